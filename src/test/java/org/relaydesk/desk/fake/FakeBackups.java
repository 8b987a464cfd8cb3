package org.relaydesk.desk.fake;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.relaydesk.backup.BackupState;
import org.relaydesk.backup.BackupState.Good;
import org.relaydesk.backup.BackupState.Trouble;
import org.relaydesk.backup.Backups;
import org.relaydesk.desk.backup.BackupActions;
import org.relaydesk.work.Refused;

/** Backups of the last hours; one that is asked for is ready when the test says so. */
public final class FakeBackups implements Backups, BackupActions {
    public static final Path FOLDER = Path.of("/media/seller/Made-up Disk/relaydesk");

    /** Asked for and not ready yet. */
    public final List<CompletableFuture<BackupState>> asked = new ArrayList<>();
    public final List<Path> chosen = new ArrayList<>();
    /** What {@link #chooseFolder} is refused with; null where it is not. */
    public @Nullable String refuses;
    private final List<Good> good = new ArrayList<>();
    private volatile BackupState state;

    public FakeBackups() {
        for (int i = 0; i < 24; i++) {
            var at = i == 0 ? Names.at("10:46") : Names.NOW.minus(Duration.ofMinutes(12 + 60L * i));
            good.add(good(at, 1018 - i * 13L));
        }
        state = new BackupState(good.getFirst(), null, FOLDER, false);
    }

    public static Good good(Instant at, long line) {
        var name = "relaydesk-" + at.toString().replaceAll("[-:]", "") + ".zip";
        return new Good(at, 41_200_000 + line * 1031, null, line, FOLDER.resolve(name));
    }

    public void is(BackupState now) {
        state = now;
    }

    public void fails(String code, Map<String, String> figures) {
        state = state.failed(new Trouble(Names.at("10:51"), code, figures));
    }

    public void onTheStoresDisk() {
        state = new BackupState(state.lastGood(), state.lastFailure(), Path.of("/home/seller/.relaydesk/backups"), true);
    }

    /** The one that was asked for first comes about. */
    public void ready() {
        var made = good(Names.NOW, 1024);
        good.addFirst(made);
        state = state.good(made);
        asked.removeFirst().complete(state);
    }

    /** Or it does not. */
    public void broke(String code, Map<String, String> figures) {
        fails(code, figures);
        asked.removeFirst().complete(state);
    }

    @Override
    public BackupState state() {
        return state;
    }

    @Override
    public List<Good> list() {
        return List.copyOf(good);
    }

    @Override
    public CompletableFuture<BackupState> backUpNow() {
        var future = new CompletableFuture<BackupState>();
        asked.add(future);
        return future;
    }

    @Override
    public CompletableFuture<@Nullable Void> chooseFolder(Path folder) {
        if (refuses != null) {
            return CompletableFuture.failedFuture(new Refused(refuses));
        }
        chosen.add(folder);
        state = new BackupState(state.lastGood(), state.lastFailure(), folder, false);
        return CompletableFuture.completedFuture(null);
    }
}
