package org.relaydesk.desk.mismatch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.mismatch.MismatchActions.Done;
import org.relaydesk.desk.part.Answer;
import org.relaydesk.desk.part.Question;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.query.MismatchQueries.CreditCandidate;
import org.relaydesk.query.MismatchQueries.Detail;
import org.relaydesk.query.MismatchQueries.OrderCandidate;
import org.relaydesk.query.MismatchQueries.Row;

/** Takes the seller's decisions about the selected mismatch: each once, and never one about something he has not seen. */
final class MismatchDecider {
    /** How long what came to the place of another is looked at, at least, before it can be decided itself. */
    static final Duration LOOK = Duration.ofMillis(400);

    private final MismatchModel model;
    private final FxDoor door;
    private final MismatchActions actions;
    private final Words words;
    private final Consumer<Row> decided;
    private final Runnable refresh;
    private final Decisions decisions = new Decisions();
    private boolean looking;

    MismatchDecider(MismatchModel model, FxDoor door, MismatchActions actions, Words words, Consumer<Row> decided, Runnable refresh) {
        this.model = model;
        this.door = door;
        this.actions = actions;
        this.words = words;
        this.decided = decided;
        this.refresh = refresh;
    }

    boolean onKey(Press press) {
        switch (press.code()) {
            case A -> onFresh(press, this::apply);
            case W -> onFresh(press, this::creditWallet);
            case R -> onFresh(press, this::reject);
            default -> {
                return leave(press);
            }
        }
        return true;
    }

    private static void onFresh(Press press, Runnable decide) {
        if (!press.again()) {
            decide.run();
        }
    }

    private boolean leave(Press press) {
        if (press.is(KeyCode.ESCAPE) && model.question().get() != null) {
            model.question().set(null);
            return true;
        }
        return false;
    }

    boolean isDecided(Row row) {
        return decisions.isDecided(row);
    }

    /** The selection has changed: shows whether a decision about it is under way. */
    void follow() {
        Row row = model.selected().get();
        model.deciding().set(row != null && decisions.isUnderWay(row));
    }

    void apply() {
        Offer offer = model.apply().get();
        OrderCandidate order = model.order().get();
        if (!ready(offer) || order == null) {
            return;
        }
        CreditCandidate credit = model.credit().get();
        if (offer.reasonNeeded()) {
            ask(null, "mismatch.ask-apply", words.say("mismatch.ask-apply-hint", "order", order.order(), "amount", offer.amount()),
                    goodwill(), (detail, answer) -> take(detail, this::applied, row -> actions.apply(row.id(), row.version(), null, order.order(), answer.text())));
        } else if (credit != null) {
            take(model.detail().get(), this::applied, row -> actions.apply(row.id(), row.version(), credit.id(), order.order(), ""));
        }
    }

    void creditWallet() {
        Offer offer = model.wallet().get();
        Long customer = model.detail().get() == null ? null : Offers.customer(model.detail().get(), model.order().get());
        if (!ready(offer) || customer == null) {
            return;
        }
        CreditCandidate credit = model.credit().get();
        if (offer.reasonNeeded()) {
            ask(offer.amount().isZero() ? "" : Rupees.plain(offer.amount()), "mismatch.ask-wallet", words.say("mismatch.ask-wallet-hint"),
                    goodwill(), (detail, answer) -> creditGoodwill(detail, customer, answer));
        } else if (credit != null) {
            take(model.detail().get(), this::credited, row -> actions.creditWallet(row.id(), row.version(), credit.id(), customer, credit.paise(), ""));
        }
    }

    private Optional<String> creditGoodwill(Detail detail, long customer, Answer answer) {
        var amount = Rupees.parse(answer.amount()).filter(Paise::isPositive);
        return amount.isEmpty()
                ? Optional.of(words.say("ask.amount-wrong"))
                : take(detail, this::credited, row -> actions.creditWallet(row.id(), row.version(), null, customer, amount.get(), answer.text()));
    }

    void reject() {
        Detail shown = model.detail().get();
        if (shown != null && !looking && model.question().get() == null) {
            var hint = words.say(shown.customerId() == null ? "mismatch.ask-reject-hint-unknown" : "mismatch.ask-reject-hint");
            ask(null, "mismatch.ask-reject", hint, canned("mismatch.reject-reason"), (detail, answer) -> take(detail,
                    done -> words.say("mismatch.done-rejected"), row -> actions.reject(row.id(), row.version(), answer.text())));
        }
    }

    private boolean ready(Offer offer) {
        return offer.possible() && !looking && model.question().get() == null && model.detail().get() != null;
    }

    private void ask(@Nullable String amount, String key, String hint, List<String> canned, BiFunction<Detail, Answer, Optional<String>> then) {
        Detail detail = model.detail().get();
        if (detail == null || decisions.isUnderWay(detail.row())) {
            return;
        }
        boolean grave = key.equals("mismatch.ask-reject");
        model.question().set(new Question(words.say(key), hint, amount, words.say("ask.reason"), canned, words.say(key + "-confirm"), grave,
                answer -> answer.text().isEmpty() ? Optional.of(words.say("ask.reason-missing")) : then.apply(detail, answer)));
    }

    /** Decides about the mismatch as it was shown; a second call for the same showing does nothing. */
    private Optional<String> take(@Nullable Detail detail, Function<Done, String> said, Function<Row, CompletableFuture<Done>> decide) {
        if (detail == null || !decisions.begin(detail.row())) {
            return Optional.empty();
        }
        var row = detail.row();
        model.question().set(null);
        follow();
        door.carryOut(() -> decide.apply(row), done -> succeeded(row, said.apply(done)), () -> failed(row));
        return Optional.empty();
    }

    private void succeeded(Row row, String said) {
        decisions.done(row);
        door.tell(Tone.GOOD, said);
        decided.accept(row);
        follow();
    }

    private void failed(Row row) {
        decisions.failed(row);
        follow();
        refresh.run();
    }

    /** Another mismatch has come to the place of one that left: a second stroke meant for that one must not decide this one. */
    void look() {
        looking = true;
        door.later(LOOK, () -> looking = false);
    }

    private String applied(Done done) {
        var key = done.fromWallet().isPositive() ? "mismatch.done-applied-from"
                : done.toWallet().isPositive() ? "mismatch.done-applied-to" : "mismatch.done-applied";
        return words.say(key, "amount", done.amount(), "order", done.order(), "from", done.fromWallet(), "to", done.toWallet());
    }

    private String credited(Done done) {
        return words.say("mismatch.done-wallet", "amount", done.amount());
    }

    private List<String> goodwill() {
        return canned("mismatch.goodwill-reason");
    }

    private List<String> canned(String key) {
        return List.of(words.say(key + ".1"), words.say(key + ".2"), words.say(key + ".3"));
    }
}
