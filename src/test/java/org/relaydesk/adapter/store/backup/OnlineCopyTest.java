package org.relaydesk.adapter.store.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.OldStores;
import org.relaydesk.app.OpenStore;
import org.relaydesk.app.UseCases;
import org.relaydesk.money.Paise;
import org.relaydesk.support.ManualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Backups of a store that is being written to as fast as it can be: each is consistent, and the writer goes on. */
class OnlineCopyTest {
    private static final int BACKUPS = Integer.getInteger("relaydesk.backups", 4);

    @TempDir
    Path folder = Path.of("");

    private final ManualClock clock = new ManualClock();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();

    @Test
    void eachIsConsistentUnderLoad() throws InterruptedException {
        try (var open = OpenStore.at(OldStores.unpack("v1", folder))) {
            var store = open.store();
            var useCases = UseCases.of(
                    open.repositories(), open.configuration().store(), InstantSource.system(), new Random(4));
            var threads = new ArrayList<Thread>();
            for (int t = 0; t < 4; t++) {
                int number = t;
                threads.add(Thread.startVirtualThread(() -> write(open, useCases, number)));
            }
            var backups = new BackupFolder(folder.resolve("b"));
            var maker = new BackupMaker("test", store.folder(), clock, () -> store.writer().run(() -> { }));
            try {
                slowest.set(0);
                for (int b = 0; b < BACKUPS; b++) {
                    long before = line(open);
                    long began = written.get();
                    clock.pass(Duration.ofHours(1));
                    var good = maker.into(backups, 0);
                    assertTrue(good.line() >= before, "what was acknowledged before is in it: " + good.line() + " of " + before);
                    assertTrue(written.get() > began, "the writer went on");
                    System.out.printf("backup of line %d in %d ms, %d transactions meanwhile, slowest %d ms%n", good.line(),
                            good.took() == null ? 0 : good.took().toMillis(), written.get() - began, slowest.getAndSet(0));
                }
            } finally {
                ended.set(true);
                for (var thread : threads) {
                    thread.join();
                }
            }
            assertEquals(BACKUPS, backups.good().size());
        }
    }

    private static long line(OpenStore open) {
        return open.store().reader().call(() -> open.store().repository(s -> s)
                .createNativeQuery("select max(id) from book", Long.class).getSingleResult());
    }

    private void write(OpenStore open, UseCases useCases, int thread) {
        for (int i = 0; !ended.get(); i++) {
            var key = thread + "-" + i;
            long began = System.nanoTime();
            try {
                open.store().writer().run(() -> useCases.correctWallet().credit(key, 1, Paise.of(1), "load"));
            } catch (CompletionException e) {
                throw new AssertionError(e);
            }
            slowest.accumulateAndGet((System.nanoTime() - began) / 1_000_000, Math::max);
            written.incrementAndGet();
        }
    }
}
