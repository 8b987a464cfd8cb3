package org.relaydesk.relay;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class StatusWordTest {
    @ParameterizedTest
    @CsvSource({
        "Pending, UNDER_WAY", "Processing, UNDER_WAY", "In progress, UNDER_WAY", "Inprogress, UNDER_WAY",
        "in_progress, UNDER_WAY", "In Progress, UNDER_WAY", "IN-PROGRESS, UNDER_WAY", "Awaiting, UNDER_WAY",
        "Completed, COMPLETED", "Complete, COMPLETED",
        "Partial, PARTIAL",
        "Canceled, CANCELLED", "Cancelled, CANCELLED",
        "Refunded, REFUNDED", "Refunds, REFUNDED",
        "Fail, FAILED", "Failed, FAILED", "Error, FAILED"
    })
    void wordsAreKnownInAnySpelling(String word, StatusWord meant) {
        assertEquals(meant, StatusWord.of(word));
        assertEquals(meant, StatusWord.of(word.toUpperCase(Locale.ROOT)));
        assertEquals(meant, StatusWord.of(word.toLowerCase(Locale.ROOT)));
        assertEquals(meant, StatusWord.of("  " + word + "\n"));
        assertEquals(meant, StatusWord.of(word.replace(" ", "_")));
        assertEquals(meant, StatusWord.of(String.join(" ", word.split(""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Partially", "Refund pending", "Not completed", "Cancelling", "Done", "0", "complété", "ERR"})
    void anyOtherWordIsUnknown(String word) {
        assertEquals(StatusWord.UNKNOWN, StatusWord.of(word));
    }
}
