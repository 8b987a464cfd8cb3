package org.relaydesk.adapter.provider;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonObject;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.relay.BalanceAnswer;

/** Reads the answer to {@code balance}. */
final class BalanceReader {
    private static final List<String> NAMES = List.of("balance", "saldo", "credit", "deposit", "funds");

    private BalanceReader() {}

    static BalanceAnswer read(Outcome outcome, Raw raw) {
        if (!(outcome instanceof Outcome.Answer answer)) {
            return new BalanceAnswer.Failed(Trouble.brief(outcome));
        }
        return Json.parseObject(answer.text())
                .map(object -> read(object, answer, raw))
                .orElseGet(() -> new BalanceAnswer.Failed(Trouble.why(answer, Optional.empty())));
    }

    private static BalanceAnswer read(JsonObject object, Outcome.Answer answer, Raw raw) {
        var error = Trouble.in(object);
        if (error.isPresent() || !answer.isSuccess()) {
            return new BalanceAnswer.Failed(raw.keep(Trouble.why(answer, error)));
        }
        var data = Json.object(object, "data");
        var currency = currency(object).or(() -> currency(data)).map(raw::keep).orElse(null);
        return amount(object).or(() -> amount(data))
                .<BalanceAnswer>map(amount -> new BalanceAnswer.Balance(amount, currency))
                .orElseGet(() -> new BalanceAnswer.Failed("the answer names no balance"));
    }

    private static Optional<BigDecimal> amount(JsonObject object) {
        return NAMES.stream().map(name -> Decimal.of(Json.text(object, name))).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> currency(JsonObject object) {
        return Optional.of(Json.words(object, "currency").strip()).filter(c -> !c.isEmpty());
    }
}
