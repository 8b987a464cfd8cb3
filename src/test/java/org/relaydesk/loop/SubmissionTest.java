package org.relaydesk.loop;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import com.sun.net.httpserver.HttpExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.ledger.Account;
import org.relaydesk.money.Paise;
import org.relaydesk.order.Held;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.support.Await;
import org.relaydesk.support.FakeProvider;
import org.relaydesk.support.Phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nothing is ever sent to a provider twice by guesswork, and no order that was paid for is ever forgotten. */
class SubmissionTest extends ShopTest {
    private static final String ASHA = "919800000001";
    private static final String RAVI = "919800000002";
    private static final String LINK = "https://instagram.com/a";

    private FakeProvider.Behaviour behaviour(String name) {
        return switch (name) {
            case "reset" -> shop.bulk::reset;
            case "time-out" -> shop.bulk::hang;
            case "500" -> FakeProvider.page(500);
            case "502 after it was taken" -> (exchange, form) -> {
                shop.bulk.take(form);
                FakeProvider.page(502).answer(exchange, form);
            };
            case "a page" -> FakeProvider.page(200);
            case "nothing" -> (exchange, _) -> FakeProvider.json(exchange, 200, "");
            case "half" -> (exchange, form) -> half(exchange, "{\"order\":" + shop.bulk.take(form) + "}");
            case "no id" -> (exchange, _) -> FakeProvider.json(exchange, 200, "{\"order\":null}");
            case "unknown words" -> FakeProvider.says("Something went wrong, please contact support");
            case "500 with an error" -> (exchange, _) -> FakeProvider.json(exchange, 500, "{\"error\":\"Incorrect link\"}");
            case "redirect" -> (exchange, _) -> {
                exchange.getResponseHeaders().set("Location", shop.bulk.url());
                exchange.sendResponseHeaders(307, -1);
            };
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static void half(HttpExchange exchange, String body) throws IOException {
        exchange.sendResponseHeaders(200, body.length() + 50L);
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        exchange.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "reset", "time-out", "500", "502 after it was taken", "a page", "nothing", "half", "no id", "unknown words",
        "500 with an error", "redirect"
    })
    void anUnclearAnswerIsHeldAndNeverSentAgain(String answer) {
        shop.bulk.add = behaviour(answer);
        var paid = shop.paid(ASHA, 1, 1000, LINK);

        assertEquals(OrderStatus.SUBMITTING, paid.status());
        assertEquals(Held.SUBMISSION_UNKNOWN, paid.held());
        shop.bulk.add = shop.bulk::accept;
        for (int i = 0; i < 30; i++) {
            shop.clock.pass(Duration.ofHours(1));
            shop.sweep();
        }
        assertEquals(1, shop.bulk.adds.size(), "it is never sent again by itself");
        var order = shop.order(paid.orderId());
        assertEquals(Held.SUBMISSION_UNKNOWN, order.held());
        assertEquals(order.paid(), shop.balance(Account.order(order.orderId())), "the money is still the order's");
        assertEquals(Paise.ZERO, shop.wallet(ASHA));
        var attempt = shop.read(() -> shop.repositories.attempts().ofOrder(order.number()).getFirst());
        assertEquals("UNKNOWN", attempt.outcome().name());
        assertEquals("1000.50", attempt.balanceBefore(), "the hint for the seller");
        assertEquals("1000.50", attempt.balanceAfter());
    }

    /** DESIGN: the attempt row is durable before the connection is opened. */
    @Test
    void theAttemptIsNotedBeforeAByteLeaves() {
        var noted = new AtomicInteger();
        shop.bulk.add = (exchange, form) -> {
            noted.set((int) shop.number("select count(*) from submission_attempt a join customer_order o"
                    + " on o.number = a.order_number where a.outcome = 'OPEN' and o.status = 'SUBMITTING'"));
            shop.bulk.accept(exchange, form);
        };
        shop.paid(ASHA, 1, 1000, LINK);
        assertEquals(1, noted.get());
        assertEquals("PLACED", shop.text("select outcome from submission_attempt"));
    }

    @Test
    void whileOneWaitsTheOthersGoOn() {
        shop.bulk.add = shop.bulk::reset;
        shop.paid(ASHA, 1, 1000, LINK);
        shop.bulk.add = shop.bulk::accept;

        assertEquals(OrderStatus.WITH_PROVIDER, shop.paid(ASHA, 1, 1000, "https://instagram.com/b").status());
        assertEquals(OrderStatus.WITH_PROVIDER, shop.paid(RAVI, 3, 1000, "https://youtube.com/c").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Incorrect link", "Incorrect service ID", "Incorrect quantity"})
    void whatCanNeverBePlacedIsGivenBackWhole(String error) {
        shop.bulk.add = FakeProvider.says(error);
        var order = shop.paid(ASHA, 1, 1000, LINK);

        assertEquals(OrderStatus.FAILED, order.status());
        assertNull(order.held());
        assertEquals(order.paid(), shop.wallet(ASHA));
        assertEquals(order.paid(), order.refunded());
        assertEquals(1, shop.told(ASHA).stream().filter(t -> t.contains("went back to your wallet")).count());
        assertTrue(shop.told(ASHA).getLast().contains("could not be placed"));
        shop.clock.pass(Duration.ofDays(2));
        shop.sweep();
        assertEquals(1, shop.bulk.adds.size());
    }

    @Test
    void anEmptyBalanceHoldsAllOrdersOfThatProviderAndNoOthers() {
        shop.bulk.add = FakeProvider.says("Not enough funds on balance");
        var first = shop.ask(ASHA, 1, 1000, LINK);
        var second = shop.ask(ASHA, 2, 1000, "https://instagram.com/b");
        var third = shop.ask(RAVI, 1, 1000, "https://instagram.com/c");
        var other = shop.ask(RAVI, 3, 1000, "https://youtube.com/d");
        for (var asked : List.of(first, second, third, other)) {
            assertEquals(200, shop.phone.sms(
                    Phone.BANK,
                    Phone.credit(asked.amount(), shop.utr(), shop.now()), shop.now()));
        }
        shop.work();

        for (var asked : List.of(first, second, third)) {
            var order = shop.order(asked.order());
            assertEquals(Held.PROVIDER_BALANCE, order.held(), order.orderId());
            assertEquals(OrderStatus.PAID, order.status());
            assertEquals(asked.amount(), shop.balance(Account.order(order.orderId())));
        }
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(other.order()).status());
        assertEquals(1, shop.bulk.adds.size(), "once is enough to know");
        shop.clock.pass(Duration.ofDays(1));
        shop.sweep();
        assertEquals(1, shop.bulk.adds.size());

        shop.bulk.add = shop.bulk::accept;
        for (var asked : List.of(first, second, third)) {
            shop.write(() -> {
                shop.useCases.resolveHeld().sendAgain(asked.order(), shop.repositories.orders()
                        .byOrderId(asked.order()).map(Order::version).orElseThrow());
                return true;
            });
        }
        shop.work();
        assertEquals(4, shop.bulk.adds.size());
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(third.order()).status());
    }

    @Test
    void anActiveOrderOnTheLinkIsTriedAgainLater() {
        shop.bulk.add = FakeProvider.says("You have active order with this link. Please wait until order being completed.");
        var order = shop.paid(ASHA, 1, 1000, LINK);
        assertEquals(OrderStatus.PAID, order.status());
        assertNull(order.held());
        shop.work();
        assertEquals(1, shop.bulk.adds.size(), "not at once");

        shop.bulk.add = shop.bulk::accept;
        shop.clock.pass(Duration.ofMinutes(10));
        shop.work();
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(order.orderId()).status());
        assertEquals(2, shop.number("select count(*) from submission_attempt"));
    }

    @Test
    void aProviderThatIsAwayIsTriedAgainByItself() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        shop.sql("update provider set url = 'http://127.0.0.1:" + free + "/api/v2' where name = 'bulkpanel'");
        var order = shop.paid(ASHA, 1, 1000, LINK);
        assertEquals(OrderStatus.PAID, order.status(), "not a byte of it was sent: it is certainly not there");
        assertNull(order.held());
        assertEquals("NOT_SENT", shop.text("select outcome from submission_attempt"));

        shop.sql("update provider set url = '" + shop.bulk.url() + "' where name = 'bulkpanel'");
        shop.clock.pass(Duration.ofMinutes(1));
        shop.work();
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(order.orderId()).status());
        assertEquals(1, shop.bulk.adds.size());
    }

    @Test
    void anOrderWithoutWhatItsTypeNeedsIsHeld() {
        var asked = shop.ask(ASHA, 1, 1000, LINK);
        // the seller changes the type while the customer pays
        shop.sql("update service set type = 'Custom Comments' where number = 1");
        shop.credit(asked.amount(), shop.utr());
        var order = shop.order(asked.order());
        assertEquals(Held.NO_ROUTE, order.held());
        assertEquals("the type Custom Comments needs comments", order.heldNote());
        assertEquals(List.of(), shop.bulk.adds);
    }

    @Test
    void anIdThatAnotherOrderHasIsNotBelieved() {
        shop.bulk.add = (exchange, _) -> FakeProvider.json(exchange, 200, "{\"order\":777}");
        assertEquals(OrderStatus.WITH_PROVIDER, shop.paid(ASHA, 1, 1000, LINK).status());
        var second = shop.paid(RAVI, 1, 1000, "https://instagram.com/b");
        assertEquals(Held.SUBMISSION_UNKNOWN, second.held());
        assertTrue(String.valueOf(second.heldNote()).contains("SMM10001"), second.heldNote());
    }

    @Test
    void anAnswerMayWearTheShapesOfTheWild() {
        shop.bulk.add = (exchange, form) ->
                FakeProvider.json(exchange, 201, "{\"status\":\"success\",\"order\":\"" + shop.bulk.take(form) + "\"}");
        assertEquals("23501", shop.paid(ASHA, 1, 1000, LINK).providerOrderId());
        shop.bulk.add = (exchange, _) -> FakeProvider.json(exchange, 400, "{\"status\":\"error\",\"message\":\"Incorrect link\"}");
        assertEquals(OrderStatus.FAILED, shop.paid(ASHA, 1, 1000, "https://instagram.com/b").status());
        shop.bulk.add = (exchange, _) -> FakeProvider.json(exchange, 200, "{\"status\":false,\"msg\":\"Incorrect quantity\"}");
        assertEquals(OrderStatus.FAILED, shop.paid(ASHA, 1, 1000, "https://instagram.com/c").status());
    }

    @Test
    void aProviderThatHangsDelaysNobodyElse() {
        shop.sideBySide = true;
        shop.sql("update provider set timeout_seconds = 60");
        shop.bulk.add = shop.bulk::hang;
        var slow = shop.ask(ASHA, 1, 1000, LINK);
        var fast = shop.ask(RAVI, 3, 1000, "https://youtube.com/b");
        shop.credit(slow.amount(), shop.utr());
        Await.until("the slow one is being sent", () -> shop.bulk.adds.size() == 1);
        shop.credit(fast.amount(), shop.utr());
        Await.until("the fast one is there", () -> {
            shop.submit();
            return shop.order(fast.order()).status() == OrderStatus.WITH_PROVIDER;
        });
        shop.say(RAVI, "status " + fast.order());
        assertTrue(shop.told(RAVI).getLast().contains("in progress"));
        assertEquals(OrderStatus.SUBMITTING, shop.order(slow.order()).status(), "the slow one is still under way");
        assertNull(shop.order(slow.order()).held());
        shop.bulk.close();
        Await.until("the slow one is unknown in the end", () -> shop.order(slow.order()).held() == Held.SUBMISSION_UNKNOWN);
        assertNotNull(shop.order(fast.order()).providerOrderId());
    }

    @Test
    void oneProviderHasOneSubmissionAtATime() {
        shop.sideBySide = true;
        var asked = List.of(shop.ask(ASHA, 1, 1000, LINK), shop.ask(RAVI, 1, 1000, "https://instagram.com/b"));
        var most = new AtomicInteger();
        var now = new AtomicInteger();
        shop.bulk.add = (exchange, form) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            now.decrementAndGet();
            shop.bulk.accept(exchange, form);
        };
        asked.forEach(a -> shop.credit(a.amount(), shop.utr()));
        Await.until("both are there", () -> {
            shop.submit();
            return asked.stream().allMatch(a -> shop.order(a.order()).status() == OrderStatus.WITH_PROVIDER);
        });
        assertEquals(1, most.get());
        assertEquals(2, shop.bulk.adds.size());
    }
}
