package org.relaydesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.settings.SettingsFile;
import org.relaydesk.adapter.store.OldStores;
import org.relaydesk.adapter.store.backup.BackupPlace;
import org.relaydesk.adapter.store.backup.Restore;
import org.relaydesk.book.Entry;
import org.relaydesk.support.ManualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The backups of the running service: hourly while the book goes on, and in the end. */
class BackupWorkTest {
    @TempDir
    Path folder = Path.of("");

    private final ManualClock clock = new ManualClock();

    @SuppressWarnings("NullAway.Init")
    private OpenStore open;

    @BeforeEach
    void aStore() throws IOException {
        open = OpenStore.at(OldStores.current(folder));
        var settings = Files.writeString(folder.resolve("backup.json"), "{\"backup\":{\"folder\":\"" + disk() + "\"}}");
        open.configure(SettingsFile.read(settings), clock);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private Path disk() {
        return folder.resolve("disk");
    }

    private BackupWork work() {
        return new BackupWork(open, open.configuration(), clock);
    }

    private void somethingHappens() {
        var useCases = UseCases.of(open.repositories(), open.configuration().store(), clock, new Random(4));
        open.store().writer().run(() -> useCases.book().write(Entry.of("seller", "test")));
    }

    private static long line(BackupWork work) {
        var good = work.state().lastGood();
        return good == null ? 0 : good.line();
    }

    @Test
    void hourlyWhileTheBookGoesOnInTheFolderOfTheSellersChoice() {
        var work = work();
        work.runOnce();
        assertNull(work.state().lastGood(), "not in the first minutes");
        clock.pass(Duration.ofMinutes(6));
        work.runOnce();
        assertEquals(54, line(work));
        var good = Objects.requireNonNull(work.state().lastGood());
        assertEquals(disk(), good.where().getParent());
        assertEquals(clock.instant(), good.at());
        assertNotNull(good.took());
        assertEquals(disk(), work.state().folder());
        assertTrue(work.state().sameDisk());
        assertEquals(disk(), BackupPlace.all(open.store().folder()).getFirst());

        clock.pass(Duration.ofHours(5));
        work.runOnce();
        assertEquals(good, work.state().lastGood(), "nothing happened");
        somethingHappens();
        work.runOnce();
        assertEquals(55, line(work));
        somethingHappens();
        clock.pass(Duration.ofMinutes(59));
        work.runOnce();
        assertEquals(55, line(work));
        clock.pass(Duration.ofMinutes(1));
        work.runOnce();
        assertEquals(56, line(work));
        assertEquals(3, Restore.candidates(open.store().folder()).size());

        assertEquals(56, line(work()), "another run of the program knows the last one");
    }

    @Test
    void aFailureIsToldAndTriedAgain() {
        var work = work();
        clock.pass(Duration.ofMinutes(6));
        work.runOnce();
        somethingHappens();
        open.store().writer().run(() -> change("update balance set paise = paise + 1 where account = 'BANK'"));
        clock.pass(Duration.ofHours(1));
        work.runOnce();
        var failure = Objects.requireNonNull(work.state().lastFailure());
        assertEquals("check", failure.code());
        assertTrue(String.valueOf(failure.figures().get("finding")).startsWith("balance: BANK"));
        assertEquals(54, line(work), "the last good one is still told");

        open.store().writer().run(() -> change("update balance set paise = paise - 1 where account = 'BANK'"));
        work.runOnce();
        assertEquals(failure, work.state().lastFailure());
        clock.pass(Duration.ofMinutes(10));
        work.runOnce();
        assertNull(work.state().lastFailure());
        assertEquals(55, line(work));
    }

    private void change(String sql) {
        open.store().repository(s -> s).createNativeMutationQuery(sql).executeUpdate();
    }

    @Test
    void theServiceMakesOneMoreInTheEnd() throws IOException {
        var service = RelayService.start(open, open.configuration(), clock, new Random(4));
        somethingHappens();
        assertNull(service.backups().state().lastGood());
        service.close();
        var first = service.exitBackup().orElseThrow();
        assertTrue(first.line() >= 53, "line " + first.line());
        assertEquals(first, service.backups().state().lastGood());

        clock.pass(Duration.ofMinutes(1));
        var idle = work();
        idle.start();
        idle.end(new ExitTime());
        assertTrue(idle.atExit().isEmpty(), "nothing happened since");
        assertEquals(1, Restore.candidates(open.store().folder()).size());
    }
}
