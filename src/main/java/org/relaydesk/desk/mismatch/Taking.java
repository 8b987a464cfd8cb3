package org.relaydesk.desk.mismatch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Notice;
import org.relaydesk.desk.mismatch.MismatchActions.Done;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.MismatchQueries.Detail;
import org.relaydesk.query.MismatchQueries.Row;

/** Carries decisions out: each once, and never one about something the seller has not seen; and takes the last one back. */
final class Taking {
    /** How long what came to the place of another is looked at, at least, before it can be decided itself. */
    static final Duration LOOK = Duration.ofMillis(400);
    private static final String UNDO = "undo";

    private final MismatchModel model;
    private final FxDoor door;
    private final MismatchActions actions;
    private final Words words;
    private final Consumer<Row> decided;
    private final LongConsumer back;
    private final Runnable refresh;
    private final Decisions decisions = new Decisions();
    private final Deque<Long> taken = new ArrayDeque<>();
    private boolean looking;
    private boolean undoing;

    /**
     * Knows what to do afterwards.
     *
     * @param decided a row has left the queue
     * @param back a mismatch has come back to it
     */
    Taking(
            MismatchModel model,
            FxDoor door,
            MismatchActions actions,
            Words words,
            Consumer<Row> decided,
            LongConsumer back,
            Runnable refresh) {
        this.model = model;
        this.door = door;
        this.actions = actions;
        this.words = words;
        this.decided = decided;
        this.back = back;
        this.refresh = refresh;
    }

    boolean isDecided(Row row) {
        return decisions.isDecided(row);
    }

    boolean isUnderWay(Row row) {
        return decisions.isUnderWay(row);
    }

    /** Whether a decision may be taken now: something is shown, nothing is being asked, and it was seen long enough. */
    boolean ready() {
        return !looking && model.question().get() == null && model.splitting().get() == null && model.detail().get() != null;
    }

    /** The selection has changed: shows whether a decision about it is under way. */
    void follow() {
        Row row = model.selected().get();
        model.deciding().set(row != null && decisions.isUnderWay(row));
    }

    /** Decides about the mismatch as it was shown; a second call for the same showing does nothing. */
    Optional<String> take(@Nullable Detail detail, Function<Done, String> said, Function<Row, CompletableFuture<Done>> decide) {
        if (detail == null || !decisions.begin(detail.row())) {
            return Optional.empty();
        }
        var row = detail.row();
        model.question().set(null);
        model.splitting().set(null);
        follow();
        door.carryOut(() -> decide.apply(row), done -> succeeded(row, done, said.apply(done)), () -> failed(row));
        return Optional.empty();
    }

    /** As the other one, for what leaves the mismatch in the queue. */
    Optional<String> keep(Detail detail, String said, Function<Row, CompletableFuture<Done>> act) {
        var row = detail.row();
        if (!decisions.begin(row)) {
            return Optional.empty();
        }
        model.question().set(null);
        follow();
        door.carryOut(() -> act.apply(row), done -> {
            decisions.ended(row);
            door.tell(Tone.GOOD, said);
            follow();
            refresh.run();
        }, () -> failed(row));
        return Optional.empty();
    }

    private void succeeded(Row row, Done done, String said) {
        decisions.done(row);
        if (done.decision() == null) {
            door.tell(Tone.GOOD, said);
        } else {
            taken.push(done.decision());
            door.offer(Tone.GOOD, said, new Notice.Act(UNDO, words.say("mismatch.undo"), "Z", this::undo));
        }
        decided.accept(row);
        follow();
    }

    private void failed(Row row) {
        decisions.ended(row);
        follow();
        refresh.run();
    }

    /** Takes the last decision of this window back, and with the next call the one before. */
    void undo() {
        if (undoing || taken.isEmpty()) {
            return;
        }
        undoing = true;
        long last = taken.pop();
        door.retract(UNDO);
        door.carryOut(() -> actions.undo(last), mismatch -> {
            undoing = false;
            door.tell(Tone.GOOD, words.say("mismatch.done-undone"));
            back.accept(mismatch);
        }, () -> {
            undoing = false;
            refresh.run();
        });
    }

    /** Another mismatch has come to the place of one that left: a second stroke meant for that one must not decide this one. */
    void look() {
        looking = true;
        door.later(LOOK, () -> looking = false);
    }
}
