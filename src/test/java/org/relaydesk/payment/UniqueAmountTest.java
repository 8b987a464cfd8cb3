package org.relaydesk.payment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.query.SqlAmountQueries;
import org.relaydesk.money.Paise;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.order.PlaceOrder;
import org.relaydesk.query.AmountQueries;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Promise 8: no two requests that could be paid have the same amount. */
class UniqueAmountTest {
    private static final String ASHA = "919800000001";

    @TempDir
    Path folder = Path.of("");

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(folder);
        shop.say(ASHA, "menu");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** An order with its request, if there was an amount left. */
    private Optional<PaymentRequest> order(long customer) {
        return shop.write(() -> {
            var order = shop.useCases.placeOrder().handle(
                    new PlaceOrder.Command(customer, 1, 1000, "https://x.example/a"));
            return shop.useCases.requestPayment().handle(order);
        });
    }

    @Test
    void hundredsOfOrdersOfOnePriceAtOnceNeverShareAnAmount() {
        long customer = shop.customer(ASHA);
        var requests = new ArrayList<CompletableFuture<Optional<PaymentRequest>>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 300; i++) {
                requests.add(CompletableFuture.supplyAsync(() -> order(customer), threads));
            }
            CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new)).join();
        }
        var amounts = new HashSet<Long>();
        int without = 0;
        for (var request : requests) {
            if (request.join().isEmpty()) {
                without++;
                continue;
            }
            long amount = request.join().get().amount().value();
            assertTrue(amounts.add(amount), amount + " twice");
            assertTrue(amount != 14_900 && Math.abs(amount - 14_900) <= 99, Long.toString(amount));
        }
        assertEquals(198, amounts.size(), "every amount but the price itself is used before anybody goes without");
        assertEquals(102, without);
        assertEquals(198, shop.number("select count(distinct reserved) from payment_request where state = 'OPEN'"));
    }

    /** Orders and top-ups of one price come from one set of amounts. */
    @Test
    void topUpsAndOrdersAtOnceNeverShareAnAmount() {
        long customer = shop.customer(ASHA);
        var requests = new ArrayList<CompletableFuture<Optional<PaymentRequest>>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 240; i++) {
                int n = i;
                requests.add(CompletableFuture.supplyAsync(() -> n % 2 == 0
                        ? order(customer)
                        : shop.write(() -> shop.useCases.requestPayment().topUp(customer, Paise.of(14_900))), threads));
            }
            CompletableFuture.allOf(requests.toArray(CompletableFuture[]::new)).join();
        }
        var given = requests.stream().flatMap(r -> r.join().stream()).toList();
        assertEquals(198, given.stream().map(PaymentRequest::amount).distinct().count());
        assertEquals(198, given.size());
        assertTrue(given.stream().filter(r -> r.orderNumber() == null).count() > 50, "both kinds got some");

        var amounts = new SqlAmountQueries(shop.open.store().repository(Sql::new));
        var full = new AmountQueries.Capacity(Paise.of(14_900), 198, 198);
        assertEquals(full, shop.read(() -> amounts.around(Paise.of(14_900))));
        assertTrue(full.isFull());
        assertEquals(List.of(full), shop.read(() -> amounts.fullest(5)));
        assertEquals(99, shop.read(() -> amounts.around(Paise.of(15_000))).inUse(), "neighbours share amounts");
        assertEquals(new AmountQueries.Capacity(Paise.of(40), 0, 138), shop.read(() -> amounts.around(Paise.of(40))));
    }

    @Test
    void aboveThePriceComesBeforeBelow() {
        long customer = shop.customer(ASHA);
        for (int i = 0; i < 99; i++) {
            assertTrue(order(customer).orElseThrow().amount().compareTo(Paise.of(14_900)) > 0);
        }
        assertTrue(order(customer).orElseThrow().amount().compareTo(Paise.of(14_900)) < 0);
    }

    @Test
    void theDatabaseRefusesASecondOwner() {
        var request = order(shop.customer(ASHA)).orElseThrow();
        var other = order(shop.customer(ASHA)).orElseThrow();
        long amount = request.amount().value();

        assertThrows(RuntimeException.class, () -> shop.sql(
                "insert into payment_request (order_number, customer_id, paise, price, state, created_at, expires_at, reserved, version)"
                        + " values (10001, 1, " + amount + ", 14900, 'OPEN', current_timestamp, current_timestamp, " + amount + ", 0)"));
        assertThrows(RuntimeException.class, () -> shop.sql(
                "update payment_request set reserved = " + amount + " where order_number = " + other.orderNumber()));
        assertEquals(2, shop.number("select count(*) from payment_request"));
    }

    /** Reserved while open, for 24 hours after it expired, for 2 hours after it was paid; then free again. */
    @Test
    void anAmountIsFreeOnlyAfterItsQuarantine() {
        long customer = shop.customer(ASHA);
        var expiring = order(customer).orElseThrow();
        var paid = shop.ask(ASHA, 1, 1000, "https://instagram.com/paid");
        shop.credit(paid.amount(), shop.utr());
        assertEquals(Set.of(expiring.amount(), paid.amount()), reserved());

        shop.close(Duration.ofMinutes(29));
        assertEquals(OrderStatus.AWAITING_PAYMENT, status(expiring));
        shop.close(Duration.ofMinutes(1));
        assertEquals(OrderStatus.EXPIRED, status(expiring));
        assertEquals(Set.of(expiring.amount(), paid.amount()), reserved(), "closed, and not yet free");

        shop.close(Duration.ofMinutes(89));
        assertEquals(Set.of(expiring.amount(), paid.amount()), reserved());
        shop.close(Duration.ofMinutes(1));
        assertEquals(Set.of(expiring.amount()), reserved(), "paid two hours ago");

        shop.close(Duration.ofMinutes(24 * 60 - 91));
        assertEquals(Set.of(expiring.amount()), reserved());
        shop.close(Duration.ofMinutes(1));
        assertEquals(Set.of(), reserved(), "expired a day ago");
    }

    @Test
    void whenNoAmountIsFreeNoOrderIsPlacedAndTheCustomerHearsSo() {
        long customer = shop.customer(ASHA);
        for (int i = 0; i < 198; i++) {
            order(customer);
        }
        long orders = shop.number("select count(*) from customer_order");
        shop.say(ASHA, "buy 1 1000 https://instagram.com/late");
        shop.press(ASHA, "pay_upi");

        assertEquals(orders, shop.number("select count(*) from customer_order"));
        assertTrue(shop.told(ASHA).getLast().contains("try again in a few minutes"), shop.told(ASHA).getLast());

        shop.close(Duration.ofMinutes(30));
        shop.close(Duration.ofHours(24));
        shop.press(ASHA, "pay_upi");
        assertFalse(shop.asked(ASHA).order().isEmpty(), "the draft was kept");
    }

    @Test
    void theLeastRecentlyUsedAmountComesFirst() {
        long customer = shop.customer(ASHA);
        var order = new ArrayList<Paise>();
        for (int i = 0; i < 99; i++) {
            order.add(order(customer).orElseThrow().amount());
        }
        shop.close(Duration.ofMinutes(30));
        shop.close(Duration.ofHours(25));
        var again = new ArrayList<Paise>();
        for (int i = 0; i < 10; i++) {
            again.add(order(customer).orElseThrow().amount());
        }
        assertEquals(List.copyOf(order.subList(0, 10)), again);
    }

    private Set<Paise> reserved() {
        return Set.copyOf(shop.read(() -> shop.repositories.requests().taken(0, Long.MAX_VALUE)).stream().map(Paise::of).toList());
    }

    private OrderStatus status(PaymentRequest request) {
        return shop.read(() -> shop.repositories.orders().byNumber(Objects.requireNonNull(request.orderNumber())).map(Order::status).orElseThrow());
    }
}
