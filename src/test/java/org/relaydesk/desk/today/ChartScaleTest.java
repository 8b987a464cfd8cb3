package org.relaydesk.desk.today;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChartScaleTest {
    @ParameterizedTest
    @CsvSource({"1030000, ₹12k", "0, ₹4", "99900, ₹1k", "990000, ₹10k", "52000000, ₹6L"})
    void endsInARoundAmountAboveTheHighest(long paise, String top) {
        assertEquals(top, ChartScale.of(paise).label(ChartScale.STEPS));
    }

    @Test
    void isNeverLowerThanTheHighest() {
        var random = new Random(20261123);
        for (int i = 0; i < 10_000; i++) {
            long highest = random.nextLong(1_000_000_000_000L);
            assertTrue(ChartScale.of(highest).topPaise() >= highest);
        }
    }
}
