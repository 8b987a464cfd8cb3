package org.relaydesk.queue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BackoffTest {
    @Test
    void itDoublesUpToAnHourAndEndsAfterTwelve() {
        assertEquals(Duration.ofSeconds(2), Backoff.after(1));
        assertEquals(Duration.ofSeconds(4), Backoff.after(2));
        assertEquals(Duration.ofSeconds(2048), Backoff.after(11));
        assertEquals(Duration.ofHours(1), Backoff.after(12));
        assertEquals(Duration.ofHours(1), Backoff.after(Integer.MAX_VALUE));
        assertFalse(Backoff.over(11));
        assertTrue(Backoff.over(12));
    }

    @Test
    void allAttemptsTogetherLastForAboutAnHourAtLeast() {
        var all = Duration.ZERO;
        for (int i = 1; !Backoff.over(i); i++) {
            all = all.plus(Backoff.after(i));
        }
        assertTrue(all.compareTo(Duration.ofHours(1)) > 0, all.toString());
    }
}
