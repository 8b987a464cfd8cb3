package org.relaydesk.order;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OrderLifecycleTest {
    /** One line a status: what may happen, and where it leads. Written from DESIGN's "Lives", not from the code. */
    private static final String EXPECTED = """
            AWAITING_PAYMENT: PAY→PAID EXPIRE→EXPIRED
            EXPIRED: PAY→PAID
            PAID: TAKE_BACK→AWAITING_PAYMENT BEGIN_SUBMISSION→SUBMITTING SELLER_REFUND→CANCELLED
            SUBMITTING: ACCEPT→WITH_PROVIDER NOT_PLACED→PAID REFUSE→FAILED SELLER_REFUND→CANCELLED
            WITH_PROVIDER: COMPLETE→COMPLETED PART→PARTIAL CANCEL→CANCELLED FAIL→FAILED SELLER_REFUND→CANCELLED
            COMPLETED: PART→PARTIAL CANCEL→CANCELLED FAIL→FAILED SELLER_REFUND→CANCELLED
            PARTIAL: CANCEL→CANCELLED FAIL→FAILED SELLER_REFUND→CANCELLED
            CANCELLED:
            FAILED:
            """;

    private static Map<OrderStatus, Map<OrderEvent, OrderStatus>> expected() {
        var table = new HashMap<OrderStatus, Map<OrderEvent, OrderStatus>>();
        EXPECTED.lines().forEach(line -> {
            var parts = line.split(":", 2);
            var steps = new HashMap<OrderEvent, OrderStatus>();
            for (var step : parts[1].strip().split(" ", -1)) {
                if (!step.isEmpty()) {
                    var ends = step.split("→", 2);
                    steps.put(OrderEvent.valueOf(ends[0]), OrderStatus.valueOf(ends[1]));
                }
            }
            table.put(OrderStatus.valueOf(parts[0]), steps);
        });
        return table;
    }

    @ParameterizedTest
    @EnumSource
    void everyEventLeadsWhereTheBookSaysOrNowhere(OrderStatus from) {
        var steps = expected().getOrDefault(from, Map.of());
        assertTrue(expected().containsKey(from), "the table has a line for " + from);
        for (var event : OrderEvent.values()) {
            assertEquals(Optional.ofNullable(steps.get(event)), OrderLifecycle.next(from, event), from + " on " + event);
        }
    }

    @Test
    void noLineStandsTwice() {
        var seen = new HashSet<String>();
        for (var step : OrderLifecycle.table()) {
            assertTrue(seen.add(step.from() + " " + step.on()), step.toString());
        }
    }
}
