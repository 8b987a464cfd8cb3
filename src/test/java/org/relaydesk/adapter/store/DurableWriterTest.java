package org.relaydesk.adapter.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import com.zaxxer.hikari.HikariDataSource;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.journal.BookTable;
import org.relaydesk.book.Head;
import org.relaydesk.book.Sealed;
import org.relaydesk.support.Await;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The writer on a real database; only the sync goes through a gate, to see what happens before and after it. */
class DurableWriterTest {
    @TempDir
    Path folder = Path.of("");

    /** Lets each CHECKPOINT SYNC through only with a permit. */
    private final Semaphore gateOfSync = new Semaphore(1000);
    private final AtomicInteger syncsBegun = new AtomicInteger();
    private volatile boolean diskFull;
    private final AtomicInteger changes = new AtomicInteger();
    private final ExecutorService completions = Executors.newVirtualThreadPerTaskExecutor();
    private final SessionGate gate = new SessionGate();
    private HikariDataSource source = new HikariDataSource();
    private SessionFactory sessions;
    private SettingRepository settings;
    private DurableWriter writer;

    @BeforeEach
    void open() throws SQLException {
        source.close();
        source = Database.connect(StoreUrl.of(folder), 5);
        Migrations.run(folder, source, false, BeforeMigration.NOTHING);
        sessions = Database.sessions(source);
        settings = new SettingRepository_(gate.door());
        writer = writer();
    }

    @AfterEach
    void close() throws SQLException {
        gateOfSync.release(1000);
        writer.close();
        completions.close();
        sessions.close();
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            // the connection goes down with the database
        }
        source.close();
    }

    private DurableWriter writer() throws SQLException {
        return new DurableWriter(line(), this::line, new DiskRoom(folder), completions, changes::incrementAndGet);
    }

    private WriterLine line() throws SQLException {
        return WriterLine.open(
                source.getConnection(), gated(source.getConnection()), sessions, gate, folder, InstantSource.system(),
                UnaryOperator.identity());
    }

    /** The real connection; statements run for real, once they may. */
    private Connection gated(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    var result = invoke(real, method, arguments);
                    return result instanceof Statement statement ? gated(statement) : result;
                });
    }

    private Statement gated(Statement real) {
        return (Statement) Proxy.newProxyInstance(
                Statement.class.getClassLoader(), new Class<?>[] {Statement.class}, (_, method, arguments) -> {
                    if (method.getName().equals("execute")) {
                        assertEquals("CHECKPOINT SYNC", arguments[0]);
                        syncsBegun.incrementAndGet();
                        gateOfSync.acquire();
                        if (diskFull) {
                            throw new SQLException("no space left on device");
                        }
                    }
                    return invoke(real, method, arguments);
                });
    }

    private static Object invoke(Object real, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private CompletableFuture<Integer> put(int number) {
        return writer.submit(() -> {
            settings.save(new Setting("n" + number, "x"));
            return number;
        });
    }

    private int committed() {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from setting")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nothingIsAcknowledgedBeforeItIsOnTheDisk() throws Exception {
        gateOfSync.drainPermits();
        var future = put(1);

        Await.until("it is committed", () -> committed() == 1);
        Await.until("the sync is under way", () -> syncsBegun.get() == 1);
        assertThrows(TimeoutException.class, () -> future.get(200, TimeUnit.MILLISECONDS));
        assertEquals(0, writer.syncs());
        assertEquals(0, changes.get());

        gateOfSync.release();
        assertEquals(1, future.get(10, TimeUnit.SECONDS));
        assertEquals(1, writer.syncs());
        Await.until("those who follow the store hear of it", () -> changes.get() == 1);
    }

    @Test
    void whatIsQueuedMeanwhileSharesOneSync() throws Exception {
        gateOfSync.drainPermits();
        var first = put(0);
        Await.until("the first one is being synced", () -> syncsBegun.get() == 1);
        var rest = new ArrayList<CompletableFuture<Integer>>();
        for (int i = 1; i <= 200; i++) {
            rest.add(put(i));
        }
        assertEquals(1, committed(), "the writer is at the sync");

        gateOfSync.release();
        first.get(10, TimeUnit.SECONDS);
        Await.until("the others are committed", () -> committed() == 201);
        Await.until("the second sync is under way", () -> syncsBegun.get() == 2);
        assertTrue(rest.stream().noneMatch(CompletableFuture::isDone));

        gateOfSync.release();
        for (int i = 1; i <= 200; i++) {
            assertEquals(i, rest.get(i - 1).get(10, TimeUnit.SECONDS));
        }
        assertEquals(2, writer.syncs());
    }

    @Test
    void oneThatFailsIsRolledBackAloneAndTheOthersStand() throws Exception {
        gateOfSync.drainPermits();
        var first = put(0);
        Await.until("the first one is being synced", () -> syncsBegun.get() == 1);
        var before = put(1);
        var failing = writer.submit(() -> {
            settings.save(new Setting("bad", "x"));
            throw new IllegalArgumentException("no");
        });
        var wrong = writer.submit(() -> {
            settings.save(new Setting("x".repeat(65), "too long a name"));
            return true;
        });
        var after = put(2);
        gateOfSync.release(10);

        assertEquals(0, first.get(10, TimeUnit.SECONDS));
        assertEquals(1, before.get(10, TimeUnit.SECONDS));
        assertEquals(2, after.get(10, TimeUnit.SECONDS));
        assertEquals("no", assertInstanceOf(IllegalArgumentException.class,
                assertThrows(ExecutionException.class, () -> failing.get(10, TimeUnit.SECONDS)).getCause()).getMessage());
        assertThrows(ExecutionException.class, () -> wrong.get(10, TimeUnit.SECONDS));
        assertEquals(3, committed());
        assertEquals(3, put(3).get(10, TimeUnit.SECONDS), "and it goes on");
    }

    private CompletableFuture<Integer> countAfter(String name, boolean fails) {
        return writer.submit(() -> {
            settings.save(new Setting(name, "x"));
            int count = settings.all().size();
            if (fails) {
                throw new IllegalArgumentException("taken back after " + count);
            }
            return count;
        });
    }

    /** They are committed together: each must see those before it that stand, and nothing of those that were taken back. */
    @Test
    void whatWasTakenBackIsSeenByNobodyAfterIt() throws Exception {
        gateOfSync.drainPermits();
        var first = put(0);
        Await.until("the first one is being synced", () -> syncsBegun.get() == 1);
        var group = List.of(
                countAfter("a", true), countAfter("b", false), countAfter("c", true), countAfter("d", true), countAfter("e", false));
        gateOfSync.release(10);

        assertEquals(0, first.get(10, TimeUnit.SECONDS));
        assertEquals(2, group.get(1).get(10, TimeUnit.SECONDS));
        assertEquals(3, group.get(4).get(10, TimeUnit.SECONDS));
        for (int failed : List.of(0, 2, 3)) {
            assertThrows(ExecutionException.class, () -> group.get(failed).get(10, TimeUnit.SECONDS));
        }
        assertEquals(3, committed());
        assertEquals(2, writer.syncs());
        try (var connection = source.getConnection()) {
            var lines = new ArrayList<Sealed>();
            BookTable.after(connection, 0, lines::add);
            var head = Head.EMPTY;
            for (var line : lines) {
                assertTrue(line.follows(head), "line " + line.id() + " follows the one before");
                head = line.head();
            }
            assertEquals(writer.line().head(), head);
            assertEquals(0, lines.stream().filter(line -> String.valueOf(line.changes()).contains("\"name\":\"c\"")).count());
        }
    }

    @Test
    void whatCanNotBeSyncedIsNeverAcknowledgedAndNothingIsTakenUntilTheDiskIsWellAgain() {
        diskFull = true;
        var lost = put(1);

        assertThrows(CompletionException.class, lost::join);
        assertEquals(0, writer.syncs());
        var refused = put(2);
        var why = String.valueOf(assertThrows(CompletionException.class, refused::join).getCause());
        assertTrue(why.contains("disk"), why);
        diskFull = false;

        assertEquals(3, put(3).join(), "the database was opened again");
        assertEquals(1, writer.syncs());
        assertThrows(CompletionException.class, lost::join, "what was refused once stays refused");
    }

    @Test
    void workCanNotWaitForMoreWork() {
        var nested = writer.submit(() -> writer.submit(() -> 1).join());

        assertInstanceOf(IllegalStateException.class, assertThrows(CompletionException.class, nested::join).getCause());
    }

    @Test
    void exceptionsOfTheWorkComeOutAsTheyAre() {
        var thrown = new IllegalArgumentException("as it is");

        assertSame(thrown, assertThrows(IllegalArgumentException.class, () -> writer.run(() -> {
            throw thrown;
        })));
        assertThrows(CompletionException.class, () -> writer.call(() -> {
            throw new AssertionError("an error too");
        }));
    }

    @Test
    void closingFinishesWhatIsQueued() throws Exception {
        gateOfSync.drainPermits();
        var first = put(0);
        Await.until("the first one is being synced", () -> syncsBegun.get() == 1);
        var queued = put(1);
        var closing = CompletableFuture.runAsync(writer::close, completions);
        assertFalse(closing.isDone());
        gateOfSync.release(10);

        closing.get(10, TimeUnit.SECONDS);
        assertEquals(0, first.get(10, TimeUnit.SECONDS));
        assertEquals(1, queued.get(10, TimeUnit.SECONDS));
        assertInstanceOf(RejectedExecutionException.class,
                assertThrows(CompletionException.class, () -> put(2).join()).getCause());
    }

    /** Whoever submits while the store closes gets an answer, one way or the other, and never waits for ever. */
    @Test
    void nobodyIsForgottenAtTheEnd() throws Exception {
        for (int round = 0; round < 15; round++) {
            var futures = new ArrayList<CompletableFuture<Integer>>();
            var go = new CountDownLatch(1);
            var threads = new ArrayList<Thread>();
            for (int t = 0; t < 4; t++) {
                int from = 1_000 * t + 10_000 * round;
                threads.add(Thread.ofPlatform().start(() -> {
                    awaitQuietly(go);
                    for (int i = 0; i < 200; i++) {
                        var future = put(from + i);
                        synchronized (futures) {
                            futures.add(future);
                        }
                    }
                }));
            }
            go.countDown();
            writer.close();
            for (var thread : threads) {
                assertTrue(thread.join(Duration.ofSeconds(10)));
            }
            int done = 0;
            for (var future : List.copyOf(futures)) {
                try {
                    future.get(10, TimeUnit.SECONDS);
                    done++;
                } catch (ExecutionException e) {
                    assertInstanceOf(RejectedExecutionException.class, e.getCause());
                }
            }
            int all = done;
            assertTrue(committed() >= all);
            writer = writer();
            writer.call(() -> {
                gate.door().createNativeMutationQuery("delete from setting").executeUpdate();
                return true;
            });
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
