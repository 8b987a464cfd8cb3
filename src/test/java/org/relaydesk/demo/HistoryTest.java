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
import org.relaydesk.adapter.store.query.SqlPaymentQueries;
import org.relaydesk.adapter.store.query.SqlProviderQueries;
import org.relaydesk.demo.world.Shop;
import org.relaydesk.money.Paise;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.query.PaymentQueries.Filter;
import org.relaydesk.query.PaymentQueries.Row;
import org.relaydesk.query.PaymentQueries.Wanted;

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
                            OrderStatus.COMPLETED, 165L, OrderStatus.PARTIAL, 19L, OrderStatus.CANCELLED, 6L, OrderStatus.EXPIRED, 5L,
                            OrderStatus.WITH_PROVIDER, 3L, OrderStatus.PAID, 1L, OrderStatus.AWAITING_PAYMENT, 1L),
                    orders.stream().collect(Collectors.groupingBy(Order::status, Collectors.counting())));
            var payments = new SqlPaymentQueries(store.repository(Sql::new), Shop.ZONE, InstantSource.fixed(MORNING));
            var kinds = reader.call(() -> payments.counts(new Wanted(Filter.ALL, "", null)));
            assertEquals(3, kinds.getOrDefault(Filter.LATE, -1L));
            assertEquals(0, kinds.getOrDefault(Filter.UNMATCHED, -1L));
            assertTrue(kinds.getOrDefault(Filter.BY_HAND, 0L) > 2, kinds::toString);
            var seenBy = reader.call(() -> payments.page(new Wanted(Filter.ALL, "", null), 0, null, 500)).stream()
                    .map(Row::seenBy).collect(Collectors.toSet());
            assertTrue(seenBy.containsAll(List.of(
                    List.of("sms"), List.of("sms", "mail"), List.of("sms", "mail", "statement"), List.of("statement"))), seenBy::toString);
            var days = new TreeMap<LocalDate, Long>();
            orders.forEach(o -> days.merge(LocalDate.ofInstant(o.placedAt(), Shop.ZONE), o.paid().value(), Long::sum));
            assertEquals(30, days.size(), "each day of the chart has orders");
            assertTrue(days.values().stream().allMatch(p -> p > 50_000), days::toString);
        }
    }

    @Test
    void leavesTheSellerWithWhatProvidersLeaveHimWith() {
        try (var rig = new DemoRig(folder, Pace.QUICK, InstantSource.fixed(MORNING))) {
            rig.seed();

            var reader = rig.open.store().reader();
            var r = rig.open.repositories();
            assertEquals(
                    List.of("1 COST_UP 1.05000 1.17600", "9 MINIMUM 500 1000", "10 GONE  ", "11 COST_DOWN 0.38000 0.34960"),
                    reader.call(() -> r.catalogueChanges().open("bulkpanel")).stream()
                            .map(c -> c.serviceNumber() + " " + c.kind() + " " + c.was() + " " + c.becomes())
                            .toList());
            assertEquals(60, reader.call(() -> r.offers().count("bulkpanel")), "one of them is gone");
            assertEquals(59, reader.call(() -> r.offers().count("smmfast")));
            assertEquals(Paise.of(13_00), reader.call(() -> r.services().byNumber(13)).orElseThrow().pricePer1000(), "7.61 and 60 %");

            var asked = orders(rig).stream().flatMap(o -> reader.call(() -> r.followUps().ofOrder(o.number())).stream())
                    .map(f -> f.kind() + " " + f.state()).sorted().toList();
            assertEquals(List.of("CANCEL ASKED", "REFILL ASKED", "REFILL DONE"), asked);
            assertEquals(
                    List.of("bulkpanel: You have active order with this link. Please wait until order being completed."),
                    orders(rig).stream().filter(o -> o.status() == OrderStatus.PAID).map(Order::waitWhy).toList());
            assertEquals(
                    24, reader.call(() -> new SqlProviderQueries(rig.open.store().repository(Sql::new), Shop.ZONE, InstantSource.fixed(MORNING))
                            .detail("growthapi")).orElseThrow().hours().size());
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
