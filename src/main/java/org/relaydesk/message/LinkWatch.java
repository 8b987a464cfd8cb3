package org.relaydesk.message;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.relaydesk.message.LinkState.Standing;
import org.relaydesk.message.MessageGateway.SendAnswer;

/**
 * Keeps how it stands with the gateway, from all who notice: sends, webhooks, and who asks now and then. From any thread.
 *
 * <p>A trouble with the seller's account or its bills is taken back only by as good a witness as told it: asked about the
 * number, Meta answers as ever, and it takes messages that it fails a moment later.
 */
public final class LinkWatch {
    /** Who told how it stands: the gateway when asked about it, the answer to a send, or a status after a send. */
    private enum Witness { ASKED, ANSWER, STATUS }

    private final InstantSource clock;
    private final Consumer<LinkState> changed;
    private volatile LinkState state;
    private Witness witness = Witness.ASKED;
    private Instant toldAt = Instant.EPOCH;

    /** @param changed called whenever it stands otherwise than before */
    public LinkWatch(boolean setUp, InstantSource clock, Consumer<LinkState> changed) {
        this.clock = clock;
        this.changed = changed;
        this.state = setUp ? new LinkState(Standing.ASKING, null, "", "") : LinkState.none();
    }

    public LinkState state() {
        return state;
    }

    /** As it stands now; {@code trouble} is empty where nothing is wrong. */
    public void stands(Standing standing, String trouble) {
        note(Witness.ASKED, standing, trouble);
    }

    /** The gateway was asked, and number and key are good; of the account that says nothing. */
    public void answers() {
        good(Witness.ASKED);
    }

    /** What became of a message of ours, as a status says it. */
    public void told(DeliveryEvent event) {
        if (event.failure() instanceof SendAnswer.Hold(_, var standing, var why)) {
            synchronized (this) {
                toldAt = event.at().isAfter(toldAt) ? event.at() : toldAt;
            }
            note(Witness.STATUS, standing, why);
        } else if (event.state() == DeliveryEvent.State.SENT && isAfterTrouble(event.at())) {
            good(Witness.STATUS);
        }
    }

    /** The seller's own number or name, as the gateway calls it. */
    public void isNumber(String number) {
        change(was -> new LinkState(was.standing(), was.since(), number, was.trouble()));
    }

    /** A message was taken. */
    void taken() {
        good(Witness.ANSWER);
    }

    /** A message was not taken for a reason that holds for all. */
    void held(Standing standing, String why) {
        note(Witness.ANSWER, standing, why);
    }

    /** A message that was not taken, with nothing to say about the link itself. */
    void refused(String why) {
        change(was -> new LinkState(was.standing(), was.since(), was.number(), why));
    }

    private synchronized boolean isAfterTrouble(Instant at) {
        return witness == Witness.STATUS && at.isAfter(toldAt);
    }

    private void good(Witness who) {
        boolean counts;
        synchronized (this) {
            boolean account = state.standing() == Standing.ACCOUNT || state.standing() == Standing.PAYMENT;
            counts = !account || who.compareTo(witness) >= 0;
        }
        if (counts) {
            note(who, Standing.LINKED, "");
        }
    }

    private void note(Witness who, Standing standing, String trouble) {
        var now = clock.instant();
        synchronized (this) {
            witness = who;
        }
        change(was -> new LinkState(standing, was.standing() == standing ? was.since() : now, was.number(), trouble));
    }

    private void change(UnaryOperator<LinkState> step) {
        LinkState now;
        synchronized (this) {
            now = step.apply(state);
            if (now.equals(state)) {
                return;
            }
            state = now;
        }
        changed.accept(now);
    }
}
