package org.relaydesk.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.Store;
import org.relaydesk.adapter.store.check.SqlLedgerCheck;
import org.relaydesk.money.Paise;
import org.relaydesk.support.ManualClock;
import org.relaydesk.work.Writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LedgerTest {
    private static final Account WALLET = Account.wallet(7);

    @TempDir
    Path folder = Path.of("");

    private final ManualClock clock = new ManualClock();
    private Store store;
    private TransferRepository transfers;
    private BalanceRepository balances;
    private Ledger ledger;

    @BeforeEach
    void open() {
        store = Store.open(folder, clock);
        transfers = store.repository(TransferRepository_::new);
        balances = store.repository(BalanceRepository_::new);
        ledger = new Ledger(transfers, balances, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Posting posting(String key, Account debit, Account credit, long paise) {
        return new Posting(key, debit, credit, Paise.of(paise), null, null, "test", "seller");
    }

    private boolean post(String key, Account debit, Account credit, long paise) {
        return store.writer().call(() -> ledger.post(posting(key, debit, credit, paise)));
    }

    private long balance(Account account) {
        return store.reader().call(() -> ledger.balance(account)).value();
    }

    private long count() {
        return store.reader().call(() -> store.repository(Sql::new).row("select count(*) c from transfer", Map.of()).number("c"));
    }

    @Test
    void bothSidesStandInOneRow() {
        assertTrue(post("upi:1", Account.BANK, Account.UNMATCHED, 14_937));

        var transfer = store.reader().call(() -> transfers.byKey("upi:1").orElseThrow());
        assertEquals("BANK", transfer.debit());
        assertEquals("UNMATCHED", transfer.credit());
        assertEquals(Paise.of(14_937), transfer.amount());
        assertEquals(clock.instant(), transfer.at());
        assertEquals(14_937, balance(Account.BANK));
        assertEquals(14_937, balance(Account.UNMATCHED));
    }

    @Test
    void theSameKeyTwiceIsPostedOnce() {
        assertTrue(post("upi:1", Account.BANK, Account.UNMATCHED, 100));
        assertFalse(post("upi:1", Account.BANK, Account.UNMATCHED, 100));

        assertEquals(1, count());
        assertEquals(100, balance(Account.BANK));
    }

    @Test
    void theSameKeyTwiceInOneTransactionIsPostedOnce() {
        store.writer().run(() -> {
            assertTrue(ledger.post(posting("upi:1", Account.BANK, Account.UNMATCHED, 100)));
            assertFalse(ledger.post(posting("upi:1", Account.BANK, Account.UNMATCHED, 100)));
        });
        assertEquals(1, count());
        assertEquals(100, balance(Account.UNMATCHED));
    }

    @Test
    void theSameKeyWithOtherContentsIsAnErrorAndNeverASilentYes() {
        post("upi:1", Account.BANK, Account.UNMATCHED, 100);

        assertThrows(LedgerConflict.class, () -> post("upi:1", Account.BANK, Account.UNMATCHED, 101));
        assertThrows(LedgerConflict.class, () -> post("upi:1", Account.BANK, WALLET, 100));
        assertThrows(LedgerConflict.class, () -> post("upi:1", Account.GOODWILL, Account.UNMATCHED, 100));
        assertEquals(1, count());
        assertEquals(100, balance(Account.BANK));
    }

    @Test
    void anotherOrderOrCustomerOrMeaningIsOtherContentsToo() {
        var first = new Posting("k", Account.BANK, Account.UNMATCHED, Paise.of(100), 10_001L, 1L, "paid", "bank");
        assertTrue(store.writer().call(() -> ledger.post(first)));
        assertFalse(store.writer().call(() -> ledger.post(first)));

        for (var other : List.of(with(10_002L, 1L, "paid"), with(null, 1L, "paid"), with(10_001L, 2L, "paid"), with(10_001L, 1L, "gift"))) {
            assertThrows(LedgerConflict.class, () -> store.writer().call(() -> ledger.post(other)));
        }
    }

    private static Posting with(@Nullable Long order, @Nullable Long customer, String what) {
        return new Posting("k", Account.BANK, Account.UNMATCHED, Paise.of(100), order, customer, what, "bank");
    }

    @Test
    void anOverdrawnAccountIsRefusedAndNothingIsPosted() {
        post("upi:1", Account.BANK, Account.UNMATCHED, 100);
        post("credit:1", Account.UNMATCHED, WALLET, 100);
        long before = count();

        assertThrows(Overdrawn.class, () -> post("wallet:1", WALLET, Account.order("SMM1"), 101));
        assertThrows(Overdrawn.class, () -> post("credit:2", Account.UNMATCHED, WALLET, 1));
        assertThrows(Overdrawn.class, () -> post("refund:1", Account.order("SMM1"), WALLET, 1));
        assertEquals(before, count());
        assertEquals(100, balance(WALLET));
        assertEquals(0, balance(Account.UNMATCHED));
        assertEquals(0, balance(Account.order("SMM1")));

        assertTrue(post("wallet:1", WALLET, Account.order("SMM1"), 100), "to the last paisa it may be used");
        assertEquals(0, balance(WALLET));
    }

    @Test
    void whatFailsInTheMiddleLeavesNothingOfTheWhole() {
        assertThrows(Overdrawn.class, () -> store.writer().run(() -> {
            ledger.post(posting("upi:1", Account.BANK, Account.UNMATCHED, 100));
            ledger.post(posting("credit:1", Account.UNMATCHED, WALLET, 200));
        }));
        assertEquals(0, count());
        assertEquals(0, balance(Account.BANK));
    }

    @Test
    void theDatabaseItselfRefusesWhatTheLedgerWouldNotDo() {
        post("gift:1", Account.GOODWILL, WALLET, 100);
        for (var sql : List.of(
                "update balance set paise = -1 where account = 'WALLET:7'",
                "insert into transfer (transfer_key, at, debit, credit, paise, what, who)"
                        + " values ('x', current_timestamp, 'BANK', 'SALES', 0, 'x', 'x')",
                "insert into transfer (transfer_key, at, debit, credit, paise, what, who)"
                        + " values ('x', current_timestamp, 'BANK', 'BANK', 1, 'x', 'x')",
                "insert into transfer (transfer_key, at, debit, credit, paise, what, who)"
                        + " values ('gift:1', current_timestamp, 'BANK', 'SALES', 1, 'x', 'x')")) {
            assertThrows(RuntimeException.class, () -> store.writer().call(() ->
                    store.repository(s -> s).createNativeMutationQuery(sql).executeUpdate()), sql);
        }
        assertEquals(1, count());
        assertEquals(100, balance(WALLET));
    }

    @Test
    void aPostingThatMovesNothingCanNotBeMade() {
        assertThrows(IllegalArgumentException.class, () -> posting("k", Account.BANK, Account.UNMATCHED, 0));
        assertThrows(IllegalArgumentException.class, () -> posting("k", Account.BANK, Account.UNMATCHED, -1));
        assertThrows(IllegalArgumentException.class, () -> posting("k", Account.BANK, Account.BANK, 1));
    }

    @Test
    void accountsAreKnownByTheirNames() {
        for (var account : List.of(Account.BANK, Account.UNMATCHED, Account.SALES, Account.GOODWILL, Account.DISPUTED,
                WALLET, Account.order("SMM10001"))) {
            assertEquals(account, Account.named(account.name()));
        }
        assertThrows(IllegalArgumentException.class, () -> Account.named("CASH"));
    }

    /** Random postings from several threads against a model: the balances are the sums, and no floor was broken. */
    @Test
    void balancesAreTheSumsOfTheirTransfers() {
        var random = new Random(13);
        var accounts = List.of(Account.BANK, Account.UNMATCHED, Account.SALES, Account.GOODWILL, Account.DISPUTED,
                Account.wallet(1), Account.wallet(2), Account.order("SMM1"), Account.order("SMM2"));
        var model = new HashMap<Account, Long>();
        var posted = new ArrayList<Posting>();
        var results = new ArrayList<CompletableFuture<Boolean>>();
        for (int i = 0; i < 1_500; i++) {
            var debit = accounts.get(random.nextInt(accounts.size()));
            var credit = accounts.get(random.nextInt(accounts.size()));
            if (!debit.equals(credit)) {
                var posting = posting("k" + random.nextInt(1_200), debit, credit, 1 + random.nextLong(1_000));
                posted.add(posting);
                results.add(store.writer().submit(() -> ledger.post(posting)));
            }
        }
        int refused = 0;
        for (int i = 0; i < results.size(); i++) {
            var posting = posted.get(i);
            try {
                if (Writer.Waiting.forResult(results.get(i))) {
                    model.merge(posting.debit(), sign(posting.debit(), true) * posting.amount().value(), Long::sum);
                    model.merge(posting.credit(), sign(posting.credit(), false) * posting.amount().value(), Long::sum);
                }
            } catch (Overdrawn | LedgerConflict e) {
                refused++;
            }
        }
        assertTrue(refused > 50, "the generator tries what is refused, too: " + refused);
        for (var account : accounts) {
            assertEquals(model.getOrDefault(account, 0L), balance(account), account.name());
            assertTrue(!account.floored() || balance(account) >= 0, account.name());
        }
        var findings = store.reader().call(() -> new SqlLedgerCheck(store.repository(Sql::new)).run()).stream()
                .filter(f -> f.check().equals("balance") || f.check().equals("never-negative")).toList();
        assertEquals(List.of(), findings);
    }

    private static long sign(Account account, boolean debited) {
        return Set.of("BANK", "GOODWILL", "DISPUTED").contains(account.name()) == debited ? 1 : -1;
    }
}
