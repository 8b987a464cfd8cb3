package org.relaydesk.relay;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** From when on an order takes longer than its like. */
class SlowRuleTest {
    /** So many orders took 1 h, 2 h, 3 h, … times the factor. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 24", "19, 100, 24",
        // the 19th of 20: 5 in 100 took longer
        "20, 10, 190", "20, 1, 24", "100, 1, 95", "1000, 1, 950", "25, 1, 24", "26, 1, 25", "21, 10, 200"
    })
    void itIsTheNinetyFifthOfAHundredAndNeverBelowADay(int orders, int factor, long hours) {
        List<Duration> took = IntStream.rangeClosed(1, orders).mapToObj(i -> Duration.ofHours((long) i * factor)).toList();
        assertEquals(Duration.ofHours(hours), SlowRule.limit(took.reversed()));
    }
}
