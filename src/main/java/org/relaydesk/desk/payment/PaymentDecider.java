package org.relaydesk.desk.payment;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.mismatch.AppliedSentence;
import org.relaydesk.desk.mismatch.MismatchActions;
import org.relaydesk.desk.mismatch.MismatchActions.Done;
import org.relaydesk.desk.payment.PaymentModel.Shown;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.mismatch.Shortfall;
import org.relaydesk.query.MismatchQueries;

/** Applies the selected credit to an order, by the decision of the Mismatches screen: once, and as it was shown. */
final class PaymentDecider {
    /** How long what came to the place of another is looked at, at least, before it can be decided itself. */
    static final Duration LOOK = Duration.ofMillis(400);

    private final PaymentModel model;
    private final FxDoor door;
    private final MismatchActions actions;
    private final Words words;
    private final Runnable refresh;
    /** Being decided, or decided: an answer that was read before the decision shows the credit still. */
    private final Set<Key> taken = new HashSet<>();
    private boolean looking;

    PaymentDecider(PaymentModel model, FxDoor door, MismatchActions actions, Words words, Runnable refresh) {
        this.model = model;
        this.door = door;
        this.actions = actions;
        this.words = words;
        this.refresh = refresh;
    }

    /** The selection or what is known of it has changed: shows whether it is being decided. */
    void follow() {
        Shown shown = model.shown().get();
        var mismatch = shown == null ? null : shown.mismatch();
        model.deciding().set(mismatch != null && taken.contains(Key.of(mismatch)));
    }

    /** Another credit has come to the place of one that left: a second stroke meant for that one must not decide this one. */
    void look() {
        looking = true;
        door.later(LOOK, () -> looking = false);
    }

    /** Applies it to the order that has the digit, if one has. */
    void apply(int digit) {
        var shown = model.shown().get();
        Choice.of(shown).stream().filter(choice -> choice.digit() == digit).findFirst().ifPresent(choice -> apply(shown, choice));
    }

    void apply(Shown shown, Choice choice) {
        var mismatch = shown.mismatch();
        if (looking || mismatch == null || !taken.add(Key.of(mismatch))) {
            return;
        }
        follow();
        var row = mismatch.row();
        var order = choice.order().order();
        door.carryOut(
                () -> actions.apply(row.id(), row.version(), shown.credit().row().id(), order, Shortfall.WALLET, ""), this::succeeded,
                () -> failed(Key.of(mismatch)));
    }

    private void succeeded(Done done) {
        door.tell(Tone.GOOD, AppliedSentence.of(done, words));
        refresh.run();
    }

    private void failed(Key key) {
        taken.remove(key);
        follow();
        refresh.run();
    }

    private record Key(long id, int version) {
        static Key of(MismatchQueries.Detail detail) {
            return new Key(detail.row().id(), detail.row().version());
        }
    }
}
