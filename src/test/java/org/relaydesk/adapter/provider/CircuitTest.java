package org.relaydesk.adapter.provider;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.relaydesk.support.ManualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CircuitTest {
    private final ManualClock clock = new ManualClock();
    private final Circuit circuit = new Circuit(clock);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertTrue(circuit.begin(true));
            circuit.failed("no answer in time");
        }
    }

    private Duration rest() {
        return circuit.closedUntil().map(until -> Duration.between(clock.instant(), until)).orElse(Duration.ZERO);
    }

    @Test
    void fiveFailuresInARowCloseIt() {
        fail(4);
        assertEquals(Optional.empty(), circuit.closedUntil());
        fail(1);

        assertEquals(Duration.ofSeconds(30), rest());
        assertFalse(circuit.begin(true));
        assertFalse(circuit.begin(false));
        assertEquals("left alone for a while after: no answer in time", circuit.why());
    }

    @Test
    void anAnswerInBetweenBeginsTheCountAnew() {
        for (int i = 0; i < 10; i++) {
            fail(4);
            assertTrue(circuit.begin(false));
            circuit.answered();
        }

        assertEquals(Optional.empty(), circuit.closedUntil());
    }

    @Test
    void afterTheRestOneQuestionFindsOutAndNoOrder() {
        fail(5);
        clock.pass(Duration.ofSeconds(30));

        assertEquals(Optional.empty(), circuit.closedUntil());
        assertFalse(circuit.begin(false), "an order is no question");
        assertTrue(circuit.begin(true));
        assertFalse(circuit.begin(true), "one question at a time");
        assertEquals("left alone until it answers a question", circuit.why());
        circuit.answered();
        assertTrue(circuit.begin(false));
    }

    @Test
    void eachFailedQuestionDoublesTheRestUpToFiveMinutes() {
        fail(5);
        var rests = new ArrayList<Duration>();
        for (int i = 0; i < 6; i++) {
            rests.add(rest());
            clock.pass(rest());
            fail(1);
        }

        assertEquals(List.of(30L, 60L, 120L, 240L, 300L, 300L), rests.stream().map(Duration::toSeconds).toList());
    }

    @Test
    void aGoodAnswerMakesTheRestsShortAgain() {
        fail(5);
        clock.pass(Duration.ofSeconds(30));
        fail(1);
        clock.pass(Duration.ofMinutes(1));
        assertTrue(circuit.begin(true));
        circuit.answered();
        fail(5);

        assertEquals(Duration.ofSeconds(30), rest());
    }

    @Test
    void aLateAnswerOfARequestThatWasUnderWayOpensIt() {
        assertTrue(circuit.begin(true));
        fail(5);
        circuit.answered();

        assertTrue(circuit.begin(false));
    }

    @Test
    void lateFailuresDoNotMakeTheRestLonger() {
        for (int i = 0; i < 8; i++) {
            assertTrue(circuit.begin(true));
        }
        for (int i = 0; i < 8; i++) {
            circuit.failed("no answer in time");
        }

        assertEquals(Duration.ofSeconds(30), rest());
        clock.pass(Duration.ofSeconds(30));
        assertTrue(circuit.begin(true));
        assertFalse(circuit.begin(true));
    }

    @Test
    void itRestsForAsLongAsIsAskedAndAGoodAnswerDoesNotCutThat() {
        circuit.rest(Duration.ofMinutes(10));
        circuit.rest(Duration.ofMinutes(1));
        circuit.answered();

        assertEquals(Duration.ofMinutes(10), rest());
        assertFalse(circuit.begin(true));
        clock.pass(Duration.ofMinutes(10));
        assertTrue(circuit.begin(false));
    }

    @Test
    void aClockThatIsSetBackEndsTheRest() {
        fail(5);
        circuit.rest(Duration.ofHours(1));
        clock.pass(Duration.ofDays(-1));

        assertEquals(Optional.empty(), circuit.closedUntil());
        assertTrue(circuit.begin(true));
    }
}
