package org.relaydesk.desk.mismatch;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.mismatch.MismatchActions.Done;
import org.relaydesk.desk.part.Answer;
import org.relaydesk.desk.part.Question;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.query.MismatchQueries.CreditCandidate;
import org.relaydesk.query.MismatchQueries.Detail;
import org.relaydesk.query.MismatchQueries.OrderCandidate;

/** What the keys and buttons of a mismatch do: it asks what is to be known first, and {@link Taking} carries it out. */
final class MismatchDecider {
    private final MismatchModel model;
    private final MismatchActions actions;
    private final Words words;
    private final Taking taking;
    private final AskChoice askChoice;

    MismatchDecider(MismatchModel model, MismatchActions actions, Words words, Taking taking) {
        this.model = model;
        this.actions = actions;
        this.words = words;
        this.taking = taking;
        this.askChoice = new AskChoice(words);
    }

    boolean onKey(Press press) {
        if (press.is(KeyCode.ESCAPE)) {
            return leave();
        }
        if (model.splitting().get() != null) {
            return splitKey(press);
        }
        Detail detail = model.detail().get();
        boolean held = detail != null && detail.row().held();
        Runnable act = held ? ofHeld(press.code()) : of(press.code());
        if (act != null && !press.again()) {
            act.run();
        }
        return act != null;
    }

    private @Nullable Runnable of(KeyCode code) {
        return switch (code) {
            case A -> this::apply;
            case V -> this::waive;
            case S -> this::split;
            case W -> this::creditWallet;
            case Q -> this::askCustomer;
            case R -> this::reject;
            case Z -> taking::undo;
            default -> null;
        };
    }

    private @Nullable Runnable ofHeld(KeyCode code) {
        return switch (code) {
            case Y -> () -> settleHeld(true);
            case N -> () -> settleHeld(false);
            case Z -> taking::undo;
            default -> null;
        };
    }

    private boolean leave() {
        boolean asked = model.question().get() != null || model.splitting().get() != null;
        model.question().set(null);
        model.splitting().set(null);
        return asked;
    }

    void apply() {
        apply(model.apply());
    }

    void waive() {
        apply(model.waive());
    }

    private void apply(ObjectProperty<Offer> offered) {
        Offer offer = offered.get();
        OrderCandidate order = model.order().get();
        if (!ready(offer) || order == null) {
            return;
        }
        CreditCandidate credit = model.credit().get();
        if (offer.reasonNeeded()) {
            ask(null, "mismatch.ask-apply", words.say("mismatch.ask-apply-hint", "order", order.order(), "amount", offer.amount()),
                    canned("mismatch.goodwill-reason"), (detail, answer) -> taking.take(detail, this::applied, row ->
                            actions.apply(row.id(), row.version(), null, order.order(), offer.shortfall(), answer.text())));
        } else if (credit != null) {
            taking.take(model.detail().get(), this::applied, row ->
                    actions.apply(row.id(), row.version(), credit.id(), order.order(), offer.shortfall(), ""));
        }
    }

    /** Shows the ways to divide the payment; a digit takes one. */
    void split() {
        if (taking.ready() && !model.splits().get().isEmpty() && !model.deciding().get()) {
            model.splitting().set(model.splits().get());
        }
    }

    private boolean splitKey(Press press) {
        int number = press.is(KeyCode.ENTER) ? 1 : press.digit();
        var ways = model.splitting().get();
        if (!press.again() && number > 0 && number <= ways.size()) {
            split(ways.get(number - 1));
        }
        return true;
    }

    void split(SplitOffer way) {
        CreditCandidate credit = model.credit().get();
        if (way.offer().possible() && credit != null) {
            taking.take(model.detail().get(), this::applied, row -> actions.split(
                    row.id(), row.version(), credit.id(), way.first().order(), way.second().order(), way.offer().shortfall()));
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
                    canned("mismatch.goodwill-reason"), (detail, answer) -> creditGoodwill(detail, customer, answer));
        } else if (credit != null) {
            taking.take(model.detail().get(), this::credited, row ->
                    actions.creditWallet(row.id(), row.version(), credit.id(), customer, credit.paise(), ""));
        }
    }

    private Optional<String> creditGoodwill(Detail detail, long customer, Answer answer) {
        var amount = Rupees.parse(answer.amount()).filter(Paise::isPositive);
        return amount.isEmpty()
                ? Optional.of(words.say("ask.amount-wrong"))
                : taking.take(detail, this::credited, row -> actions.creditWallet(row.id(), row.version(), null, customer, amount.get(), answer.text()));
    }

    void reject() {
        if (ready(model.reject().get())) {
            ask(null, "mismatch.ask-reject", words.say("mismatch.ask-reject-hint"), canned("mismatch.reject-reason"),
                    (detail, answer) -> taking.take(detail, done -> words.say("mismatch.done-rejected"),
                            row -> actions.reject(row.id(), row.version(), answer.text())));
        }
    }

    void askCustomer() {
        Detail detail = model.detail().get();
        if (ready(model.ask().get()) && detail != null && !taking.isUnderWay(detail.row())) {
            model.question().set(askChoice.question(detail, said -> taking.keep(detail, words.say("mismatch.done-asked"),
                    row -> actions.ask(row.id(), row.version(), said.question(), said.words()))));
        }
    }

    void settleHeld(boolean same) {
        if (taking.ready()) {
            taking.take(model.detail().get(), done -> words.say(same ? "mismatch.done-same" : "mismatch.done-another"),
                    row -> actions.settleHeld(row.id(), row.version(), same));
        }
    }

    private boolean ready(Offer offer) {
        return offer.possible() && taking.ready();
    }

    private void ask(@Nullable String amount, String key, String hint, List<String> canned, BiFunction<Detail, Answer, Optional<String>> then) {
        Detail detail = model.detail().get();
        if (detail == null || taking.isUnderWay(detail.row())) {
            return;
        }
        boolean grave = key.equals("mismatch.ask-reject");
        model.question().set(new Question(words.say(key), hint, amount, words.say("ask.reason"), canned, words.say(key + "-confirm"), grave,
                answer -> answer.text().isEmpty() ? Optional.of(words.say("ask.reason-missing")) : then.apply(detail, answer)));
    }

    private String applied(Done done) {
        return AppliedSentence.of(done, words);
    }

    private String credited(Done done) {
        return words.say("mismatch.done-wallet", "amount", done.amount());
    }

    private List<String> canned(String key) {
        return List.of(words.say(key + ".1"), words.say(key + ".2"), words.say(key + ".3"));
    }
}
