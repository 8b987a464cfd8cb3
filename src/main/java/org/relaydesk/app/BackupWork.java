package org.relaydesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.data.Limit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.adapter.store.StoreCopy;
import org.relaydesk.adapter.store.backup.BackupFolder;
import org.relaydesk.adapter.store.backup.BackupMaker;
import org.relaydesk.adapter.store.backup.BackupPlace;
import org.relaydesk.backup.BackupDue;
import org.relaydesk.backup.BackupFailed;
import org.relaydesk.backup.BackupState;
import org.relaydesk.backup.Backups;
import org.relaydesk.backup.ExitRule;
import org.relaydesk.book.BookLine;
import org.relaydesk.settings.Configuration;

/** The backups of the running service: hourly while the book goes on, and one more in the end if there is time for it. */
final class BackupWork implements Backups {
    private static final Logger LOG = LoggerFactory.getLogger(BackupWork.class);
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final int REMEMBERED = 3;
    private static final int SHOWN = 24;

    private final OpenStore open;
    private final Path store;
    private final ZoneId zone;
    private final InstantSource clock;
    private final Instant started;
    private final Queue<CompletableFuture<BackupState>> asked = new ConcurrentLinkedQueue<>();
    private volatile BackupFolder folder;
    private final BackupMaker maker;
    private final Loop loop = new Loop("backups", LOOK, this::runOnce);
    private final List<Duration> took = new ArrayList<>();
    private volatile BackupState state;
    private volatile BackupState.@Nullable Good atExit;

    BackupWork(OpenStore open, Configuration configuration, InstantSource clock) {
        this.open = open;
        this.store = open.store().folder();
        this.zone = configuration.store().zone();
        this.clock = clock;
        this.started = clock.instant();
        this.folder = BackupPlace.of(store, configuration.backupFolder());
        this.maker = new BackupMaker(Main.VERSION, store, clock, this::settle);
        this.state = new BackupState(folder.newest().orElse(null), null, folder.path(), folder.isOnTheDiskOf(store));
        BackupPlace.note(store, folder);
    }

    /** An empty piece of work: once it is acknowledged, so is all that was committed before it. */
    private void settle() {
        open.store().writer().run(() -> { });
    }

    void start() {
        if (state.sameDisk()) {
            // no warning at each start: the window says it, and the guide
            LOG.info("the backups in {} are on the store's own disk: name a folder on another one (backup.folder)", folder.path());
        }
        loop.start();
    }

    @Override
    public BackupState state() {
        return state;
    }

    Optional<BackupState.Good> atExit() {
        return Optional.ofNullable(atExit);
    }

    /** Makes one if it is time, or if somebody asked for one. */
    void runOnce() {
        var waiting = new ArrayList<CompletableFuture<BackupState>>();
        for (var one = asked.poll(); one != null; one = asked.poll()) {
            waiting.add(one);
        }
        if (!waiting.isEmpty() || BackupDue.now(state, newestLine(), started, clock.instant())) {
            make();
        }
        waiting.forEach(one -> one.complete(state));
    }

    /** Makes one after the one that may be under way; how it stands then, a failure included. */
    CompletableFuture<BackupState> makeNow() {
        var future = new CompletableFuture<BackupState>();
        asked.add(future);
        loop.wake();
        return future;
    }

    /** Backups go there from now on, the first one at once. */
    void use(Path chosen) {
        var now = new BackupFolder(chosen);
        var newest = now.newest();
        synchronized (this) {
            folder = now;
            state = new BackupState(newest.orElse(state.lastGood()), null, chosen, now.isOnTheDiskOf(store));
        }
        BackupPlace.note(store, now);
        var _ = makeNow();
    }

    /** Good ones, newest first: of the folder in use, and of the one in the store's. */
    List<BackupState.Good> latest() {
        return BackupFolder.latest(BackupPlace.all(store), SHOWN);
    }

    private long newestLine() {
        return open.store().reader().call(() -> open.repositories().book().newest(Limit.of(1))).stream()
                .mapToLong(BookLine::id).findFirst().orElse(0);
    }

    private synchronized BackupState.@Nullable Good make() {
        try {
            var good = maker.into(folder, 0);
            remember(good.took());
            state = state.good(good);
            folder.thinOut(clock.instant(), zone);
            return good;
        } catch (BackupFailed e) {
            LOG.error("{}", e.getMessage(), e.getCause());
            state = state.failed(new BackupState.Trouble(clock.instant(), e.code(), e.figures()));
        } catch (RuntimeException e) {
            LOG.error("no backup was made", e);
            state = state.failed(new BackupState.Trouble(clock.instant(), "copy", Map.of("why", String.valueOf(e.getMessage()))));
        }
        return null;
    }

    private void remember(@Nullable Duration duration) {
        if (duration != null) {
            took.addLast(duration);
            if (took.size() > REMEMBERED) {
                took.removeFirst();
            }
        }
    }

    /** Ends the loop and makes the last backup, if something is new and there is time. The store is still open. */
    void end(ExitTime time) {
        if (!loop.await(time.left())) {
            LOG.warn("a backup is still being made while the program ends");
            return;
        }
        try {
            if (!BackupDue.isWanted(state, newestLine())) {
                return;
            }
            long bytes = Files.size(store.resolve(StoreCopy.FILE));
            if (ExitRule.fits(took, bytes, time.room())) {
                atExit = make();
            } else {
                LOG.info("no backup at the end: it would take too long ({} bytes); the book's mirror holds the rest", bytes);
                state = state.failed(new BackupState.Trouble(
                        clock.instant(), "too-slow-for-exit", Map.of("bytes", Long.toString(bytes))));
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("no backup was made at the end", e);
        }
    }
}
