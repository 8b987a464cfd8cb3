package org.relaydesk.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.adapter.store.backup.Restore;
import org.relaydesk.adapter.store.backup.RestoreSource;
import org.relaydesk.backup.BadBackup;
import org.relaydesk.desk.recovery.Broken;
import org.relaydesk.desk.recovery.Outcome;
import org.relaydesk.desk.recovery.RecoveryActions;
import org.relaydesk.desk.recovery.Source;
import org.relaydesk.desk.recovery.Step;
import org.relaydesk.ledger.Finding;

/** Brings a store back for its window, on a thread of its own; closing lets what is under way end, for a while. */
final class RecoveryWork implements RecoveryActions, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecoveryWork.class);
    private static final Duration GRACE = Duration.ofSeconds(8);

    private final Recovery recovery;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    RecoveryWork(Recovery recovery) {
        this.recovery = recovery;
    }

    /** What the window shows of a broken store. */
    static Broken broken(BrokenStore store) {
        var sources = RestoreSource.of(store.store()).stream()
                .map(s -> new Source(s.file(), s.madeAt(), s.bytes(), s.line(), s.beyond())).toList();
        return new Broken(store.store(), opens(store.findings()), store.findings(), sources);
    }

    private static boolean opens(List<Finding> findings) {
        return findings.stream().noneMatch(f -> f.check().equals("open"));
    }

    @Override
    public CompletableFuture<Outcome> bringBack(Source source, Consumer<Step> progress) {
        var outcome = new CompletableFuture<Outcome>();
        thread = Thread.ofPlatform().name("recovery").start(() -> {
            try {
                outcome.complete(run(source, progress));
            } catch (RuntimeException | Error e) {
                outcome.completeExceptionally(e);
            }
        });
        return outcome;
    }

    private Outcome run(Source source, Consumer<Step> progress) {
        try {
            var restored = recovery.from(source.file(), null, step -> progress.accept(step(step)));
            LOG.info("the store is back from {}: {} lines of the book applied", source.file(), restored.applied());
            return new Outcome.Back(restored.applied(), restored.line(), restored.aside());
        } catch (BadBackup e) {
            LOG.warn("the store can't be brought back from {}", source.file(), e);
            return new Outcome.NotBack(String.valueOf(e.getMessage()));
        }
    }

    private static Step step(Restore.Step step) {
        return switch (step) {
            case UNPACK -> Step.UNPACK;
            case ROLL_FORWARD -> Step.ROLL_FORWARD;
            case CHECK -> Step.CHECK;
            case SET_ASIDE -> Step.SET_ASIDE;
            case MOVE_IN -> Step.MOVE_IN;
        };
    }

    /** The program may be told to end while it works: half a second more may be all that it takes. */
    @Override
    public void close() {
        if (thread.getState() != Thread.State.NEW && !Uninterrupted.await(GRACE, thread::join)) {
            LOG.warn("the store is still being brought back while the program ends: bring it back again");
        }
    }
}
