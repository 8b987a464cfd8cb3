package org.relaydesk.loop;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.ledger.Account;
import org.relaydesk.money.Paise;
import org.relaydesk.order.Held;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.order.PlaceOrder;
import org.relaydesk.support.FakeProvider;
import org.relaydesk.support.Settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What providers say of orders: refunds to the letter of the policy, once, and told. */
class StatusTest extends ShopTest {
    private static final String ASHA = "919800000001";

    private Order reported(Order order, String status, String remains) {
        shop.bulk.is(String.valueOf(order.providerOrderId()), status, remains);
        shop.sweep();
        return shop.order(order.orderId());
    }

    private long refundMessages() {
        // after a day without a word of his they wait for it
        shop.say(ASHA, "menu");
        return shop.told(ASHA).stream().filter(t -> t.contains("went back to your wallet")).count();
    }

    @ParameterizedTest
    @CsvSource({"Canceled, 1000", "Cancelled, 0", "CANCELLED, Unknown", "Refunded, 0", "Refunds, 1000", "Fail, 1000", "Error, 1000"})
    void whatCameToNothingIsGivenBackWhole(String status, String remains) {
        var order = reported(shop.paid(ASHA, 1, 1000, "https://instagram.com/a"), status, remains);

        assertTrue(order.status() == OrderStatus.CANCELLED || order.status() == OrderStatus.FAILED);
        assertEquals(order.paid(), shop.wallet(ASHA));
        assertEquals(Paise.ZERO, shop.balance(Account.SALES));
        assertEquals(1, refundMessages());
        for (var again : List.of("Refunded", "canceled", "Cancelled", "Partial", "Refunds", "Completed")) {
            shop.clock.pass(Duration.ofHours(25));
            reported(order, again, "0");
            assertEquals(order.paid(), shop.wallet(ASHA), again);
            assertEquals(1, refundMessages(), again);
        }
    }

    @Test
    void aCompletedOrderIsEarnedAndItsCustomerHearsSo() {
        var order = reported(shop.paid(ASHA, 1, 1000, "https://instagram.com/a"), "Completed", "0");

        assertEquals(OrderStatus.COMPLETED, order.status());
        assertEquals(order.paid(), shop.balance(Account.SALES));
        assertEquals(Paise.ZERO, shop.wallet(ASHA));
        assertEquals("*SMM10001* is completed. Thank you!", shop.told(ASHA).getLast());
        int told = shop.told(ASHA).size();
        shop.clock.pass(Duration.ofHours(25));
        reported(order, "COMPLETED", "0");
        assertEquals(told, shop.told(ASHA).size());
    }

    @Test
    void nothingIsGivenBackWhileItIsUnderWay() {
        var order = shop.paid(ASHA, 1, 1000, "https://instagram.com/a");
        for (var word : List.of("Pending", "In progress", "Processing", "inprogress", "Awaiting")) {
            order = reported(order, word, "400");
            assertEquals(OrderStatus.WITH_PROVIDER, order.status());
            assertNull(order.held());
            assertEquals(word, order.providerStatus(), "it is shown as it was said");
        }
        assertEquals(Paise.ZERO, shop.wallet(ASHA));
    }

    @ParameterizedTest
    @CsvSource({"Partial, Unknown", "Partial, -1", "Partial, 1001", "Partial, ''", "Lost in space, 0", "Failed, 400"})
    void whatNoRuleMayActOnMovesNothingAndWaits(String status, String remains) {
        var order = reported(shop.paid(ASHA, 1, 1000, "https://instagram.com/a"), status, remains);

        assertEquals(Held.ODD_STATUS, order.held());
        assertEquals(OrderStatus.WITH_PROVIDER, order.status());
        assertEquals(order.paid(), shop.balance(Account.order(order.orderId())));
        assertEquals(0, refundMessages());
        long lines = shop.number("select count(*) from book");
        reported(order, status, remains);
        assertEquals(lines, shop.number("select count(*) from book"), "it is noted once");

        order = reported(order, "Partial", "157");
        assertEquals(OrderStatus.PARTIAL, order.status(), "put right, it goes on by itself");
        assertNull(order.held());
        assertEquals(order.paid().proRata(157, 1000), shop.wallet(ASHA));
    }

    @Test
    void anAbsentRemainsMovesNothing() {
        var order = shop.paid(ASHA, 1, 1000, "https://instagram.com/a");
        shop.bulk.says("23501", "{\"status\":\"Partial\",\"charge\":\"0.1\"}");
        shop.sweep();
        assertEquals(Held.ODD_STATUS, shop.order(order.orderId()).held());
        shop.bulk.says("23501", "{\"status\":\"Partial\",\"remains\":null}");
        shop.sweep();
        assertEquals(Held.ODD_STATUS, shop.order(order.orderId()).held());
        assertEquals(Paise.ZERO, shop.wallet(ASHA));
    }

    @Test
    void anErrorForOneOrderIsItsOwn() {
        var good = shop.paid(ASHA, 1, 1000, "https://instagram.com/a");
        var bad = shop.paid(ASHA, 1, 1000, "https://instagram.com/b");
        shop.bulk.is("23501", "Completed", "0");
        shop.bulk.says("23502", "{\"error\":\"Incorrect order ID\"}");
        shop.sweep();

        assertEquals(OrderStatus.COMPLETED, shop.order(good.orderId()).status());
        assertEquals(Held.ODD_STATUS, shop.order(bad.orderId()).held());
    }

    @Test
    void aSecondPartialGivesOnlyWhatIsMissing() {
        var order = reported(shop.paid(ASHA, 1, 1000, "https://instagram.com/a"), "Partial", "100");
        shop.clock.pass(Duration.ofHours(25));
        reported(order, "Partial", "300");
        assertEquals(order.paid().proRata(300, 1000), shop.wallet(ASHA));
        assertEquals(2, refundMessages(), "each refund has its message");
        assertEquals(2, shop.number("select count(*) from transfer where what = 'refund'"));

        shop.clock.pass(Duration.ofHours(25));
        reported(order, "Partial", "200");
        assertEquals(order.paid().proRata(300, 1000), shop.wallet(ASHA), "and nothing is taken back");
        assertEquals(Held.ODD_STATUS, shop.order(order.orderId()).held());

        shop.clock.pass(Duration.ofHours(25));
        reported(order, "Canceled", "0");
        assertEquals(order.paid(), shop.wallet(ASHA));
        assertEquals(3, refundMessages());
    }

    @Test
    void aCompletedOrderThatIsTakenBackIsPaidFromSales() {
        var order = reported(shop.paid(ASHA, 1, 1000, "https://instagram.com/a"), "Completed", "0");
        assertEquals(order.paid(), shop.balance(Account.SALES));
        shop.clock.pass(Duration.ofDays(1));
        order = reported(order, "Canceled", "0");

        assertEquals(OrderStatus.CANCELLED, order.status());
        assertEquals(order.paid(), shop.wallet(ASHA));
        assertEquals(Paise.ZERO, shop.balance(Account.SALES));
        assertEquals(Paise.ZERO, order.earned());
    }

    /** A finished order is asked about once a day for a week, or while its refill cover lasts, at most 30 days. */
    @ParameterizedTest
    @CsvSource({"1, 30", "2, 7"})
    void aFinishedOrderIsStillAskedAbout(int service, int days) {
        reported(shop.paid(ASHA, service, 1000, Settings.link(service, "a")), "Completed", "0");
        shop.bulk.asked.clear();
        for (int hour = 1; hour <= 24 * 40; hour += 6) {
            shop.clock.pass(Duration.ofHours(6));
            shop.sweep("bulkpanel");
        }
        assertEquals(days, shop.bulk.asked.size(), "once a day");
    }

    @Test
    void manyOrdersAreAskedInHundreds() {
        var customer = "919800000009";
        shop.say(customer, "menu");
        long id = shop.customer(customer);
        shop.write(() -> {
            for (int i = 1; i <= 250; i++) {
                var order = shop.useCases.placeOrder().handle(new PlaceOrder.Command(
                        id, 2, 1000, "https://x.example/" + i));
                shop.useCases.correctWallet().credit("g" + i, id, order.price(), "test");
                shop.useCases.payFromWallet().handle(order);
                order.beginSubmission("bulkpanel", shop.now());
                order.accepted(Integer.toString(50_000 + i), shop.now());
                shop.repositories.orders().update(order);
            }
            return true;
        });
        IntStream.rangeClosed(1, 250).forEach(i -> shop.bulk.is(Integer.toString(50_000 + i), "Completed", "0"));
        // one that can't be applied: its end stands in the book already, with other contents
        shop.sql("insert into transfer (transfer_key, at, debit, credit, paise, what, who)"
                + " values ('earned:SMM10050', current_timestamp, 'GOODWILL', 'SALES', 1, 'x', 'x')");
        shop.sql("update balance set paise = paise + 1 where account = 'GOODWILL'");
        shop.sql("insert into balance (account, floored, paise) values ('SALES', false, 1)");

        shop.sweep("bulkpanel");
        assertEquals(249, shop.number("select count(*) from customer_order where status = 'COMPLETED'"),
                "one that can't be applied spoils none of the others");
        assertEquals(List.of(100, 100, 50), shop.bulk.asked.stream().map(ids -> ids.split(",", -1).length).toList());
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order("SMM10050").status());
        assertTrue(shop.number("select swept_requests from provider where name = 'bulkpanel'") == 4, "the round is noted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "500", "reset", "key", "garbage", "array"})
    void aProviderInTroubleMovesNothing(String trouble) {
        var order = shop.paid(ASHA, 1, 1000, "https://instagram.com/a");
        shop.bulk.is("23501", "Canceled", "0");
        shop.bulk.status = switch (trouble) {
            case "page" -> FakeProvider.page(200);
            case "500" -> (exchange, _) -> FakeProvider.json(exchange, 500, "{\"status\":\"Canceled\"}");
            case "reset" -> (exchange, _) -> exchange.close();
            case "key" -> FakeProvider.says("Incorrect API key");
            case "garbage" -> (exchange, _) -> FakeProvider.json(exchange, 200, "Canceled");
            default -> (exchange, _) -> FakeProvider.json(exchange, 200, "[\"Canceled\"]");
        };
        shop.sweep();
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(order.orderId()).status());
        assertEquals(Paise.ZERO, shop.wallet(ASHA));
        assertTrue(shop.text("select trouble from provider where name = 'bulkpanel'") != null, "and the seller sees why");

        shop.bulk.status = shop.bulk::tell;
        shop.sweep();
        assertEquals(order.paid(), shop.wallet(ASHA));
        assertNull(shop.text("select trouble from provider where name = 'bulkpanel'"));
    }

    @Test
    void aBareStatusForTwoIsNobodysAndEachIsAskedByItself() {
        shop.paid(ASHA, 1, 1000, "https://instagram.com/a");
        shop.paid(ASHA, 1, 1000, "https://instagram.com/b");
        shop.bulk.status = (exchange, form) -> {
            if (form.containsKey("orders")) {
                FakeProvider.json(exchange, 200, "{\"status\":\"Canceled\",\"remains\":\"0\"}");
            } else {
                shop.bulk.tell(exchange, form);
            }
        };
        shop.sweep();
        assertEquals(Paise.ZERO, shop.wallet(ASHA), "one bare status for two orders: nobody knows whose");
        assertEquals(2, shop.number("select count(*) from customer_order where status = 'WITH_PROVIDER'"));
        assertEquals(List.of("23501,23502", "23501", "23502"), shop.bulk.asked);
    }

    /** Whatever sequence of reports: what was given back is what the messages say, and never more than was paid. */
    @Test
    void noSequenceOfReportsDrifts() {
        var random = new Random(19);
        var words = List.of("Partial", "partial", "Completed", "In progress", "Canceled", "Refunded", "Pending", "Odd", "Failed");
        for (int o = 0; o < 6; o++) {
            var order = shop.paid(ASHA, 1, 1000, "https://instagram.com/" + o);
            for (int i = 0; i < 10; i++) {
                var word = words.get(random.nextInt(o % 2 == 0 ? words.size() : 4));
                var remains = List.of("Unknown", "-3", "1001", Integer.toString(random.nextInt(1001)), "157").get(random.nextInt(5));
                order = reported(order, word, remains);
                assertTrue(order.refunded().compareTo(order.paid()) <= 0);
                assertEquals(List.of(), shop.findings());
                shop.clock.pass(Duration.ofHours(25));
            }
        }
        assertEquals(shop.number("select count(*) from transfer where what = 'refund' and transfer_key not like '%:sales'"),
                refundMessages());
        assertEquals(shop.number("select coalesce(sum(refunded), 0) from customer_order"), shop.wallet(ASHA).value());
    }
}
