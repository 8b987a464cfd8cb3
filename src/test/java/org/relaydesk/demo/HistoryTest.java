package org.relaydesk.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.data.Limit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.check.SqlLedgerCheck;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;

class HistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-23T05:28:00Z");

    @TempDir
    Path folder;

    @Test
    void fillsTheStoreWithAMonthThatAddsUp() {
        try (var rig = new DemoRig(folder, Pace.QUICK, InstantSource.fixed(NOW))) {
            long start = System.nanoTime();
            rig.seed();
            System.out.println("seeded in " + (System.nanoTime() - start) / 1_000_000 + " ms");

            var store = rig.open.store();
            assertEquals(List.of(), store.reader().call(new SqlLedgerCheck(store.repository(Sql::new))::run));
            var orders = store.reader().call(() -> rig.stage.orders().newest(Limit.of(1000)));
            assertEquals(200, orders.size());
            Map<OrderStatus, Long> by = orders.stream().collect(Collectors.groupingBy(Order::status, Collectors.counting()));
            System.out.println(by);
            System.out.println(orders.stream().mapToLong(o -> o.paid().value()).sum());
        }
    }
}
