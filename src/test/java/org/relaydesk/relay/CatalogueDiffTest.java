package org.relaydesk.relay;

import java.math.BigDecimal;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.catalog.Offer.Terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is different between two looks at one service of a catalogue. */
class CatalogueDiffTest {
    /** {@code 0.90 50-1000 Default} */
    private static @Nullable Terms terms(@Nullable String words) {
        if (words == null) {
            return null;
        }
        var parts = words.split(" ", 3);
        var bounds = parts[1].split("-", 2);
        return new Terms(
                "Likes", "Any", parts[2], new BigDecimal(parts[0]), Long.parseLong(bounds[0]), Long.parseLong(bounds[1]),
                false, false, false, "");
    }

    @ParameterizedTest
    @CsvSource({
        "0.90 50-1000 Default, false, 0.90 50-1000 Default,  ''",
        "0.90 50-1000 Default, false, 0.900 50-1000 Default, ''",
        "0.90 50-1000 Default, false, 0.90 50-1000 DEFAULT,  ''",
        "0.90 50-1000 Default, false, 1.01 50-1000 Default,  COST_UP 0.90 1.01",
        "0.90 50-1000 Default, false, 0.80 50-1000 Default,  COST_DOWN 0.90 0.80",
        "0.90 50-1000 Default, false, 0.90 99-1000 Default,  MINIMUM 50 99",
        "0.90 50-1000 Default, false, 0.90 50-500 Default,   MAXIMUM 1000 500",
        "0.90 50-1000 Default, false, 0.90 50-1000 Poll,     TYPE Default Poll",
        "0.90 50-1000 Default, false, ,                      GONE",
        "0.90 50-1000 Default, true,  ,                      ''",
        "0.90 50-1000 Default, true,  0.90 50-1000 Default,  BACK",
        "0.90 50-1000 Default, true,  1.20 50-900 Default,   BACK; COST_UP 0.90 1.20; MAXIMUM 1000 900",
    })
    void isNamed(String before, boolean wasGone, @Nullable String now, String what) {
        var first = terms(before);
        if (first == null) {
            throw new AssertionError("the first look saw it");
        }
        assertEquals(what, CatalogueDiff.between(first, wasGone, terms(now)).stream()
                .map(d -> (d.kind() + " " + d.was() + " " + d.becomes()).strip()).collect(Collectors.joining("; ")));
    }
}
