package org.relaydesk.relay;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How a batch is asked whose answer can't be told apart. */
class AskBatchTest {
    private static final ProviderAccount PANEL =
            new ProviderAccount("bulk", URI.create("https://panel.example/api/v2"), "made-up", Duration.ofSeconds(5));
    private static final List<String> IDS = IntStream.rangeClosed(1, 100).mapToObj(Integer::toString).toList();

    private final List<Integer> calls = new ArrayList<>();

    private AskBatch.Came ask(Function<List<String>, StatusAnswer> panel) {
        return AskBatch.ask(new Statuses(ids -> {
            calls.add(ids.size());
            return panel.apply(ids);
        }), PANEL, IDS);
    }

    private static StatusAnswer answered(List<String> ids) {
        Map<String, StatusAnswer.Entry> all = new LinkedHashMap<>();
        ids.forEach(id -> all.put(id, new StatusAnswer.Report("Pending", id, null, null, null, "{}")));
        return new StatusAnswer.Answered(all);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 37, 50, 51, 100})
    void oneBadIdSpoilsNothingAndIsFoundInFourteenCalls(int bad) {
        var badId = Integer.toString(bad);
        var came = ask(ids -> {
            if (!ids.contains(badId)) {
                return answered(ids);
            }
            return ids.size() > 1 ? new StatusAnswer.Singly("one error for the whole batch")
                    : new StatusAnswer.Answered(Map.of(badId, new StatusAnswer.OrderError("Incorrect order ID")));
        });
        assertEquals(Set.copyOf(IDS), came.orders().keySet());
        assertEquals(new StatusAnswer.OrderError("Incorrect order ID"), came.orders().get(badId));
        assertTrue(came.requests() <= 15, came.requests() + " calls");
        assertEquals(calls.size(), came.requests());
        assertFalse(came.singlyOnly());
    }

    @Test
    void oneThatKnowsNoBatchesIsAskedSinglyBeforeLong() {
        var came = ask(ids -> ids.size() > 1 ? new StatusAnswer.Singly("one status for many orders") : answered(ids));
        assertEquals(Set.copyOf(IDS), came.orders().keySet());
        assertTrue(came.singlyOnly());
        assertEquals(1 + 2 + 4 + 100, came.requests());
    }

    @Test
    void aFailureInTheMidstKeepsWhatWasUnderstood() {
        var came = ask(ids -> ids.size() == 100 ? new StatusAnswer.Singly("one status for many orders")
                : ids.contains("1") ? answered(ids) : new StatusAnswer.Failed("HTTP 429", Duration.ofSeconds(30)));
        assertEquals(50, came.orders().size());
        assertEquals(new StatusAnswer.Failed("HTTP 429", Duration.ofSeconds(30)), came.failed());
        assertEquals(List.of(), came.leftOut(), "what was not asked was not left out");
        assertEquals(3, came.requests());
    }

    @Test
    void whatAnAnswerLeavesOutIsTold() {
        var came = ask(ids -> answered(ids.subList(0, 98)));
        assertEquals(List.of("99", "100"), came.leftOut());
        assertNull(came.failed());
        assertEquals(1, came.requests());
    }
}
