package org.relaydesk.adapter.provider;

import com.google.gson.JsonObject;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.relay.BalanceAnswer;

/** Reads the answer to {@code balance}. */
final class BalanceReader {
    private BalanceReader() {}

    static BalanceAnswer read(Outcome outcome, Raw raw) {
        if (!(outcome instanceof Outcome.Answer answer)) {
            return new BalanceAnswer.Failed(Trouble.brief(outcome));
        }
        return Json.parseObject(answer.text())
                .map(object -> read(object, answer, raw))
                .orElseGet(() -> new BalanceAnswer.Failed(Trouble.unusable(answer)));
    }

    private static BalanceAnswer read(JsonObject object, Outcome.Answer answer, Raw raw) {
        var error = Trouble.in(object);
        if (error.isPresent()) {
            return new BalanceAnswer.Failed(raw.keep(error.get()));
        }
        var amount = Decimal.of(Json.text(object, "balance"));
        if (amount.isEmpty() || !answer.isSuccess()) {
            return new BalanceAnswer.Failed(answer.isSuccess() ? "the answer names no balance" : "HTTP " + answer.status());
        }
        var currency = Json.words(object, "currency").strip();
        return new BalanceAnswer.Balance(amount.get(), currency.isEmpty() ? null : raw.keep(currency));
    }
}
