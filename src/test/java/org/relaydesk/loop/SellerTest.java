package org.relaydesk.loop;

import java.time.Duration;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import org.relaydesk.customer.CorrectWallet;
import org.relaydesk.ledger.Account;
import org.relaydesk.money.Paise;
import org.relaydesk.order.Held;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.relay.ResolveHeld;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the seller decides about orders that wait for him, and about wallets. */
class SellerTest extends ShopTest {
    private static final String ASHA = "919800000001";
    private static final String LINK = "https://instagram.com/a";

    private Order unknown() {
        shop.bulk.add = shop.bulk::reset;
        var order = shop.paid(ASHA, 1, 1000, LINK);
        assertEquals(Held.SUBMISSION_UNKNOWN, order.held());
        shop.bulk.add = shop.bulk::accept;
        return order;
    }

    private void held(Consumer<ResolveHeld> decision) {
        shop.write(() -> {
            decision.accept(shop.useCases.resolveHeld());
            return true;
        });
        shop.work();
    }

    private void refused(String code, Consumer<ResolveHeld> decision) {
        long lines = shop.number("select count(*) from book");
        assertEquals(code, assertThrows(Refused.class, () -> held(decision)).code());
        assertEquals(lines, shop.number("select count(*) from book"));
    }

    @Test
    void itIsThere() {
        var order = unknown();
        held(r -> r.itIsThere(order.orderId(), order.version(), " 23501 "));

        var now = shop.order(order.orderId());
        assertEquals(OrderStatus.WITH_PROVIDER, now.status());
        assertEquals("23501", now.providerOrderId());
        assertNull(now.held());
        assertEquals(1, shop.bulk.adds.size(), "nothing is sent again");
        assertTrue(shop.told(ASHA).getLast().contains("is being worked on"));
        shop.bulk.is("23501", "Completed", "0");
        shop.sweep();
        assertEquals(OrderStatus.COMPLETED, shop.order(order.orderId()).status());
    }

    @Test
    void anIdThatAnotherOrderHasIsRefused() {
        shop.paid(ASHA, 1, 1000, "https://instagram.com/first");
        var order = unknown();
        refused("id-taken", r -> r.itIsThere(order.orderId(), order.version(), "23501"));
        refused("id-bad", r -> r.itIsThere(order.orderId(), order.version(), "  "));
        refused("id-bad", r -> r.itIsThere(order.orderId(), order.version(), "1".repeat(61)));
        held(r -> r.itIsThere(order.orderId(), order.version(), "23502"));
    }

    @Test
    void itIsNotThereSendAgain() {
        var order = unknown();
        held(r -> r.sendAgain(order.orderId(), order.version()));

        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(order.orderId()).status());
        assertEquals(2, shop.bulk.adds.size());
        assertEquals(2, shop.number("select count(*) from submission_attempt"));
        refused("not-held", r -> r.sendAgain(order.orderId(), order.version()));
    }

    @Test
    void refund() {
        var order = unknown();
        held(r -> r.refund(order.orderId(), order.version(), "never arrived"));

        assertEquals(OrderStatus.CANCELLED, shop.order(order.orderId()).status());
        assertEquals(order.paid(), shop.wallet(ASHA));
        assertEquals(order.paid() + " of *SMM10001* went back to your wallet, which now holds " + order.paid() + ".",
                shop.told(ASHA).getLast());
        refused("not-held", r -> r.refund(order.orderId(), order.version(), "again"));
        shop.clock.pass(Duration.ofDays(2));
        shop.sweep();
        assertEquals(1, shop.bulk.adds.size());
        assertEquals(0, shop.bulk.asked.size(), "what the seller has ended is no longer the provider's to judge");
    }

    @Test
    void aDecisionAboutWhatHasChangedIsRefused() {
        var order = unknown();
        refused("stale", r -> r.refund(order.orderId(), order.version() - 1, "x"));
        refused("stale", r -> r.itIsThere(order.orderId(), order.version() + 1, "1"));
        refused("order-unknown", r -> r.refund("SMM99999", 0, "x"));
        held(r -> r.sendAgain(order.orderId(), order.version()));
        refused("not-held", r -> r.refund(order.orderId(), order.version(), "x"));
        assertEquals(Paise.ZERO, shop.wallet(ASHA));
    }

    @Test
    void anOddStatusCanBeRefundedOrWatchedOn() {
        var order = shop.paid(ASHA, 1, 1000, LINK);
        shop.bulk.is("23501", "Partial", "Unknown");
        shop.sweep();
        var odd = shop.order(order.orderId());
        refused("not-held", r -> r.itIsThere(order.orderId(), odd.version(), "1"));
        held(r -> r.keepWatching(order.orderId(), odd.version()));
        assertNull(shop.order(order.orderId()).held());
        shop.sweep();
        assertNull(shop.order(order.orderId()).held(), "what he has looked at does not hold it again");
        shop.bulk.is("23501", "Partial", "many");
        shop.sweep();
        assertEquals(Held.ODD_STATUS, shop.order(order.orderId()).held(), "another odd word does");
        held(r -> r.refund(order.orderId(), odd.version(), "enough of it"));
        assertEquals(order.paid(), shop.wallet(ASHA));
    }

    @Test
    void whatWasGivenBackInPartIsRefundedOnlyForTheRest() {
        var order = shop.paid(ASHA, 1, 1000, LINK);
        shop.bulk.is("23501", "Partial", "157");
        shop.sweep();
        shop.clock.pass(Duration.ofHours(25));
        shop.bulk.is("23501", "Partial", "100");
        shop.sweep();
        var odd = shop.order(order.orderId());
        assertEquals(Held.ODD_STATUS, odd.held());
        held(r -> r.refund(order.orderId(), odd.version(), "goodwill"));
        assertEquals(order.paid(), shop.wallet(ASHA));
        assertEquals(Paise.ZERO, shop.balance(Account.SALES));
        // a day later his window is closed: the second notice goes out at his next word
        shop.say(ASHA, "wallet");
        assertEquals(2, shop.told(ASHA).stream().filter(t -> t.contains("went back to your wallet")).count());
    }

    // --- wallets ---------------------------------------------------------------------------------------------------

    private void wallet(Consumer<CorrectWallet> change) {
        shop.write(() -> {
            change.accept(shop.useCases.correctWallet());
            return true;
        });
        shop.work();
    }

    private void walletRefused(String code, Consumer<CorrectWallet> change) {
        assertEquals(code, assertThrows(Refused.class, () -> wallet(change)).code());
    }

    @Test
    void aGiftIsGivenOnceAndTold() {
        shop.say(ASHA, "menu");
        long customer = shop.customer(ASHA);
        wallet(w -> w.credit("k1", customer, Paise.of(5_000), "for the delay"));
        wallet(w -> w.credit("k1", customer, Paise.of(5_000), "for the delay"));

        assertEquals(Paise.of(5_000), shop.wallet(ASHA));
        assertEquals("₹50.00 went to your wallet, which now holds ₹50.00. for the delay", shop.told(ASHA).getLast());
        assertEquals(2, shop.told(ASHA).size());
        assertEquals(Paise.of(5_000), shop.balance(Account.GOODWILL));
    }

    @Test
    void aCorrectionTakesNoMoreThanThereIs() {
        shop.say(ASHA, "menu");
        long customer = shop.customer(ASHA);
        wallet(w -> w.credit("k1", customer, Paise.of(5_000), "x"));
        walletRefused("wallet-short", w -> w.correct("k2", customer, Paise.of(5_001), "a mistake"));
        wallet(w -> w.correct("k2", customer, Paise.of(2_000), "a mistake"));
        assertEquals(Paise.of(3_000), shop.wallet(ASHA));
        wallet(w -> w.correct("k2", customer, Paise.of(2_000), "a mistake"));
        assertEquals(Paise.of(3_000), shop.wallet(ASHA), "once");
        assertEquals("A correction: ₹20.00 was taken out of your wallet, which now holds ₹30.00. a mistake", shop.told(ASHA).getLast());
    }

    @Test
    void nothingWithoutAReasonAnAmountOrACustomer() {
        shop.say(ASHA, "menu");
        long customer = shop.customer(ASHA);
        walletRefused("reason-needed", w -> w.credit("k", customer, Paise.of(1), " "));
        walletRefused("amount-bad", w -> w.credit("k", customer, Paise.ZERO, "x"));
        walletRefused("amount-bad", w -> w.correct("k", customer, Paise.of(-5), "x"));
        walletRefused("customer-unknown", w -> w.credit("k", 999, Paise.of(1), "x"));
        walletRefused("reason-needed", w -> w.suspend(customer, ""));
        assertEquals(0, shop.number("select count(*) from transfer"));
    }
}
