package org.relaydesk.adapter.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import org.relaydesk.support.Await;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Isolated
class StoreTest {
    @TempDir
    Path folder = Path.of("");

    private static SettingRepository settings(Store store) {
        return store.repository(SettingRepository_::new);
    }

    private static Sql sql(Store store) {
        return store.repository(Sql::new);
    }

    @Test
    void whatWasWrittenIsThereAfterClosingAndOpening() {
        assertFalse(Store.exists(folder));
        try (var store = Store.open(folder, InstantSource.system())) {
            store.writer().run(() -> settings(store).save(new Setting("a", "₹ अ 🙏")));
            assertTrue(store.syncs() >= 1);
        }
        assertTrue(Store.exists(folder));
        try (var store = Store.open(folder, InstantSource.system())) {
            assertEquals("₹ अ 🙏", store.reader().call(() -> settings(store).all().getFirst().text()));
            assertEquals(0, store.syncs(), "reading syncs nothing");
        }
    }

    /** Decision record 001: this version, these settings, nothing else. */
    @Test
    void theDatabaseIsTheOneThatWasMeasured() {
        try (var store = Store.open(folder, InstantSource.system())) {
            assertEquals("2.4.240", store.reader().call(() ->
                    sql(store).row("select setting_value v from information_schema.settings where setting_name = 'info.VERSION'",
                            Map.of()).words("v")).split(" ", 2)[0]);
        }
        var url = StoreUrl.of(folder);
        assertTrue(url.endsWith(";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"), url);
        assertThrows(IllegalArgumentException.class, () -> StoreUrl.of(folder.resolve("a;AUTO_SERVER=TRUE")));
    }

    @Test
    void outsideOfATransactionNothingIsReachable() {
        try (var store = Store.open(folder, InstantSource.system())) {
            var settings = settings(store);

            assertThrows(IllegalStateException.class, settings::all);
            assertThrows(IllegalStateException.class, () -> settings.save(new Setting("a", "b")));
            store.writer().run(() -> settings.save(new Setting("a", "b")));
            assertThrows(IllegalStateException.class, settings::all, "and not afterwards either");
            // on a thread of its own inside of a transaction neither
            var elsewhere = store.writer().call(() ->
                    CompletableFuture.supplyAsync(() -> assertThrows(IllegalStateException.class, settings::all)).join());
            assertTrue(String.valueOf(elsewhere.getMessage()).contains("outside of a transaction"));
        }
    }

    /** An interrupt inside of H2 closes the database for everyone; here nobody's interrupt gets there. */
    @Test
    void aStormOfInterruptsLeavesTheStoreOpen() throws Exception {
        try (var store = Store.open(folder, InstantSource.system())) {
            var settings = settings(store);
            var done = new AtomicInteger();
            var over = new AtomicBoolean();
            var troubles = new ConcurrentLinkedQueue<Throwable>();
            var callers = new ArrayList<Thread>();
            for (int t = 0; t < 6; t++) {
                int me = t;
                callers.add(Thread.ofPlatform().start(() -> {
                    try {
                        for (int i = 0; i < 60; i++) {
                            int n = i;
                            store.writer().run(() -> settings.save(new Setting("t" + me + "-" + n, "x")));
                            store.reader().call(settings::all);
                            done.incrementAndGet();
                        }
                    } catch (RuntimeException | Error e) {
                        troubles.add(e);
                    }
                }));
            }
            var targets = new ArrayList<>(callers);
            Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().startsWith("store-")).forEach(targets::add);
            var storm = Thread.ofPlatform().start(() -> {
                while (!over.get()) {
                    targets.forEach(Thread::interrupt);
                    LockSupport.parkNanos(20_000);
                }
            });
            for (var caller : callers) {
                assertTrue(caller.join(Duration.ofSeconds(60)));
            }
            over.set(true);
            storm.join();

            assertEquals(0, troubles.size(), () -> troubles.peek().toString());
            assertEquals(360, done.get());
            assertEquals(360, store.reader().call(settings::all).size());
        }
    }

    @Test
    void aSecondOneInTheSameProcessIsRefused() {
        try (var store = Store.open(folder, InstantSource.system())) {
            var refused = assertThrows(StoreInUse.class, () -> Store.open(folder, InstantSource.system()));
            assertTrue(String.valueOf(refused.getMessage()).contains("process " + ProcessHandle.current().pid()));
            store.writer().run(() -> settings(store).save(new Setting("a", "b")));
        }
        Store.open(folder, InstantSource.system()).close();
    }

    @Test
    void aSecondOneInAnotherProcessIsRefusedByName() throws Exception {
        try (var store = Store.open(folder, InstantSource.system())) {
            assertEquals("in use: the store in " + folder + " is open already: process " + ProcessHandle.current().pid()
                    + " has it", another());
            store.writer().run(() -> settings(store).save(new Setting("a", "b")));
        }
        assertEquals("opened", another(), "and is welcome once it is closed");
    }

    private String another() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"),
                Another.class.getName(), folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return said;
    }

    /** What the other process does. */
    static final class Another {
        private Another() {}

        public static void main(String[] arguments) {
            try {
                Store.open(Path.of(arguments[0]), InstantSource.system()).close();
                System.out.println("opened");
            } catch (StoreInUse e) {
                System.out.println("in use: " + e.getMessage());
            }
        }
    }

    @Test
    void aLockFileThatAProgramLeftBehindLocksNobodyOut() throws IOException {
        Files.writeString(folder.resolve("relaydesk.lock"), "process 1");
        Files.writeString(folder.resolve("relaydesk.pid"), "process 1");
        Store.open(folder, InstantSource.system()).close();
    }

    @Test
    void migrationsRunOnceAndTheEntitiesFitThem() {
        Store.open(folder, InstantSource.system()).close();
        try (var store = Store.open(folder, InstantSource.system())) {
            var rows = store.reader().call(() ->
                    sql(store).rows("select \"version\" v, \"success\" s from \"flyway_schema_history\""));
            assertFalse(rows.isEmpty());
            assertTrue(rows.stream().allMatch(r -> r.yes("s")));
            assertEquals(rows.size(), rows.stream().map(r -> r.words("v")).distinct().count());
        }
    }

    /** Hibernate only looks; where the tables are not what the program knows, it says so and touches nothing. */
    @Test
    void aTableThatIsNotWhatItShouldBeIsRefused() throws Exception {
        Store.open(folder, InstantSource.system()).close();
        raw("alter table customer_order drop column held_note");

        assertThrows(RuntimeException.class, () -> Store.open(folder, InstantSource.system()).close());
        assertThrows(RuntimeException.class, () -> Store.open(folder, InstantSource.system()).close(), "a second time for the same reason");
    }

    @Test
    void aMigrationThatWasChangedAfterwardsIsRefused() throws Exception {
        Store.open(folder, InstantSource.system()).close();
        raw("update \"flyway_schema_history\" set \"checksum\" = 1");

        assertThrows(RuntimeException.class, () -> Store.open(folder, InstantSource.system()).close());
    }

    private void raw(String sql) throws Exception {
        try (var connection = DriverManager.getConnection(StoreUrl.of(folder), Database.USER, "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
            statement.execute("SHUTDOWN");
        }
    }

    @Test
    void readersSeeWhatWasAcknowledgedAndNothingHalf() throws Exception {
        try (var store = Store.open(folder, InstantSource.system())) {
            var settings = settings(store);
            var over = new AtomicBoolean();
            var odd = new AtomicInteger();
            var looking = Thread.ofPlatform().start(() -> {
                while (!over.get()) {
                    odd.addAndGet(store.reader().call(settings::all).size() % 2);
                }
            });
            for (int i = 0; i < 100; i++) {
                int n = i;
                store.writer().run(() -> {
                    settings.save(new Setting("a" + n, "x"));
                    settings.save(new Setting("b" + n, "x"));
                });
                assertEquals(2 * (n + 1), store.reader().call(settings::all).size());
            }
            over.set(true);
            looking.join();
            assertEquals(0, odd.get());
        }
    }

    @Test
    void whoFollowsTheStoreHearsOfEveryChangeUntilHeLeaves() {
        try (var store = Store.open(folder, InstantSource.system())) {
            var heard = new AtomicInteger();
            var failing = store.changes().subscribe(() -> {
                throw new IllegalStateException("a listener's own trouble");
            });
            var subscription = store.changes().subscribe(heard::incrementAndGet);
            store.writer().run(() -> settings(store).save(new Setting("a", "b")));
            Await.until("it is heard", () -> heard.get() == 1);
            subscription.close();
            subscription.close();
            store.writer().run(() -> settings(store).save(new Setting("c", "d")));
            store.writer().run(() -> settings(store).save(new Setting("e", "f")));
            assertEquals(1, heard.get());
            failing.close();
        }
    }

    @Test
    void closingATwiceUsedStoreUnderLoadLosesNothingThatWasAcknowledged() throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        var store = Store.open(folder, InstantSource.system());
        var settings = settings(store);
        var threads = new ArrayList<Thread>();
        for (int t = 0; t < 4; t++) {
            int me = t;
            threads.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 10_000; i++) {
                    var name = "t" + me + "-" + i;
                    try {
                        store.writer().run(() -> settings.save(new Setting(name, "x")));
                        acknowledged.add(name);
                    } catch (RuntimeException e) {
                        return;
                    }
                }
            }));
        }
        Await.until("some are through", () -> acknowledged.size() > 50 + new Random(8).nextInt(50));
        store.close();
        for (var thread : threads) {
            assertTrue(thread.join(Duration.ofSeconds(20)), "nobody waits for ever");
        }
        try (var again = Store.open(folder, InstantSource.system())) {
            var names = again.reader().call(() -> settings(again).all().stream().map(Setting::name).toList());
            assertTrue(names.containsAll(acknowledged));
        }
    }

    /** So that the import is not for nothing: repositories are built on the gate, not on a session. */
    @Test
    void aRepositoryIsBuiltOnceForAllThreads() {
        try (var store = Store.open(folder, InstantSource.system())) {
            StatelessSession door = store.repository(s -> s);
            assertEquals(1, store.reader().call(() -> door.createNativeQuery("select 1", Integer.class).getSingleResult()));
            assertEquals(2, store.writer().call(() -> door.createNativeQuery("select 2", Integer.class).getSingleResult()));
        }
    }
}
