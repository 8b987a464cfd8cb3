package org.relaydesk.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.relaydesk.adapter.statement.StatementPath;
import org.relaydesk.adapter.statement.Statements;
import org.relaydesk.ledger.Account;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.statement.Counts;
import org.relaydesk.statement.Foreseen;
import org.relaydesk.statement.ImportStatement;
import org.relaydesk.statement.ImportWatch;
import org.relaydesk.statement.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Statements over a real store: each payment comes into the book once, from whichever feed and however often it is told. */
class StatementTest extends ShopTest {
    private static final String ASHA = "919800000001";
    private static final String LINK = "https://instagram.com/asha";
    private static final String HEADING = "Date,Narration,Ref No,Debit,Credit\n";

    private ImportStatement imports;

    @BeforeEach
    void begin() {
        var store = shop.open.store();
        imports = new ImportStatement(shop.repositories.toldBefore(), shop.repositories.statements(), shop.useCases.recordBankCredit(),
                shop.open.configuration().store().zone(), store.reader(), store.writer(), shop.clock);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(shop.clock.instant(), shop.open.configuration().store().zone());
    }

    private String credit(LocalDate day, Paise amount, String utr) {
        return day + ",UPI/" + utr + "/x/asha.madeup@ok/Made Up Bank," + utr + ",," + Rupees.plain(amount) + "\n";
    }

    private Path file(String name, String... rows) {
        return Statements.write(folder.resolve(name), HEADING + String.join("", rows));
    }

    private Outcome run(Path file, String... counted) {
        return imports.run(StatementPath.open(file), Set.of(counted), ImportWatch.NOBODY);
    }

    private Counts foresee(Path file) {
        return imports.foresee(StatementPath.open(file), ImportWatch.NOBODY);
    }

    private List<Foreseen> foreseen(Path file) {
        var all = new ArrayList<Foreseen>();
        imports.foresee(StatementPath.open(file), new ImportWatch() {
            @Override
            public void lines(List<Foreseen> lines) {
                all.addAll(lines);
            }
        });
        return all;
    }

    private Paise unmatched() {
        return shop.open.store().reader().call(() -> shop.useCases.ledger().balance(Account.UNMATCHED));
    }

    private Paise bank() {
        return shop.open.store().reader().call(() -> shop.useCases.ledger().balance(Account.BANK));
    }

    private long line() {
        return shop.open.store().head().id();
    }

    @Test
    void whatThePhoneMissedIsFoundAndPaysItsOrder() {
        var asked = shop.ask(ASHA, 1, 1000, LINK);
        var file = file("a.csv", credit(today(), asked.amount(), "612300000001"), credit(today(), Paise.of(70_000), "612300000002"));
        assertEquals(new Counts(2, 0, 0, 0), foresee(file));
        assertEquals(Paise.ZERO, bank());
        var outcome = run(file);
        assertEquals(new Outcome(new Counts(2, 0, 0, 0), 2, 1, 0, 0), outcome);
        shop.work();
        assertTrue(shop.order(asked.order()).status() != OrderStatus.AWAITING_PAYMENT);
        assertEquals(Paise.of(70_000), unmatched());
    }

    @Test
    void theSameFileTwiceChangesNothingNotEvenTheBook() {
        var file = Statements.write(folder.resolve("hdfc.csv"), Statements.HDFC);
        assertEquals(new Counts(3, 0, 1, 2), foresee(file));
        assertEquals(3, run(file).recorded());
        long before = line();
        var bank = bank();
        assertEquals(new Outcome(new Counts(0, 3, 1, 2), 0, 0, 0, 0), run(file));
        assertEquals(before, line());
        assertEquals(bank, bank());
        var made = shop.open.store().reader().call(() -> shop.repositories.statements().bySha256(StatementPath.open(file).sha256())).orElseThrow();
        assertEquals("hdfc hdfc.csv 1234 6 3", made.bank() + " " + made.fileName() + " " + made.accountTail() + " " + made.lines() + " " + made.recorded());
        assertNotNull(made.finishedAt());
    }

    @Test
    void aPaymentThatAnSmsToldOfIsOnlyConfirmedOnce() {
        shop.credit(Paise.of(14_900), "612300000003");
        long credits = bank().value();
        var file = file("a.csv", credit(today(), Paise.of(14_900), "612300000003"));
        assertEquals("confirms", foreseen(file).getFirst().reason());
        assertEquals(new Outcome(new Counts(0, 1, 0, 0), 0, 0, 0, 1), run(file));
        assertEquals(0, run(file).confirmed());
        assertEquals(credits, bank().value());
        // and the other way round: the SMS comes late
        run(file("b.csv", credit(today(), Paise.of(20_000), "612300000004")));
        shop.credit(Paise.of(20_000), "612300000004");
        assertEquals(credits + 20_000, bank().value());
    }

    @Test
    void overlappingAndShuffledFilesAddOnlyWhatIsNew() {
        var one = days(0, 4);
        var two = new ArrayList<>(days(2, 6));
        Collections.shuffle(two, new Random(4));
        assertEquals(16, run(file("one.csv", one.toArray(String[]::new))).recorded());
        shop.clock.pass(Duration.ofMinutes(1));
        assertEquals(new Outcome(new Counts(8, 8, 0, 0), 8, 0, 0, 0), run(file("two.csv", two.toArray(String[]::new))));
        assertEquals(new Counts(0, 24, 0, 0), foresee(file("all.csv", days(0, 6).toArray(String[]::new))));
    }

    /** On each day two payments with a reference, and two of the same words and amount without. */
    private List<String> days(int from, int to) {
        var rows = new ArrayList<String>();
        for (int day = from; day < to; day++) {
            for (int i = 0; i < 2; i++) {
                rows.add(credit(today().minusDays(day), Paise.of(10_000), Long.toString(612_300_000_100L + 2L * day + i)));
                rows.add(today().minusDays(day) + ",UPI-SOMEBODY MADE UP,,,55.00\n");
            }
        }
        return rows;
    }

    @Test
    void brokenOffInTheMiddleItIsFinishedByImportingItAgain() {
        var rows = new StringBuilder();
        for (int i = 0; i < 1300; i++) {
            rows.append(credit(today().minusDays(1), Paise.of(10_000 + i), Long.toString(612_300_100_000L + i)));
        }
        var file = file("big.csv", rows.toString());
        var stopping = new ImportWatch() {
            private int asked;

            @Override
            public boolean stopped() {
                return ++asked > 2;
            }
        };
        var first = imports.run(StatementPath.open(file), Set.of(), stopping);
        assertEquals(800, first.recorded());
        var sha = StatementPath.open(file).sha256();
        assertNull(shop.open.store().reader().call(() -> shop.repositories.statements().bySha256(sha)).orElseThrow().finishedAt());
        assertEquals(new Counts(500, 800, 0, 0), foresee(file));
        assertEquals(500, run(file).recorded());
        var made = shop.open.store().reader().call(() -> shop.repositories.statements().bySha256(sha)).orElseThrow();
        assertEquals(1300, made.recorded());
        assertNotNull(made.finishedAt());
        assertEquals(Paise.of(1300 * 10_000L + 1299L * 1300 / 2), unmatched());
    }

    @Test
    void anUnclearLineCountsOnlyWhenTheSellerSaysSo() {
        var file = file("a.csv", today() + ",CASH DEPOSIT-NOWHERE,,,900.00\n", today() + ",INTEREST PAID,,,5.00\n");
        assertEquals(0, run(file).recorded());
        var line = foreseen(file).getFirst();
        assertTrue(line.canCount());
        var other = foreseen(file).get(1);
        assertEquals(1, run(file, line.key(), other.key()).recorded());
        assertEquals(Paise.of(90_000), unmatched());
        assertEquals(0, run(file, line.key()).recorded());
        assertEquals(Paise.of(90_000), bank());
    }

    @Test
    void aPaymentThatMayBeKnownWithoutAReferenceIsNotDoubled() {
        run(file("a.csv", today() + ",UPI-SOMEBODY MADE UP,,,77.00\n"));
        shop.clock.pass(Duration.ofMinutes(1));
        var later = foreseen(file("b.csv", credit(today(), Paise.of(7_700), "612300000005"))).getFirst();
        assertEquals("perhaps-known", later.reason());
        assertEquals(0, run(file("b.csv", credit(today(), Paise.of(7_700), "612300000005"))).recorded());
        assertEquals(Paise.of(7_700), bank());
    }

    @Test
    void aCreditFromBeforeAnOrderWasAskedForNeverPaysIt() {
        var asked = shop.ask(ASHA, 1, 1000, LINK);
        var file = file("a.csv", credit(today().minusDays(30), asked.amount(), "612300000006"));
        var line = foreseen(file).getFirst();
        assertEquals("before-request false", line.reason() + " " + line.canCount());
        assertEquals(0, run(file, line.key()).recorded());
        assertEquals(OrderStatus.AWAITING_PAYMENT, shop.order(asked.order()).status());
    }

    @Test
    void oneReferenceTwiceInAFileIsOnePayment() {
        var file = file("a.csv", credit(today(), Paise.of(5_000), "612300000007"), credit(today(), Paise.of(5_000), "612300000007"));
        assertEquals(new Counts(1, 1, 0, 0), foresee(file));
        assertEquals(1, run(file).recorded());
        assertEquals(Paise.of(5_000), bank());
    }
}
