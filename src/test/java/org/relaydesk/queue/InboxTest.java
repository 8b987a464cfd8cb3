package org.relaydesk.queue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.data.Limit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.relaydesk.queue.InboxDoor.Source;
import org.relaydesk.work.Refused;
import org.relaydesk.work.Writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What arrives together is kept together, and answered one by one. */
class InboxTest {
    private final ByHand writer = new ByHand();
    private final Kept kept = new Kept();
    private int woken;
    private final Inbox inbox = new Inbox(kept, writer, InstantSource.fixed(Instant.EPOCH), () -> woken++);

    private CompletableFuture<@Nullable Void> arrives(String key) {
        return inbox.accept(Source.WHATSAPP_CLOUD, key, key.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    @Test
    void whatComesWhileTheWriterIsBusyIsKeptInOneTransaction() {
        var answers = IntStream.range(0, 20).mapToObj(i -> arrives("k" + i)).toList();
        assertEquals(1, writer.jobs.size());
        assertTrue(answers.stream().noneMatch(CompletableFuture::isDone), "nothing is acknowledged before it is kept");
        writer.runAll();
        assertEquals(20, kept.rows.size());
        assertTrue(answers.stream().allMatch(CompletableFuture::isDone));
        assertEquals(1, woken);

        assertFalse(arrives("later").isDone());
        writer.runAll();
        assertEquals(21, kept.rows.size());
    }

    @Test
    void noTransactionIsEndless() {
        var answers = IntStream.range(0, 150).mapToObj(i -> arrives("k" + i)).toList();
        writer.runAll();
        assertEquals(3, writer.ran);
        assertTrue(answers.stream().allMatch(a -> a.isDone() && !a.isCompletedExceptionally()));
        assertEquals(150, kept.rows.size());
    }

    @Test
    void theSameTwiceIsKeptOnceAndAcknowledgedTwice() {
        var answers = List.of(arrives("k"), arrives("k"), arrives("other"));
        writer.runAll();
        assertEquals(List.of("k", "other"), kept.keys());
        var again = arrives("k");
        writer.runAll();
        assertTrue(again.isDone() && answers.stream().allMatch(CompletableFuture::isDone));
        assertEquals(2, kept.rows.size());
        assertEquals(1, woken, "nothing new, nobody is woken");
    }

    @Test
    void oneThatCanNotBeKeptTakesNoneOfTheOthersWithIt() {
        var good = arrives("good");
        var bad = arrives("bad");
        var other = arrives("other");
        writer.runAll();
        assertEquals(List.of("good", "other"), kept.keys());
        assertTrue(good.isDone() && !good.isCompletedExceptionally());
        assertTrue(other.isDone() && !other.isCompletedExceptionally());
        assertTrue(bad.isCompletedExceptionally());
    }

    /** A full disk: nobody waits in vain, and the door is open again when there is room. */
    @Test
    void whenTheWriterTakesNoWorkEverybodyIsTold() {
        writer.full = true;
        var answers = List.of(arrives("a"), arrives("b"));
        writer.runAll();
        assertTrue(answers.stream().allMatch(CompletableFuture::isCompletedExceptionally));
        writer.full = false;
        var later = arrives("a");
        writer.runAll();
        assertTrue(later.isDone() && !later.isCompletedExceptionally());
        assertEquals(List.of("a"), kept.keys());
    }

    /** A writer whose turn comes when the test says so; a transaction that fails leaves nothing. */
    private final class ByHand implements Writer {
        private final ArrayDeque<Runnable> jobs = new ArrayDeque<>();
        private boolean full;
        private int ran;

        @Override
        public <T> CompletableFuture<T> submit(Supplier<T> work) {
            var future = new CompletableFuture<T>();
            jobs.add(() -> {
                var before = List.copyOf(kept.rows);
                ran++;
                try {
                    if (full) {
                        throw new Refused("disk-full");
                    }
                    future.complete(work.get());
                } catch (RuntimeException e) {
                    kept.rows.clear();
                    kept.rows.addAll(before);
                    future.completeExceptionally(e);
                }
            });
            return future;
        }

        private void runAll() {
            while (!jobs.isEmpty()) {
                jobs.removeFirst().run();
            }
        }
    }

    /** Rows in memory. */
    private static final class Kept implements InboxRepository {
        private final List<InboxRow> rows = new ArrayList<>();

        private List<String> keys() {
            return rows.stream().map(InboxRow::key).toList();
        }

        @Override
        public Optional<InboxRow> byId(long id) {
            return Optional.empty();
        }

        @Override
        public long count(Source source, String key) {
            return rows.stream().filter(r -> r.source() == source && r.key().equals(key)).count();
        }

        @Override
        public void insertAll(List<InboxRow> some) {
            rows.addAll(some);
            if (some.stream().anyMatch(row -> row.key().equals("bad"))) {
                throw new IllegalStateException("it can't be kept");
            }
        }

        @Override
        public void update(InboxRow row) {
            throw new UnsupportedOperationException("nothing is changed here");
        }

        @Override
        public List<Long> due(Instant now, Instant beyond, Limit limit) {
            return List.of();
        }
    }
}
