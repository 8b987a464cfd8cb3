package org.relaydesk.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.statement.StatementPath;
import org.relaydesk.adapter.statement.Statements;
import org.relaydesk.mismatch.ClaimText;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.payment.BankCredit;
import org.relaydesk.payment.CreditNotice;
import org.relaydesk.payment.ToldBeforeRows;
import org.relaydesk.statement.ImportStatement;
import org.relaydesk.statement.ImportWatch;
import org.relaydesk.statement.Outcome;
import org.relaydesk.support.FromBank;
import org.relaydesk.support.Phone;
import org.relaydesk.support.Shop;
import org.relaydesk.support.StoreContents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Many lines at once and each line by itself: the same store comes of it, to the letter. */
class StatementBothWaysTest {
    private static final List<String> TABLES = List.of(
            "bank_credit", "credit_witness", "transfer", "balance", "mismatch", "customer_order", "payment_request", "outbox",
            "statement_import");
    private static final List<String> CUSTOMERS = List.of("919800000001", "919800000002", "919800000003", "919800000004");
    private static final String HEADING = "Date,Narration,Ref No,Debit,Credit\n";
    /** More than one transaction takes. */
    private static final int PLAIN = 430;

    @TempDir
    Path folder = Path.of("");

    @Test
    void oneFileIntoTwoStores() throws Exception {
        var together = imported(folder.resolve("together"), true);
        var apart = imported(folder.resolve("apart"), false);
        assertEquals(apart, together);
        assertTrue(together.matched() >= 2 && together.confirmed() >= 3, together.toString());
        assertTrue(together.recorded() > PLAIN + 6, together.toString());

        var one = contents(folder.resolve("together"));
        var other = contents(folder.resolve("apart"));
        TABLES.forEach(table -> assertEquals(other.get(table), one.get(table), table));
        assertEquals(book(folder.resolve("apart"), true), book(folder.resolve("together"), true));
        assertNotEquals(book(folder.resolve("apart"), false), book(folder.resolve("together"), false), "these were two ways");
    }

    private static Map<String, List<String>> contents(Path shop) {
        return new TreeMap<>(StoreContents.of(shop.resolve("store")));
    }

    /** A shop where something is known, asked for and claimed already; then the file is imported, twice. */
    private static Outcome imported(Path at, boolean together) {
        make(at);
        try (var shop = new Shop(at)) {
            var file = Statements.write(at.resolve("a.csv"), HEADING + String.join("", rows(shop, day(shop))));
            shop.clock.pass(Duration.ofMinutes(3));
            var rows = shop.repositories.toldBefore();
            var store = shop.open.store();
            var imports = new ImportStatement(
                    together ? rows : new EachByItself(rows), shop.repositories.statements(), shop.useCases.recordBankCredit(),
                    shop.open.configuration().store().zone(), store.reader(), store.writer(), shop.clock);
            var outcome = imports.run(StatementPath.open(file), Set.of(), ImportWatch.NOBODY);
            long line = store.head().id();
            assertEquals(0, imports.run(StatementPath.open(file), Set.of(), ImportWatch.NOBODY).recorded());
            assertEquals(line, store.head().id(), "the second time changes nothing");
            return outcome;
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static LocalDate day(Shop shop) {
        return LocalDate.ofInstant(shop.now(), shop.open.configuration().store().zone());
    }

    private static List<String> rows(Shop shop, LocalDate today) {
        var asked = CUSTOMERS.stream().map(c -> shop.ask(c, 1, 1000, "https://instagram.com/" + c)).toList();
        shop.credit(Paise.of(31_000), "612300000001");
        shop.credit(Paise.of(32_000), "612300000002");
        // without a reference, and one that got it from a second message
        tell(shop, 33_000, null, "a");
        tell(shop, 34_000, null, "b");
        tell(shop, 34_000, "612300000004", "c");
        claim(shop, 0, null, "612300000005");
        claim(shop, 1, Paise.of(36_000), null);
        claim(shop, 2, null, null);
        var rows = new ArrayList<String>();
        rows.add(row(today, 40_000, "612300000100"));
        // two of one amount on one day
        rows.add(row(today, 40_000, "612300000101"));
        rows.add(row(today, asked.get(0).amount().value(), "612300000102"));
        rows.add(row(today, 31_000, "612300000001"));
        rows.add(row(today, 32_500, "612300000002"));
        rows.add(row(today, 33_000, "612300000003"));
        rows.add(row(today, 34_000, "612300000004"));
        rows.add(row(today, 35_000, "612300000005"));
        rows.add(row(today, 36_000, "612300000006"));
        // a rupee less than what was asked for
        rows.add(row(today, asked.get(2).amount().value() - 100, "612300000007"));
        rows.add(row(today.minusDays(40), asked.get(3).amount().value(), "612300000008"));
        rows.add(today + ",UPI-SOMEBODY MADE UP,,,370.00\n");
        rows.add(today + ",UPI-SOMEBODY MADE UP,,,370.00\n");
        rows.add(today + ",CASH DEPOSIT-NOWHERE,,,900.00\n");
        rows.add(today + ",UPI/612300000009/x/shop@ok/Tea,612300000009,20.00,\n");
        for (int i = 0; i < PLAIN; i++) {
            rows.add(row(today.minusDays(i % 60), 50_000 + i % 300, Long.toString(612_300_001_000L + i)));
        }
        // between others, and in a later transaction; twice in the file
        rows.add(rows.size() - 10, row(today, asked.get(3).amount().value(), "612300000010"));
        rows.add(row(today, 40_000, "612300000100"));
        return rows;
    }

    private static String row(LocalDate day, long paise, String utr) {
        return day + ",UPI/" + utr + "/x/asha.madeup@ok/Made Up Bank," + utr + ",," + Rupees.plain(Paise.of(paise)) + "\n";
    }

    private static void tell(Shop shop, long paise, @Nullable String reference, String message) {
        var notice = new CreditNotice(
                Paise.of(paise), reference, reference, "asha.madeup@ok", "4321", day(shop), null,
                FromBank.sms(Phone.credit(Paise.of(paise), "", shop.now())));
        shop.write(() -> shop.useCases.recordBankCredit().handle(notice, message));
    }

    private static void claim(Shop shop, int customer, @Nullable Paise amount, @Nullable String reference) {
        long id = shop.customer(CUSTOMERS.get(customer));
        var order = shop.read(() -> shop.repositories.orders().byNumber(10_001 + customer)).orElseThrow();
        shop.write(() -> shop.useCases.openMismatch().claim(id, order.number(), new ClaimText("made up", amount, reference), null));
    }

    /** Its lines: what was told, and what became of the rows, in whichever order or in the order that they have. */
    private static List<String> book(Path shop, boolean sorted) throws SQLException {
        var lines = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + shop.resolve("store/store").toAbsolutePath(), "relaydesk", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from book where id > (select min(id) from book where what = 'order.placed') order by id")) {
            while (rows.next()) {
                var said = Stream.of("id", "at", "who", "what", "order_number", "customer_id", "figures").map(c -> {
                    try {
                        return rows.getString(c);
                    } catch (SQLException e) {
                        throw new AssertionError(e);
                    }
                }).map(String::valueOf).toList();
                lines.add(said + " " + changes(rows.getString("changes"), sorted));
            }
        }
        return lines;
    }

    private static List<String> changes(@Nullable String json, boolean sorted) {
        if (json == null) {
            return List.of();
        }
        var all = StreamSupport.stream(JsonParser.parseString(json).getAsJsonArray().spliterator(), false).map(JsonElement::toString);
        return sorted ? all.sorted().toList() : all.toList();
    }

    /** Says of every amount and day that there is another without a reference, which was told twice: so each line is looked at. */
    private record EachByItself(ToldBeforeRows rows) implements ToldBeforeRows {
        @Override
        public List<String> messages(List<String> keys) {
            return rows.messages(keys);
        }

        @Override
        public List<Credit> credits(List<String> references) {
            return rows.credits(references);
        }

        @Override
        public List<Credit> ofDays(List<Long> amounts, LocalDate from, LocalDate to) {
            var more = amounts.stream().flatMap(amount -> from.datesUntil(to.plusDays(1)).map(day ->
                    new Credit("made up", amount, null, day, Instant.EPOCH, "sms", BankCredit.State.REPEATED)));
            return Stream.concat(rows.ofDays(amounts, from, to).stream(), more).filter(Objects::nonNull).toList();
        }

        @Override
        public List<Credit> undated(List<Long> amounts, Instant from, Instant to) {
            return rows.undated(amounts, from, to);
        }

        @Override
        public List<Request> reserved(List<Long> amounts) {
            return rows.reserved(amounts);
        }
    }
}
