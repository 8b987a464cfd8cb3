package org.relaydesk.loop;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.relaydesk.ledger.Account;
import org.relaydesk.mismatch.ApplyPayment;
import org.relaydesk.mismatch.Decision;
import org.relaydesk.mismatch.Mismatch;
import org.relaydesk.mismatch.Shortfall;
import org.relaydesk.money.Paise;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A decision is taken back by correcting transfers, whole or not at all, and can be taken again; the book stays in order. */
class UndoTest extends ShopTest {
    private static final String ASHA = "919800000001";
    private static final String RAVI = "919800000002";

    private List<Mismatch> openOnes() {
        return shop.read(() -> shop.repositories.mismatches().open());
    }

    private Mismatch only() {
        var open = openOnes();
        assertEquals(1, open.size());
        return open.getFirst();
    }

    private Mismatch unmatched(long paise) {
        shop.credit(Paise.of(paise), shop.utr());
        return openOnes().stream().filter(m -> m.creditId() != null).reduce((a, b) -> b).orElseThrow();
    }

    private Decision.Done decide(Decision decision) {
        return shop.write(() -> shop.useCases.resolveMismatch().handle(decision));
    }

    private static Decision.Apply apply(Mismatch m, @Nullable Long credit, String order, Shortfall shortfall) {
        return new Decision.Apply(m.id(), m.version(), credit, order, shortfall, credit == null ? "seen in the bank's app" : "");
    }

    private long undo(long decision) {
        long back = shop.write(() -> shop.useCases.undoDecision().handle(decision));
        shop.work();
        return back;
    }

    private void refused(String code, Runnable work) {
        long transfers = shop.number("select count(*) from transfer");
        long lines = shop.number("select count(*) from book");
        assertEquals(code, assertThrows(Refused.class, work::run).code());
        assertEquals(transfers, shop.number("select count(*) from transfer"), "nothing was moved");
        assertEquals(lines, shop.number("select count(*) from book"));
    }

    private void nobodysMoneyIsBeforeTheSeller() {
        assertEquals(0, shop.number("""
                select count(*) from bank_credit c where c.state = 'UNMATCHED' and not exists (
                    select 1 from mismatch m where m.credit_id = c.id and m.state in ('OPEN', 'ASKED'))"""));
    }

    @Test
    void anAppliedPaymentIsPutBackAndAppliedAgain() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.gift(ASHA, 5_000);
        var m = unmatched(14_900);
        long missing = asked.amount().value() - 14_900;
        var first = decide(apply(m, m.creditId(), asked.order(), Shortfall.WALLET));
        assertEquals(0, shop.submit(), "it is not sent while it can still be undone");
        assertEquals(m.id(), undo(first.decision()));

        var order = shop.order(asked.order());
        assertEquals(OrderStatus.AWAITING_PAYMENT, order.status());
        assertEquals(Paise.ZERO, order.paid());
        assertEquals(Paise.of(5_000), shop.wallet(ASHA));
        assertEquals(Paise.of(14_900), shop.balance(Account.UNMATCHED));
        assertEquals("UNMATCHED", shop.text("select state from bank_credit"));
        assertEquals("OPEN", shop.text("select state from payment_request"));
        assertEquals(2, shop.number("select count(*) from transfer where transfer_key like 'undo:%'"));
        assertTrue(shop.told(ASHA).getLast().startsWith("A correction: your payment is no longer counted for *SMM10001*"), shop.told(ASHA).getLast());
        assertEquals(List.of(), shop.findings());
        var again = only();
        assertEquals(m.id(), again.id());
        assertEquals(m.customerId(), again.customerId());
        assertEquals(m.orderNumber(), again.orderNumber());
        assertNull(again.decidedAt());
        refused("undone", () -> undo(first.decision()));
        refused("stale", () -> decide(apply(m, m.creditId(), asked.order(), Shortfall.WALLET)));

        decide(apply(again, again.creditId(), asked.order(), Shortfall.WALLET));
        shop.clock.pass(ApplyPayment.GRACE);
        shop.work();
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(asked.order()).status());
        assertEquals(Paise.of(5_000 - missing), shop.wallet(ASHA));
        assertEquals(1, shop.number("select count(*) from transfer where transfer_key = 'pay:SMM10001:2'"));
        assertEquals(2, shop.told(ASHA).stream().filter(t -> t.contains("Your payment was found")).count());
        assertEquals(1, shop.bulk.adds.size());
    }

    @Test
    void afterAnUndoTheExactAmountPaysTheOrderByItself() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        var m = unmatched(20_000);
        undo(decide(apply(m, m.creditId(), asked.order(), Shortfall.WALLET)).decision());
        shop.credit(asked.amount(), shop.utr());

        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(asked.order()).status());
        assertEquals(asked.amount(), shop.order(asked.order()).paid());
        assertTrue(shop.told(ASHA).stream().anyMatch(t -> t.startsWith(asked.amount() + " received for *SMM10001*")));
        assertEquals(Paise.of(20_000), shop.balance(Account.UNMATCHED));
        nobodysMoneyIsBeforeTheSeller();
    }

    @Test
    void anOrderThatWasSentIsNotUndone() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        var m = unmatched(20_000);
        var done = decide(apply(m, m.creditId(), asked.order(), Shortfall.WALLET));
        shop.clock.pass(ApplyPayment.GRACE);
        shop.work();
        refused("order-sent", () -> undo(done.decision()));
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(asked.order()).status());
    }

    @Test
    void anOrderWhoseTimeIsOverMeanwhileIsExpiredAfterTheUndo() {
        shop.sql("update provider set paused = true");
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        var m = unmatched(20_000);
        var done = decide(apply(m, m.creditId(), asked.order(), Shortfall.WALLET));
        shop.close(Duration.ofHours(3));
        assertEquals(0, shop.number("select count(*) from payment_request where reserved is not null"), "its amount is anybody's");
        undo(done.decision());

        assertEquals(OrderStatus.EXPIRED, shop.order(asked.order()).status());
        assertEquals("EXPIRED", shop.text("select state from payment_request"));
        decide(apply(only(), m.creditId(), asked.order(), Shortfall.WALLET));
        assertTrue(shop.order(asked.order()).late());
    }

    @Test
    void creditThatWasSpentIsNotTakenBack() {
        shop.say(ASHA, "menu");
        var m = unmatched(20_000);
        var credit = new Decision.Credit(m.id(), m.version(), m.creditId(), shop.customer(ASHA), Paise.ZERO, "");
        var done = decide(credit);
        shop.say(ASHA, "buy 1 1000 https://instagram.com/a");
        shop.press(ASHA, "pay_wallet");
        refused("wallet-spent", () -> undo(done.decision()));

        shop.gift(ASHA, 14_900);
        undo(done.decision());
        assertEquals(Paise.ZERO, shop.wallet(ASHA));
        assertEquals(Paise.of(20_000), shop.balance(Account.UNMATCHED));
        assertTrue(shop.told(ASHA).getLast().startsWith("A correction: ₹200.00 was taken out of your wallet again, which now holds ₹0.00"));
        var again = only();
        assertNull(again.customerId(), "whose it is is not known, as before");
        decide(new Decision.Credit(again.id(), again.version(), again.creditId(), shop.customer(ASHA), Paise.ZERO, ""));
        assertEquals(Paise.of(20_000), shop.wallet(ASHA));
        assertEquals(1, shop.number("select count(*) from transfer where transfer_key = 'credit:1:2'"));
    }

    @Test
    void goodwillIsTakenBackAndGivenAgain() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.say(ASHA, "support I paid");
        var m = only();
        undo(decide(apply(m, null, asked.order(), Shortfall.WALLET)).decision());
        assertEquals(Paise.ZERO, shop.balance(Account.GOODWILL));
        for (int i = 0; i < 2; i++) {
            var again = only();
            undo(decide(new Decision.Credit(again.id(), again.version(), null, shop.customer(ASHA), Paise.of(700), "sorry")).decision());
        }
        assertEquals(Paise.ZERO, shop.balance(Account.GOODWILL));
        assertEquals(Paise.ZERO, shop.wallet(ASHA));
        assertEquals(shop.order(asked.order()).number(), only().orderNumber());
    }

    @Test
    void whatWasClosedAlongComesBackToo() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        var m = unmatched(20_000);
        shop.say(ASHA, "support I paid ₹149.00");
        assertEquals(2, openOnes().size());
        var done = decide(apply(m, m.creditId(), asked.order(), Shortfall.WALLET));
        assertEquals(0, openOnes().size());
        undo(done.decision());
        assertEquals(2, openOnes().size());
        assertEquals(1, openOnes().stream().filter(o -> o.customerId() == null).count(), "one is a credit alone, as before");
        nobodysMoneyIsBeforeTheSeller();
    }

    @Test
    void aRejectedClaimGetsItsCreditBack() {
        shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.say(ASHA, "support I paid ₹150.00");
        var m = unmatched(15_000);
        var done = decide(new Decision.Reject(m.id(), m.version(), "not yours"));
        assertEquals(m.creditId(), only().creditId());
        undo(done.decision());

        var back = only();
        assertEquals(m.id(), back.id());
        assertEquals(m.creditId(), back.creditId());
        assertTrue(shop.told(ASHA).getLast().startsWith("We look at your payment once more"));
        nobodysMoneyIsBeforeTheSeller();
    }

    @Test
    void aCreditThatFoundAnotherClaimMeanwhileStaysThere() {
        shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.ask(RAVI, 1, 1000, "https://instagram.com/b");
        shop.say(ASHA, "support I paid ₹150.00");
        var m = unmatched(15_000);
        var done = decide(new Decision.Reject(m.id(), m.version(), "not yours"));
        shop.say(RAVI, "support I paid ₹150.00");
        assertEquals(shop.customer(RAVI), only().customerId());
        undo(done.decision());

        assertEquals(2, openOnes().size());
        assertEquals(1, openOnes().stream().filter(o -> m.creditId() != null && m.creditId().equals(o.creditId())).count());
        assertEquals(shop.customer(RAVI), openOnes().stream().filter(o -> o.creditId() != null).findFirst().orElseThrow().customerId());
    }

    @Test
    void eightHandsDecideOneThingOnce() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        var m = unmatched(20_000);
        var customer = shop.customer(ASHA);
        for (int round = 0; round < 3; round++) {
            var now = only();
            long done = eight(i -> decide(i % 2 == 0
                    ? apply(now, m.creditId(), asked.order(), Shortfall.WALLET)
                    : new Decision.Credit(now.id(), now.version(), m.creditId(), customer, Paise.ZERO, "")));
            assertEquals(1, done);
            assertEquals(List.of(), shop.findings());
            long last = shop.number("select max(id) from mismatch_decision");
            assertEquals(1, eight(i -> undo(last)), "and it is undone once");
            assertEquals(Paise.of(20_000), shop.balance(Account.UNMATCHED));
        }
        assertFalse(openOnes().isEmpty());
    }

    /** How many of eight threads at once were not refused. */
    private static long eight(IntConsumer work) {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 8).mapToObj(i -> threads.submit(() -> work.accept(i))).toList();
            return all.stream().filter(UndoTest::went).count();
        }
    }

    private static boolean went(Future<?> future) {
        try {
            future.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refused) {
                return false;
            }
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
