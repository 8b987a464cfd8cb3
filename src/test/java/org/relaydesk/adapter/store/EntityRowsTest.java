package org.relaydesk.adapter.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import jakarta.data.exceptions.EntityExistsException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.ledger.Account;
import org.relaydesk.ledger.BalanceRepository_;
import org.relaydesk.ledger.Ledger;
import org.relaydesk.ledger.Posting;
import org.relaydesk.ledger.TransferRepository_;
import org.relaydesk.money.Paise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Rows that are written past Hibernate are the ones it would write, and the book tells them as they stand. */
class EntityRowsTest {
    /** Half a microsecond goes up, and takes the second with it. */
    private static final Instant ODD = Instant.parse("2026-11-23T05:30:59.999999500Z");
    private static final String BOOKED = "2026-11-23T05:31:00Z";

    @TempDir
    Path folder = Path.of("");

    private Store store;
    private Sql sql;
    private Ledger ledger;

    @BeforeEach
    void open() {
        store = Store.open(folder, () -> ODD);
        sql = store.repository(Sql::new);
        ledger = new Ledger(store.repository(TransferRepository_::new), store.repository(BalanceRepository_::new), () -> ODD);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Posting posting(long n) {
        return new Posting("key " + n + " \"₹🙏\"", Account.BANK, Account.UNMATCHED, Paise.of(n), null, n, "test", "bank");
    }

    private void post(LongStream numbers) {
        store.writer().run(() -> ledger.postNew(numbers.mapToObj(EntityRowsTest::posting).toList()));
    }

    private SqlRow row(String query) {
        return store.reader().call(() -> sql.row(query, Map.of()));
    }

    @Test
    void manyAtOnceGetTheirKeysInTheirOrder() {
        post(LongStream.rangeClosed(1, 500));
        assertEquals(500, row("select count(*) c from transfer where id = paise and customer_id = id and order_number is null").number("c"));
        assertEquals(500 * 501 / 2, row("select paise from balance where account = 'UNMATCHED'").number("paise"));
    }

    @Test
    void theBookTellsATimeAsTheColumnKeepsIt() {
        post(LongStream.of(7));
        assertEquals(Instant.parse(BOOKED), row("select at from transfer").at("at"));
        assertEquals(
                "[{\"in\":\"transfer\",\"key\":1,\"new\":{\"id\":1,\"transfer_key\":\"key 7 \\\"₹🙏\\\"\",\"at\":\"" + BOOKED
                        + "\",\"debit\":\"BANK\",\"credit\":\"UNMATCHED\",\"paise\":7,\"customer_id\":7,\"what\":\"test\",\"who\":\"bank\"}},"
                        + "{\"in\":\"balance\",\"key\":\"BANK\",\"new\":{\"account\":\"BANK\",\"floored\":false,\"paise\":7}},"
                        + "{\"in\":\"balance\",\"key\":\"UNMATCHED\",\"new\":{\"account\":\"UNMATCHED\",\"floored\":true,\"paise\":7}}]",
                row("select changes from book where changes is not null").words("changes"));
    }

    @Test
    void aNewRowThatIsChangedAtOnceIsToldAsItIsInTheEnd() {
        store.writer().run(() -> {
            ledger.postNew(List.of(posting(5)));
            ledger.postNew(List.of(posting(6)));
        });
        assertEquals(1, row("select count(*) c from book where changes like '%\"new\":{\"account\":\"BANK\",\"floored\":false,\"paise\":11}%'")
                .number("c"));
    }

    @Test
    void oneThatIsThereAlreadyIsRefusedWithAllThatCameWithIt() {
        post(LongStream.of(3));
        assertThrows(EntityExistsException.class, () -> post(LongStream.of(1, 2, 3, 4)));
        assertThrows(EntityExistsException.class, () -> post(LongStream.of(3)));
        assertEquals(1, row("select count(*) c from transfer").number("c"));
        post(LongStream.of(4));
        assertEquals(7, row("select paise from balance where account = 'BANK'").number("paise"));
    }
}
