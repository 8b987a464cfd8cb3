package org.relaydesk.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * {@code kill -9} at moments of chance, under load of messages, bank credits, polls and decisions, again and again on
 * one store: what was acknowledged is there, the book is in order, and nothing went out twice.
 */
class KillTest {
    /** Two programs side by side: as many as a small machine has processors. */
    private static final int AT_ONCE = 2;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aFewShortLives() throws Exception {
        live(1, 4, Duration.ofMillis(1_000), Duration.ofMillis(2_500), 20_261);
    }

    @Test
    @Tag("long")
    void twoHundredShortLives() throws Exception {
        live(10, 20, Duration.ofSeconds(1), Duration.ofSeconds(3), 30_000);
    }

    /** H2 writes over freed space only when a process has lived longer than 45 s: DESIGN.md says why that matters. */
    @Test
    @Tag("long")
    void twentyLongLives() throws Exception {
        live(4, 5, Duration.ofSeconds(62), Duration.ofSeconds(70), 40_000);
    }

    private void live(int stores, int kills, Duration shortest, Duration longest, long seed) throws Exception {
        var figures = Lives.Figures.NONE;
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = IntStream.range(0, stores).mapToObj(i -> threads.submit(() ->
                    Lives.live(Files.createDirectory(folder.resolve("shop" + i)), kills, shortest, longest, seed + i))).toList();
            for (var one : all) {
                figures = figures.plus(one.get());
            }
        }
        System.out.println("crash test: " + figures);
        assertEquals(List.of(), figures.broken());
        assertEquals(stores * kills, figures.kills());
        assertTrue(figures.messages() > 0 && figures.credits() > 0 && figures.decisions() > 0, figures.toString());
    }
}
