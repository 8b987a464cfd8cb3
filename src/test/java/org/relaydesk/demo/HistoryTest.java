package org.relaydesk.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.data.Limit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.check.SqlLedgerCheck;
import org.relaydesk.demo.world.Shop;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HistoryTest {
    private static final Instant MORNING = Instant.parse("2026-11-23T05:28:00Z");
    /** Ten minutes after midnight in India. */
    private static final Instant NIGHT = Instant.parse("2026-11-23T18:40:00Z");

    @TempDir
    Path folder;

    @Test
    void fillsTheStoreWithAMonthThatAddsUp() {
        try (var rig = new DemoRig(folder, Pace.QUICK, InstantSource.fixed(MORNING))) {
            rig.seed();

            var store = rig.open.store();
            var reader = store.reader();
            assertEquals(List.of(), reader.call(new SqlLedgerCheck(store.repository(Sql::new))::run));
            assertEquals(List.of(), reader.call(() -> rig.stage.mismatches().open()));
            assertEquals(List.of(), reader.call(() -> rig.stage.outbox().due(MORNING, Limit.of(10))), "nobody is written to again");
            assertEquals(List.of(), reader.call(() -> rig.stage.inbound().mediaDue(MORNING, Limit.of(10))));

            var orders = orders(rig);
            assertEquals(
                    Map.of(
                            OrderStatus.COMPLETED, 163L, OrderStatus.PARTIAL, 20L, OrderStatus.CANCELLED, 7L,
                            OrderStatus.EXPIRED, 8L, OrderStatus.WITH_PROVIDER, 1L, OrderStatus.AWAITING_PAYMENT, 1L),
                    orders.stream().collect(Collectors.groupingBy(Order::status, Collectors.counting())));
            var days = new TreeMap<LocalDate, Long>();
            orders.forEach(o -> days.merge(LocalDate.ofInstant(o.placedAt(), Shop.ZONE), o.paid().value(), Long::sum));
            assertEquals(30, days.size(), "each day of the chart has orders");
            assertTrue(days.values().stream().allMatch(p -> p > 50_000), days::toString);
        }
    }

    @Test
    void isTheSameWhateverTheHour() {
        assertEquals(summary(folder.resolve("morning"), MORNING), summary(folder.resolve("night"), NIGHT));
    }

    private static List<String> summary(Path store, Instant now) {
        try (var rig = new DemoRig(store, Pace.QUICK, InstantSource.fixed(now))) {
            rig.seed();
            return orders(rig).stream()
                    .map(o -> o.orderId() + " " + o.customerId() + " " + o.status() + " " + o.paid() + " " + o.refunded()
                            + " " + o.providerOrderId())
                    .toList();
        }
    }

    private static List<Order> orders(DemoRig rig) {
        var orders = rig.open.store().reader().call(() -> rig.stage.orders().newest(Limit.of(1000)));
        assertEquals(200, orders.size());
        return orders;
    }
}
