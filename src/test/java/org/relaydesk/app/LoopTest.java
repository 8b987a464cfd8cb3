package org.relaydesk.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.relaydesk.support.Await;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LoopTest {
    private static final Duration NEVER = Duration.ofDays(1);

    private final List<Throwable> fatal = new CopyOnWriteArrayList<>();
    private final AtomicInteger rounds = new AtomicInteger();

    static List<Throwable> troubles() {
        return List.of(new IllegalStateException("made up"), new AssertionError("made up"), new StackOverflowError("made up"),
                new NoClassDefFoundError("made up"));
    }

    private Loop loop(Throwable trouble) {
        return new Loop("a loop", NEVER, () -> {
            if (rounds.incrementAndGet() == 1) {
                throwUp(trouble);
            }
        }, fatal::add);
    }

    private static void throwUp(Throwable trouble) {
        if (trouble instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) trouble;
    }

    private void turn(Loop loop, int times) {
        for (int i = 1; i <= times; i++) {
            int round = i;
            loop.wake();
            Await.until("round " + i, () -> rounds.get() >= round);
        }
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void whateverFailsInOneRoundTheNextOneComes(Throwable trouble) {
        try (var loop = loop(trouble).start()) {
            turn(loop, 3);
        }
        assertEquals(List.of(), fatal);
    }

    @Test
    void wantOfMemoryEndsTheProgram() {
        var trouble = new OutOfMemoryError("made up");
        try (var loop = loop(trouble).start()) {
            turn(loop, 1);
            Await.until("it is told", () -> !fatal.isEmpty());
        }
        assertEquals(List.of(trouble), fatal);
    }

    @Test
    void closingIsNotCutShortByAnInterrupt() {
        var loop = loop(new IllegalStateException("made up")).start();
        Thread.currentThread().interrupt();
        assertTrue(loop.await(Duration.ofSeconds(30)), "it waits for the end all the same");
        assertTrue(Thread.interrupted(), "and the interrupt is kept");
    }
}
