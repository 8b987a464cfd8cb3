package org.relaydesk.desk.wallet;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.part.Answer;
import org.relaydesk.desk.part.Question;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.query.WalletQueries.Detail;

/** Credit, correction, suspension: asked for in place, carried out one at a time. */
final class WalletDecider {
    private final WalletModel model;
    private final FxDoor door;
    private final WalletActions actions;
    private final Words words;
    private final Runnable refresh;

    WalletDecider(WalletModel model, FxDoor door, WalletActions actions, Words words, Runnable refresh) {
        this.model = model;
        this.door = door;
        this.actions = actions;
        this.words = words;
        this.refresh = refresh;
    }

    void follow() {
        model.question().set(null);
    }

    void credit() {
        ask("wallet.ask-credit", "", 3, false, (detail, answer) -> withAmount(answer, amount ->
                take("wallet.done-credit", detail, amount, () -> actions.credit(detail.customerId(), amount, answer.text()))));
    }

    void correct() {
        ask("wallet.ask-correct", "", 2, true, (detail, answer) -> withAmount(answer, amount ->
                take("wallet.done-correct", detail, amount, () -> actions.correct(detail.customerId(), amount, answer.text()))));
    }

    void suspend() {
        ask("wallet.ask-suspend", null, 2, true, (detail, answer) ->
                take("wallet.done-suspend", detail, Paise.ZERO, () -> actions.suspend(detail.customerId(), answer.text())));
    }

    void reinstate() {
        ask("wallet.ask-reinstate", null, 2, false, (detail, answer) ->
                take("wallet.done-reinstate", detail, Paise.ZERO, () -> actions.reinstate(detail.customerId(), answer.text())));
    }

    private void ask(String key, @Nullable String amount, int reasons, boolean grave, BiFunction<Detail, Answer, Optional<String>> then) {
        Detail detail = model.detail().get();
        if (detail == null || model.deciding().get() || model.question().get() != null) {
            return;
        }
        var canned = IntStream.rangeClosed(1, reasons).mapToObj(i -> words.say(key + "-reason." + i)).toList();
        model.question().set(new Question(words.say(key, "customer", detail.customer()), words.say(key + "-hint"), amount,
                words.say("ask.reason"), List.copyOf(canned), words.say(key + "-confirm"), grave,
                answer -> answer.text().isEmpty() ? Optional.of(words.say("ask.reason-missing")) : then.apply(detail, answer)));
    }

    private Optional<String> withAmount(Answer answer, Function<Paise, Optional<String>> then) {
        return Rupees.parse(answer.amount()).filter(Paise::isPositive)
                .map(then)
                .orElseGet(() -> Optional.of(words.say("ask.amount-wrong")));
    }

    private Optional<String> take(String done, Detail detail, Paise amount, Supplier<CompletableFuture<Void>> decision) {
        model.question().set(null);
        model.deciding().set(true);
        var said = words.say(done, "customer", detail.customer(), "amount", amount);
        door.carryOut(decision, nothing -> succeeded(said), this::settled);
        return Optional.empty();
    }

    private void succeeded(String said) {
        door.tell(Tone.GOOD, said);
        settled();
    }

    private void settled() {
        model.deciding().set(false);
        refresh.run();
    }
}
