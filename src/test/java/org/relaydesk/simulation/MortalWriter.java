package org.relaydesk.simulation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.relaydesk.simulation.Life.Fate;
import org.relaydesk.work.Writer;

/** The store's writer as a mortal program has it: each transaction is a step at which it may crash. */
final class MortalWriter implements Writer {
    private final Writer writer;
    private final Life life;

    MortalWriter(Writer writer, Life life) {
        this.writer = writer;
        this.life = life;
    }

    @Override
    public <T> CompletableFuture<T> submit(Supplier<T> work) {
        return switch (life.next()) {
            case GOES_ON -> commit(work, Fate.GOES_ON);
            case CRASHES_AFTER -> {
                settled(commit(work, Fate.CRASHES_AFTER));
                throw life.crash();
            }
            case CRASHES_WITHIN -> {
                settled(writer.submit(() -> {
                    var _ = work.get();
                    throw new Crashed();
                }));
                throw life.crash();
            }
            case CRASHES_BEFORE -> throw life.crash();
        };
    }

    private <T> CompletableFuture<T> commit(Supplier<T> work, Fate fate) {
        var booking = life.booking();
        var future = writer.submit(work);
        booking.ifPresent(b -> {
            boolean waits = b.waits() || fate == Fate.CRASHES_AFTER;
            if (!waits || settled(future)) {
                b.booked().run();
            }
        });
        return future;
    }

    /** Waits for it. @return whether it was committed */
    private static boolean settled(CompletableFuture<?> future) {
        try {
            future.join();
            return true;
        } catch (CompletionException e) {
            return false;
        }
    }
}
