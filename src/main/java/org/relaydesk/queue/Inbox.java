package org.relaydesk.queue;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

import org.relaydesk.work.Writer;

/**
 * Keeps what arrives before anybody acts on it. What arrives while the writer is busy is kept in one transaction; each has
 * its own answer, once it is on the disk.
 */
public final class Inbox implements InboxDoor {
    private static final int TOGETHER = 64;
    private static final long BYTES_TOGETHER = 1 << 19;

    /** A body on its way in. */
    private record Arrival(Source source, String key, byte[] body, String contentType, CompletableFuture<@Nullable Void> kept) {}

    /** What tells one body from another. */
    private record Place(Source source, String key) {}

    private final InboxRepository rows;
    private final Writer writer;
    private final InstantSource clock;
    private final Runnable wake;
    private final ConcurrentLinkedQueue<Arrival> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean asked = new AtomicBoolean();

    /** @param wake called once something new is on the disk */
    public Inbox(InboxRepository rows, Writer writer, InstantSource clock, Runnable wake) {
        this.rows = rows;
        this.writer = writer;
        this.clock = clock;
        this.wake = wake;
    }

    @Override
    public CompletableFuture<@Nullable Void> accept(Source source, String key, byte[] body, String contentType) {
        var arrival = new Arrival(source, key, body, contentType, new CompletableFuture<>());
        arrived.add(arrival);
        askForTheWriter();
        return arrival.kept();
    }

    /** Once for all who have come until it has time. */
    private void askForTheWriter() {
        if (!arrived.isEmpty() && asked.compareAndSet(false, true)) {
            var taken = new ArrayList<Arrival>();
            try {
                var _ = submit(taken);
            } catch (RuntimeException e) {
                settle(List.of(), null, e);
                throw e;
            }
        }
    }

    private CompletableFuture<Boolean> submit(List<Arrival> taken) {
        return writer.submit(() -> {
            take(taken);
            return keep(taken);
        }).whenComplete((fresh, trouble) -> {
            settle(taken, fresh, trouble);
            if (isFull(taken)) {
                askForTheWriter();
            }
        });
    }

    /** On the writer's thread; whoever comes from now on asks for it anew. */
    private void take(List<Arrival> taken) {
        asked.set(false);
        for (var next = arrived.poll(); next != null; next = isFull(taken) ? null : arrived.poll()) {
            taken.add(next);
        }
    }

    /** Whether others may have been left behind. */
    private static boolean isFull(List<Arrival> taken) {
        return taken.size() >= TOGETHER || taken.stream().mapToLong(a -> a.body().length).sum() >= BYTES_TOGETHER;
    }

    /** @return whether something was new */
    private boolean keep(List<Arrival> some) {
        var keys = new HashSet<Place>();
        var fresh = some.stream()
                .filter(one -> keys.add(new Place(one.source(), one.key())) && rows.count(one.source(), one.key()) == 0)
                .map(one -> new InboxRow(one.source(), one.key(), one.body(), one.contentType(), clock.instant()))
                .toList();
        if (!fresh.isEmpty()) {
            rows.insertAll(fresh);
        }
        return !fresh.isEmpty();
    }

    private void settle(List<Arrival> taken, @Nullable Boolean fresh, @Nullable Throwable trouble) {
        if (trouble == null) {
            taken.forEach(one -> one.kept().complete(null));
            if (Boolean.TRUE.equals(fresh)) {
                wake.run();
            }
        } else if (taken.isEmpty()) {
            // the writer takes no work: nobody is left waiting
            asked.set(false);
            for (var one = arrived.poll(); one != null; one = arrived.poll()) {
                one.kept().completeExceptionally(trouble);
            }
        } else if (taken.size() == 1) {
            taken.getFirst().kept().completeExceptionally(trouble);
        } else {
            taken.forEach(this::keepAlone);
        }
    }

    /** One that can't be kept takes none of the others with it. */
    private void keepAlone(Arrival one) {
        var alone = List.of(one);
        var _ = writer.submit(() -> keep(alone)).whenComplete((fresh, trouble) -> settle(alone, fresh, trouble));
    }
}
