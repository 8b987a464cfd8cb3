package org.relaydesk.people;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.query.SqlCustomerQueries;
import org.relaydesk.ledger.Account;
import org.relaydesk.money.Paise;
import org.relaydesk.query.CustomerQueries;
import org.relaydesk.query.CustomerQueries.Known;
import org.relaydesk.support.Shop;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two numbers of one person: what he has by one of them is his by the other, to the paisa. */
class MergeCustomersTest {
    private static final String OLD = "919800000001";
    private static final String NEW = "919800000002";
    private static final String LINK = "https://www.instagram.com/somebody";

    @TempDir
    Path folder = Path.of("");

    private Shop shop;
    private long old;
    private long now;

    @BeforeEach
    void open() {
        shop = new Shop(folder);
        shop.say(OLD, "hello");
        shop.say(NEW, "hello");
        old = shop.customer(OLD);
        now = shop.customer(NEW);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.findings());
        shop.close();
    }

    private void merge(long stays, long gone) {
        shop.write(() -> {
            shop.useCases.mergeCustomers().handle(stays, gone, "told me so");
            return null;
        });
        shop.work();
    }

    private CustomerQueries queries() {
        return new SqlCustomerQueries(shop.open.store().repository(Sql::new));
    }

    @Test
    void theWalletGoesOverByOneTransferAndIsTold() {
        shop.gift(OLD, 95_07);
        shop.gift(NEW, 5_00);

        merge(now, old);

        assertEquals(Paise.ZERO, shop.balance(Account.wallet(old)));
        assertEquals(Paise.of(100_07), shop.balance(Account.wallet(now)));
        assertEquals(1, shop.number("select count(*) from transfer where transfer_key = 'merge:" + old + ":" + now + "' and paise = 9507"));
        assertTrue(shop.told(NEW).getLast().contains("₹95.07 of your other number came to this wallet, which now holds ₹100.07."),
                shop.told(NEW).toString());
    }

    @Test
    void whoWritesFromTheOldNumberIsTheSameCustomer() {
        merge(now, old);

        assertEquals(now, shop.customer(OLD));
        shop.say(OLD, "wallet");
        assertEquals(0, shop.number("select count(*) from inbound_message where customer_id = " + old));
        assertEquals(1, shop.read(() -> queries().count("")));
    }

    @Test
    void aPaymentThatIsOnItsWayPaysTheOrder() {
        var asked = shop.ask(OLD, 1, 1000, LINK);
        merge(now, old);

        shop.credit(asked.amount(), shop.utr());
        shop.work();

        assertTrue(shop.order(asked.order()).paid().isPositive());
        assertEquals(now, shop.order(asked.order()).customerId());
    }

    @Test
    void aRefundGoesToTheWalletThatIsLeft() {
        var order = shop.paid(OLD, 1, 1000, LINK);
        merge(now, old);

        shop.bulk.is(String.valueOf(shop.order(order.orderId()).providerOrderId()), "Canceled", "1000");
        shop.clock.pass(Duration.ofMinutes(5));
        shop.sweep();
        shop.work();

        assertEquals(order.paid(), shop.balance(Account.wallet(now)));
        assertEquals(Paise.ZERO, shop.balance(Account.wallet(old)));
    }

    @Test
    void aPaidTopUpStaysWhereItWasBooked() {
        shop.say(OLD, "topup 50");
        shop.credit(Paise.of(shop.number("select paise from payment_request where order_number is null")), shop.utr());
        shop.work();
        var held = shop.balance(Account.wallet(old));
        assertTrue(held.isPositive());

        merge(now, old);

        assertEquals(held, shop.balance(Account.wallet(now)));
    }

    @Test
    void oneWhoIsNotServedDoesNotComeBackByAnotherNumber() {
        shop.write(() -> {
            shop.useCases.correctWallet().suspend(old, "charged back");
            return null;
        });
        merge(now, old);

        assertEquals("SUSPENDED", shop.text("select standing from customer where id = " + now));
    }

    @Test
    void chainsEndAtTheOneWhoIsLeft() {
        shop.say("919800000003", "hello");
        long third = shop.customer("919800000003");
        merge(now, old);
        merge(third, now);

        assertEquals(2, shop.number("select count(*) from customer where merged_into = " + third));
        assertEquals(third, shop.customer(OLD));
        var detail = shop.read(() -> queries().detail(third)).orElseThrow();
        assertEquals(
                List.of(new Known("WA_ID", OLD), new Known("WA_ID", NEW), new Known("WA_ID", "919800000003")), detail.identities());
        assertEquals(2, detail.merged().size());
    }

    @Test
    void askedTwiceItIsDoneOnce() {
        shop.gift(OLD, 10_00);
        merge(now, old);
        merge(now, old);

        assertEquals(Paise.of(10_00), shop.balance(Account.wallet(now)));
        assertEquals(1, shop.number("select count(*) from book where what = 'customer.merged'"));
    }

    @Test
    void oneConversationIsLeftWithTheWordsOfBoth() {
        shop.say(OLD, "support please");
        shop.gift(NEW, 5_00);
        merge(now, old);

        assertEquals(List.of(now), shop.read(() -> shop.open.store().repository(s -> s)
                .createNativeQuery("select customer_id from thread", Long.class).getResultList()));
        assertEquals(shop.number("select max(id) from inbound_message"), shop.number("select last_in from thread"));
        assertEquals(shop.number("select max(id) from outbox"), shop.number("select last_out from thread"));
        assertEquals(3, shop.number("select unread from thread"), "two words of greeting and one for support");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        shop.say("919800000003", "hello");
        long third = shop.customer("919800000003");
        assertEquals("merge-same", refused(now, now));
        assertEquals("customer-unknown", refused(now, 99_999));
        merge(now, old);
        assertEquals("merge-gone", refused(third, old));
        assertEquals("merge-gone", refused(old, third));
    }

    private String refused(long stays, long gone) {
        return assertThrows(Refused.class, () -> merge(stays, gone)).code();
    }

    @Test
    void thePreviewSaysWhatThereIs() {
        shop.gift(OLD, 10_00);
        shop.paid(OLD, 1, 1000, LINK);

        var preview = shop.read(() -> queries().preview(now, old)).orElseThrow();

        assertEquals(Paise.of(10_00), preview.gone().wallet());
        assertEquals(1, preview.gone().orders());
        assertEquals(1, preview.gone().open());
        assertEquals(
                shop.number("select (select count(*) from inbound_message where customer_id = " + old
                        + ") + (select count(*) from outbox where customer_id = " + old + ")"),
                preview.messages());
        assertEquals(List.of(new Known("WA_ID", OLD)), preview.gone().identities());
    }

    @Test
    void theBookHasEveryRowThatMoved() {
        shop.paid(OLD, 1, 1000, LINK);
        merge(now, old);

        var changes = shop.text("select changes from book where what = 'customer.merged'");
        for (var table : List.of("customer_identity", "customer_order", "inbound_message", "outbox")) {
            assertTrue(changes != null && changes.contains(table), table + " in " + changes);
        }
    }
}
