package org.relaydesk.adapter.store.check;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.ledger.Finding;
import org.relaydesk.ledger.LedgerCheck;
import org.relaydesk.money.Paise;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.support.FakeProvider;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The check finds each fault that somebody plants, and nothing in a good store. The store is one in which everything has
 * happened; a fault is planted and looked for in one transaction, which is rolled back.
 */
class SqlLedgerCheckTest {
    private static final String ASHA = "919800000001";
    private static final String RAVI = "919800000002";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Shop shop;

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @BeforeAll
    static void aStoreInWhichEverythingHasHappened() {
        shop = new Shop(folder);
        shop.paid(ASHA, 1, 1000, "https://instagram.com/completed");
        shop.paid(ASHA, 1, 1000, "https://instagram.com/partial");
        shop.paid(ASHA, 1, 2000, "https://instagram.com/cancelled");
        shop.paid(RAVI, 3, 500, "https://youtube.com/running");
        shop.bulk.is("23501", "Completed", "0");
        shop.bulk.is("23502", "Partial", "157");
        shop.bulk.is("23503", "Canceled", "2000");
        shop.sweep();
        assertEquals(OrderStatus.PARTIAL, shop.order("SMM10002").status());
        // the panel takes a completed one back: it comes out of sales
        shop.bulk.is("23501", "Partial", "500");
        shop.clock.pass(Duration.ofHours(25));
        shop.sweep();
        shop.bulk.add = FakeProvider.says("Incorrect link");
        shop.paid(ASHA, 2, 500, "https://instagram.com/refused");
        shop.bulk.add = shop.bulk::reset;
        shop.paid(ASHA, 2, 1000, "https://instagram.com/unknown");
        shop.say(ASHA, "buy 2 100 https://instagram.com/by.wallet");
        shop.press(ASHA, "pay_wallet");
        shop.ask(RAVI, 3, 100, "https://youtube.com/waiting");
        shop.credit(Paise.of(77_777), shop.utr());
        shop.gift(RAVI, 5_000);
        shop.say(RAVI, "topup 500");
        shop.credit(Paise.of(shop.number("select paise from payment_request where order_number is null")), "600000000990");
        // the same once more by another bank, perhaps
        shop.credit(Paise.of(shop.number("select paise from payment_request where order_number is null")), "600000000991");
        // what the database would refuse must be allowed, to see that the check would find it too
        for (var constraint : List.of(
                "transfer drop constraint transfer_positive", "transfer drop constraint transfer_two_sides",
                "balance drop constraint balance_floor", "customer_order drop constraint refund_at_most_paid",
                "customer_order drop constraint provider_order_once", "payment_request drop constraint amount_once")) {
            shop.sql("alter table " + constraint);
        }
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    /** What the check says once the change is made; afterwards the change was never made. */
    private static List<Finding> with(String... changes) {
        var found = new ArrayList<Finding>();
        assertThrows(Enough.class, () -> shop.write(() -> {
            var session = shop.open.store().repository(s -> s);
            for (var change : changes) {
                assertTrue(session.createNativeMutationQuery(change).executeUpdate() > 0, "it changes something: " + change);
            }
            found.addAll(new SqlLedgerCheck(shop.open.store().repository(Sql::new)).run());
            throw new Enough();
        }));
        return found;
    }

    private static Set<String> names(List<Finding> findings) {
        var names = new TreeSet<String>();
        findings.forEach(f -> names.add(f.check()));
        return names;
    }

    @Test
    void aGoodStoreHasNoFindings() {
        assertEquals(List.of(), shop.findings());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
        // a fault | the invariants that speak of it, and no others
        "update balance set paise = paise + 1 where account = 'BANK' => balance",
        "update balance set paise = paise - 1 where account = 'SALES' => balance",
        "update balance set paise = paise + 1 where account = 'WALLET:1' => balance",
        "insert into balance (account, floored, paise) values ('WALLET:999', true, 5) => balance",
        "delete from balance where account = 'BANK' => balance",
        "update transfer set paise = paise + 1 where transfer_key = 'earned:SMM10002' => balance never-negative",
        "delete from transfer where transfer_key = 'earned:SMM10002' => balance",
        "delete from transfer where transfer_key = 'upi:600000000001' => balance credit-in-book",
        "update customer_order set paid = paid + 1 where order_id = 'SMM10004' => order-account",
        "update customer_order set paid = paid - 1 where order_id = 'SMM10004' => order-account",
        "update customer_order set earned = earned + 1 where order_id = 'SMM10002' => order-account",
        "update customer_order set refunded = refunded + 1, earned = earned - 1 where order_id = 'SMM10002' => order-refunds",
        "update customer_order set refunded = paid + 1, earned = -1 where order_id = 'SMM10003' => order-is-somewhere order-refunds refund-at-most-paid",
        "update customer_order set provider_order_id = null where order_id = 'SMM10004' => order-is-somewhere",
        "update customer_order set status = 'EXPIRED' where order_id = 'SMM10004' => order-is-somewhere",
        "update customer_order set status = 'AWAITING_PAYMENT' where order_id = 'SMM10004' => order-is-somewhere",
        "update customer_order set status = 'CANCELLED' where order_id = 'SMM10004' => order-is-somewhere",
        "update customer_order set provider = 'second', provider_order_id = '23501' where order_id = 'SMM10002' => provider-order-once",
        "update customer_order set customer_id = 999 where order_id = 'SMM10002' => all-is-known",
        "update customer_order set service_number = 999 where order_id = 'SMM10002' => all-is-known",
        "update outbox set customer_id = 999 where id = (select max(id) from outbox) => all-is-known",
        "update customer_order set policy_version = 999 where order_id = 'SMM10002' => all-is-known",
        "update bank_credit set reference = '600000000001' where reference = '600000000002' => one-owner-per-reference",
        "update bank_credit set paise = paise + 1 where reference = '600000000001' => credit-in-book",
        "update bank_credit set state = 'MATCHED' where paise = 77777 => unmatched",
        "update bank_credit set state = 'UNMATCHED' where reference = '600000000001' => unmatched",
        "update payment_request set reserved = null where state = 'OPEN' => open-amount-reserved",
        "update payment_request set reserved = reserved + 1 where state = 'OPEN' => open-amount-reserved",
        "update payment_request set reserved = reserved + 100000 where state = 'PAID' and order_number is null => closed-amount",
        "update payment_request set release_at = null where state = 'PAID' and order_number is null => closed-amount",
        "update payment_request set reserved = null where state = 'PAID' and order_number is null => closed-amount",
        "update payment_request set state = 'PAID', release_at = expires_at where state = 'OPEN' => paid-request",
        "update payment_request set paise = paise + 1, reserved = reserved + 1 where order_number is null => paid-request",
        "update bank_credit set state = 'HELD', twin_of = 1 where reference = '600000000002' => held-not-in-book",
        "update bank_credit set state = 'REPEATED', twin_of = 1 where reference = '600000000002' => held-not-in-book",
        "update bank_credit set state = 'MATCHED' where reference = '600000000991' => credit-in-book",
        "update bank_credit set twin_of = null where state = 'HELD' => held-has-twin",
        "update bank_credit set twin_of = id where state = 'HELD' => held-has-twin",
        "update bank_credit set reference = '600000000990' where state = 'HELD' => one-owner-per-reference",
        "delete from outbox where transfer_key = 'refund:SMM10003:1' => refund-told",
        "update outbox set transfer_key = null where transfer_key = 'refund:SMM10001:1' => refund-told",
        "update outbox set transfer_key = 'refund:SMM10003:9' where transfer_key = 'refund:SMM10003:1'"
                + " => refund-told announced-is-booked",
        "update outbox set transfer_key = 'refund:SMM10004:1' where id = 1 => announced-is-booked",
        "update book set figures = figures || 'x' where id = 3 => audit-trail",
        "update book set who = 'seller' where id = 5 => audit-trail",
        "update book set at = dateadd(microsecond, 1, at) where id = 7 => audit-trail",
        "update book set order_number = 99 where id = 9 => audit-trail",
        "update book set changes = '[]' where id = 11 => audit-trail",
        "update book set changes = null where id = 12 => audit-trail",
        "delete from book where id = 4 => audit-trail",
        "delete from book where id = 1 => audit-trail",
        "update book set before_hash = hash where id = 6 => audit-trail"
    })
    void aPlantedFaultIsFound(String fault, String invariants) {
        assertEquals(new TreeSet<>(Set.of(invariants.split(" ", -1))), names(with(fault)));
    }

    @Test
    void theNewestLinesAloneShowTheirOwnFaultsOnly() {
        assertThrows(Enough.class, () -> shop.write(() -> {
            shop.open.store().repository(s -> s)
                    .createNativeMutationQuery("update book set figures = figures || 'x' where id = 3").executeUpdate();
            var check = new SqlLedgerCheck(shop.open.store().repository(Sql::new));
            long newest = shop.open.store().head().id();
            assertEquals(List.of(), check.newestLines(newest - 10));
            assertEquals(1, check.newestLines(newest - 2).size());
            throw new Enough();
        }));
    }

    @Test
    void aTransferOfNothingOrInACircleIsFound() {
        assertTrue(names(with("update transfer set paise = 0 where transfer_key = 'earned:SMM10002'")).contains("transfer"));
        assertTrue(names(with("update transfer set credit = debit where transfer_key = 'earned:SMM10002'")).contains("transfer"));
    }

    @Test
    void anOverdrawnWalletIsFoundByTheTransfersAlone() {
        var findings = with(
                "insert into transfer (transfer_key, at, debit, credit, paise, what, who)"
                        + " values ('x', current_timestamp, 'WALLET:2', 'GOODWILL', 900000, 'x', 'x')",
                "update balance set paise = paise - 900000 where account in ('WALLET:2', 'GOODWILL')");
        assertEquals(Set.of("never-negative"), names(findings));
        assertTrue(findings.getFirst().detail().startsWith("WALLET:2"), findings.toString());
    }

    @Test
    void oneAmountWithTwoOwnersIsFound() {
        var names = names(with(
                "update payment_request set reserved = (select min(reserved) from payment_request) where reserved is not null"));
        assertTrue(names.contains("one-owner-per-amount"), names.toString());
    }

    @Test
    void aRefundBesideTheBookIsFound() {
        var names = names(with(
                "insert into transfer (transfer_key, at, debit, credit, paise, order_number, customer_id, what, who)"
                        + " values ('refund:SMM10004:1', current_timestamp, 'SALES', 'WALLET:2', 1, 10004, 2, 'refund', 'poller')",
                "update balance set paise = paise - 1 where account = 'SALES'",
                "update balance set paise = paise + 1 where account = 'WALLET:2'"));
        assertEquals(Set.of("order-refunds", "refund-told"), names);
    }

    @Test
    void manyFaultsOfOneKindAreCountedAndNotAllListed() {
        var findings = with("insert into balance (account, floored, paise) select 'WALLET:' || (5000 + x), true, 1"
                + " from system_range(1, 250)");
        assertEquals(LedgerCheck.LISTED + 1, findings.size());
        assertEquals(new Finding("balance", "150 more"), findings.getLast());
    }

    @Test
    void everyInvariantHasAPlantedFault() throws Exception {
        var planted = new HashSet<>(Set.of("transfer", "never-negative", "one-owner-per-amount", "refund-at-most-paid"));
        var cases = SqlLedgerCheckTest.class.getDeclaredMethod("aPlantedFaultIsFound", String.class, String.class)
                .getAnnotation(CsvSource.class);
        for (var line : cases.value()) {
            planted.addAll(List.of(line.substring(line.lastIndexOf("=>") + 2).strip().split(" ", -1)));
        }
        for (var invariant : Invariants.ALL) {
            assertTrue(planted.contains(invariant.name()), invariant.name() + " has no test");
        }
    }
}
