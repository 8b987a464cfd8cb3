package org.relaydesk.desk.fx;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.work.Changes;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Refused;

/**
 * The one door to the JavaFX thread: what other threads found out or did comes in here and nowhere else. No exception
 * gets lost: it is logged once and told once.
 */
public final class FxDoor {
    private static final Logger LOG = LoggerFactory.getLogger(FxDoor.class);

    private final Executor fx;
    private final Delay delay;
    private final Reader reader;
    private final Changes changes;
    private final Notices notices;
    private final Words words;
    private final List<Visit> visits = new CopyOnWriteArrayList<>();

    /** @param fx runs on the JavaFX thread; a test without a window passes its own */
    public FxDoor(Executor fx, Delay delay, Reader reader, Changes changes, Notices notices, Words words) {
        this.fx = fx;
        this.delay = delay;
        this.reader = reader;
        this.changes = changes;
        this.notices = notices;
        this.words = words;
    }

    /** The door of a running program. */
    public static FxDoor open(Reader reader, Changes changes, Notices notices, Words words) {
        Executor fx = Platform::runLater;
        Delay delay = (time, run) ->
                CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS, fx).execute(run);
        return new FxDoor(fx, delay, reader, changes, notices, words);
    }

    /** A visit: from its beginning until it is closed, {@code refresh} runs whenever the store has changed. */
    public Visit visit(Runnable refresh) {
        return new Visit(this, refresh);
    }

    /** As if the store had changed: times shown as "2 min ago" move on. */
    public void nudge() {
        visits.forEach(Visit::noted);
    }

    /** Carries out what the seller decided; a {@link Refused} is told as its sentence. */
    public <T> void carryOut(Supplier<CompletableFuture<T>> decision, Consumer<T> done, Runnable failed) {
        carryOut(decision, done, refused -> false, failed);
    }

    /** As the other one; a refusal that {@code said} has said where it belongs, such as at a field, is not told again. */
    public <T> void carryOut(
            Supplier<CompletableFuture<T>> decision, Consumer<T> done, Predicate<Refused> said, Runnable failed) {
        CompletableFuture<T> future;
        try {
            future = decision.get();
        } catch (RuntimeException e) {
            future = CompletableFuture.failedFuture(e);
        }
        var _ = future.whenComplete((result, failure) -> deliver(() -> {
            if (failure == null) {
                done.accept(result);
            } else {
                if (!(cause(failure) instanceof Refused refused && said.test(refused))) {
                    tell(failure);
                }
                failed.run();
            }
        }));
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** Tells the seller a sentence. On the JavaFX thread. */
    public void tell(Tone tone, String sentence) {
        notices.tell(tone, sentence);
    }

    /** Tells him a sentence, and offers to do something about it; an earlier offer of the same is gone. On the JavaFX thread. */
    public void offer(Tone tone, String sentence, Notice.Act act) {
        notices.retract(act.id());
        notices.tell(new Notice(tone, sentence, act));
    }

    /** Takes an offer back. On the JavaFX thread. */
    public void retract(String act) {
        notices.retract(act);
    }

    /** Runs {@code run} on the JavaFX thread after {@code time}. */
    public void later(Duration time, Runnable run) {
        delay.after(time, () -> guarded(run));
    }

    Reader reader() {
        return reader;
    }

    Changes.Subscription began(Visit visit) {
        visits.add(visit);
        return changes.subscribe(visit::noted);
    }

    void left(Visit visit) {
        visits.remove(visit);
    }

    /** Runs {@code run} on the JavaFX thread; after the toolkit has ended nobody is left to be told. */
    public void deliver(Runnable run) {
        try {
            fx.execute(() -> guarded(run));
        } catch (IllegalStateException e) {
            LOG.debug("The window is gone", e);
        }
    }

    /** On the JavaFX thread: a refusal is a sentence, everything else is a fault of ours and is logged too. */
    void tell(Throwable failure) {
        var cause = cause(failure);
        if (cause instanceof Refused refused) {
            notices.tell(Tone.WARN, words.refused(refused));
            return;
        }
        LOG.error("Something in the window failed", cause);
        notices.tell(Tone.BAD, words.say("trouble"));
    }

    private void guarded(Runnable run) {
        try {
            run.run();
        } catch (RuntimeException e) {
            tell(e);
        }
    }
}
