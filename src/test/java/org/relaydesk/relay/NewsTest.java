package org.relaydesk.relay;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.order.Held;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.order.Watched;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What an answer brings, compared with what is known. */
class NewsTest {
    private static final Instant AT = Instant.parse("2026-11-23T05:30:00Z");

    private static Watched known(
            OrderStatus status, @Nullable String word, @Nullable String remains, long refunded, @Nullable String heldNote,
            @Nullable String acceptedNote) {
        return new Watched(
                10_001, 3, AT, status, heldNote == null ? null : Held.ODD_STATUS, heldNote, acceptedNote, 1000, 14_900,
                refunded, 1, "bulk", "23501", word, remains, "3572", "0.27", AT, status.ended() ? AT : null);
    }

    private static StatusAnswer.Report report(
            String word, @Nullable String remains, @Nullable String start, @Nullable String charge) {
        return new StatusAnswer.Report(word, remains, start, charge, "USD", "{}");
    }

    /** Of an order of which "In progress, 400 left, began at 3572, charge 0.27" is known. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "In progress, 400, 3572, 0.27, SAME", "In progress, 400, -, -, SAME",
        "In progress, 399, 3572, 0.27, PROGRESS", "In progress, -, 3572, 0.27, PROGRESS", "In progress, Unknown, -, -, PROGRESS",
        "In progress, 400, 3600, 0.27, PROGRESS", "In progress, 400, 3572, 0.28, PROGRESS",
        // another word is told, though it means the same
        "Processing, 400, 3572, 0.27, NEWS", "in progress, 400, 3572, 0.27, NEWS",
        "Completed, 0, 3572, 0.27, NEWS", "Partial, 400, 3572, 0.27, NEWS", "Canceled, 400, 3572, 0.27, NEWS",
        "Failed, 400, 3572, 0.27, NEWS", "Mislaid, 400, 3572, 0.27, NEWS"
    })
    void ofAnOrderUnderWay(String word, @Nullable String remains, @Nullable String start, @Nullable String charge, News news) {
        var order = known(OrderStatus.WITH_PROVIDER, "In progress", "400", 0, null, null);
        assertEquals(news, News.of(order, report(word, remains, start, charge)));
    }

    @Test
    void ofAnOrderThatWasNeverAskedAbout() {
        var order = known(OrderStatus.WITH_PROVIDER, null, null, 0, null, null);
        assertEquals(News.NEWS, News.of(order, report("Pending", "1000", null, null)));
    }

    /** The status, what was given back, the last word and what was left; then what it says now. */
    @ParameterizedTest
    @CsvSource({
        "COMPLETED, 0, Completed, 0, Completed, 0, SAME", "COMPLETED, 0, Completed, 0, COMPLETED, 0, NEWS",
        "COMPLETED, 0, Completed, 0, Completed, 5, NEWS", "COMPLETED, 0, Completed, 0, Partial, 500, NEWS",
        "PARTIAL, 2339, Partial, 157, Partial, 157, SAME", "PARTIAL, 2339, Partial, 157, Partial, 158, NEWS",
        "CANCELLED, 14900, Canceled, 0, Canceled, 0, SAME", "CANCELLED, 0, Canceled, 0, Canceled, 0, NEWS",
        "COMPLETED, 0, In progress, 0, In progress, 0, SAME", "COMPLETED, 0, In progress, 0, In progress, 9, NEWS",
        "WITH_PROVIDER, 0, Completed, 0, Completed, 0, NEWS"
    })
    void ofAnOrderThatHasEnded(
            OrderStatus status, long given, String word, String remains, String wordNow, String remainsNow, News news) {
        assertEquals(news, News.of(known(status, word, remains, given, null, null), report(wordNow, remainsNow, null, null)));
    }

    /** Why it waits, what the seller has looked at; then what it says now. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "bulk says Mislaid, -, Mislaid, 400, SAME", "bulk says Mislaid, -, Mislaid, 399, NEWS",
        "-, bulk says Mislaid, Mislaid, 400, SAME", "-, -, Mislaid, 400, NEWS", "-, bulk says Lost, Mislaid, 400, NEWS",
        "bulk says Lost, bulk says Mislaid, Mislaid, 400, NEWS", "bulk says Mislaid, -, In progress, 400, NEWS"
    })
    void ofAnOddWord(@Nullable String held, @Nullable String accepted, String word, String remains, News news) {
        var order = known(OrderStatus.WITH_PROVIDER, "Mislaid", "400", 0, held, accepted);
        assertEquals(news, News.of(order, report(word, remains, "3572", "0.27")));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, -, NEWS", "bulk says Incorrect order ID, -, SAME", "-, bulk says Incorrect order ID, SAME", "bulk says Lost, -, NEWS"
    })
    void ofAnErrorForOneOrder(@Nullable String held, @Nullable String accepted, News news) {
        var order = known(OrderStatus.WITH_PROVIDER, "In progress", "400", 0, held, accepted);
        assertEquals(news, News.of(order, new StatusAnswer.OrderError("Incorrect order ID")));
    }
}
