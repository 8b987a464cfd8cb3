package org.relaydesk.relay;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** When an order under way is asked about again. */
class PollTableTest {
    private static final Instant SENT = Instant.parse("2026-11-23T05:30:00Z");

    /** Its age, how far apart the rounds are, how long it waits. */
    @ParameterizedTest
    @CsvSource({
        "PT0S, PT2M, PT2M", "PT1H, PT2M, PT2M", "PT-1H, PT2M, PT2M",
        "PT1H1S, PT2M, PT5M", "PT6H, PT2M, PT5M", "PT6H1S, PT2M, PT10M", "PT24H, PT2M, PT10M",
        "PT24H1S, PT2M, PT30M", "P7D, PT2M, PT30M", "P7DT1S, PT2M, PT2H", "P90D, PT2M, PT2H",
        "PT2H, PT7M, PT7M", "PT12H, PT7M, PT10M", "P30D, PT24H, PT24H"
    })
    void youngOrdersOftenOldOnesRarely(Duration age, Duration pollEvery, Duration pause) {
        assertEquals(pause, PollTable.pause(age, pollEvery));
    }

    @ParameterizedTest
    @CsvSource({"PT30M, PT2M, PT0S", "PT2H, PT2M, PT5M", "PT2H, PT5M, PT0S", "PT2H, PT7M, PT0S", "P8D, PT2M, PT2H", "P8D, PT6H, PT0S"})
    void whatIsAskedInEveryRoundIsDueAtOnce(Duration age, Duration pollEvery, Duration wait) {
        var now = SENT.plus(age);
        assertEquals(now.plus(wait), PollTable.next(SENT, now, pollEvery));
    }

    @Test
    void nobodyWaitsLongerThanTheLongest() {
        assertEquals(SENT, PollTable.next(null, SENT, Duration.ofMinutes(2)), "never sent, as far as we know");
        PollTable.table().forEach(line -> assertTrue(line.pause().compareTo(PollTable.longest()) < 0));
    }
}
