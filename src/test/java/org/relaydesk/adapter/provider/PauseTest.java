package org.relaydesk.adapter.provider;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(60)
class PauseTest {
    private final Pause pause = Pause.real();

    @Test
    void anInterruptIsKeptAndDoesNotCutItShort() {
        var time = Duration.ofMillis(30);
        long begun = System.nanoTime();
        Thread.currentThread().interrupt();
        pause.forAbout(time);

        assertTrue(Thread.interrupted());
        assertTrue(System.nanoTime() - begun >= time.toNanos());
    }

    @Test
    void itsEndLetsGo() {
        pause.end();
        pause.forAbout(Duration.ofDays(1));

        assertFalse(Thread.interrupted());
    }

    @Test
    void noTimeIsNoWait() {
        pause.forAbout(Duration.ZERO);
        pause.forAbout(Duration.ofSeconds(-1));

        assertFalse(Thread.interrupted());
    }
}
