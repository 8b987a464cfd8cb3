package org.relaydesk.adapter.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.OldStores;
import org.relaydesk.adapter.store.Store;
import org.relaydesk.adapter.store.StoreCopy;
import org.relaydesk.backup.BackupState;
import org.relaydesk.support.Await;
import org.relaydesk.support.ManualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Packing a closed store: the old file or the new one, both whole, wherever it is broken off. */
class PackingTest {
    /** Packs again and again until it is killed. */
    public static final class Packer {
        private Packer() {}

        public static void main(String[] arguments) throws IOException, SQLException {
            var store = Path.of(arguments[0]);
            while (true) {
                Packing.pack(store);
                Files.writeString(store.resolve("packed"), "x", StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        }
    }

    @TempDir
    Path folder = Path.of("");

    private Path store = Path.of("");

    @BeforeEach
    void aStoreWithSomethingInIt() {
        store = OldStores.unpack("v1", folder);
        change("create table ballast as select x, cast(rawtohex(random_uuid()) as varchar(100)) a,"
                + " cast(repeat(rawtohex(random_uuid()), 8) as varchar(1000)) b from system_range(1, 20000)");
    }

    private void change(String sql) {
        try (var open = Store.open(store, InstantSource.system())) {
            open.writer().run(() -> open.repository(s -> s).createNativeMutationQuery(sql).executeUpdate());
        }
    }

    private long size() throws IOException {
        return Files.size(store.resolve(StoreCopy.FILE));
    }

    @Test
    void whatIsFreeIsGivenBackAndNothingElse() throws Exception {
        change("delete from ballast where x > 100");
        var before = StoreCopy.facts(store);
        long large = size();
        Packing.pack(store);
        assertTrue(size() < large, large + " bytes became " + size());
        assertEquals(before, StoreCopy.facts(store));
        assertEquals(List.of(), BackupCheck.run(store, InstantSource.system()));
        assertFalse(Files.exists(store.resolve(".packing")));
    }

    @Test
    void aSmallStoreIsLeftAlone() throws IOException {
        BackupState.Good good;
        try (var open = Store.open(store, InstantSource.system())) {
            good = new BackupMaker("test", open.folder(), new ManualClock(), () -> { }).into(new BackupFolder(folder.resolve("b")), 0);
        }
        var before = Files.getLastModifiedTime(store.resolve(StoreCopy.FILE));
        Packing.run(store, good, Duration.ofDays(1));
        assertEquals(before, Files.getLastModifiedTime(store.resolve(StoreCopy.FILE)));
    }

    @Test
    void aBackupThatIsGoneIsNoReasonToFail() {
        Packing.run(store, new BackupState.Good(Instant.EPOCH, 1, Duration.ZERO, 1, folder.resolve("gone.zip")), Duration.ofDays(1));
        assertEquals(List.of(), BackupCheck.run(store, InstantSource.system()));
    }

    @Test
    void aKillInTheMiddleLeavesAWholeStore() throws Exception {
        var facts = StoreCopy.facts(store);
        var random = new Random(8);
        int inTheMiddle = 0;
        for (int kill = 0; kill < 20 && inTheMiddle < 4; kill++) {
            Files.deleteIfExists(store.resolve("packed"));
            var child = new ProcessBuilder(
                    ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1", "-Xmx300m",
                    "-cp", System.getProperty("java.class.path"), Packer.class.getName(), store.toString())
                    .redirectErrorStream(true).redirectOutput(folder.resolve("child.txt").toFile()).start();
            int rounds = random.nextInt(3);
            Await.until("it packs", () -> {
                assertTrue(child.isAlive(), () -> said());
                return Files.exists(store.resolve("packed")) && Files.size(store.resolve("packed")) > rounds;
            });
            child.waitFor(random.nextInt(300), TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            inTheMiddle += Files.exists(store.resolve(".packing").resolve(StoreCopy.FILE)) ? 1 : 0;
            assertEquals(facts, StoreCopy.facts(store));
            assertEquals(List.of(), BackupCheck.run(store, InstantSource.system()), "kill " + kill);
        }
        assertEquals(4, inTheMiddle, "kills while the new file was being written");
        Packing.pack(store);
        assertFalse(Files.exists(store.resolve(".packing")), "and the next one clears up");
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("child.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
