package org.relaydesk.adapter.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.data.Limit;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.adapter.store.backup.Restore;
import org.relaydesk.adapter.store.check.SqlLedgerCheck;
import org.relaydesk.app.OpenStore;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Stores as each released version has written them: they open with this one, hold what they held, and work goes on. */
class OldStoresTest {
    private static final String NEWEST = "v19";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2", "v3", "v9", "v16", "v18", "v19"})
    void aStoreOfAnOldVersionOpensWithItsFiguresAndWorkGoesOn(String version) throws IOException {
        var store = OldStores.unpack(version, folder);
        try (var open = OpenStore.at(store)) {
            assertEquals(OldStores.figures(version), withoutTheMigration(open));
            var check = new SqlLedgerCheck(open.store().repository(Sql::new));
            assertEquals(List.of(), open.store().reader().call(check::run));
            assertEquals("Demo Store", open.configuration().store().name());
        }
        assertArrayEquals(StoreStory.PICTURE,
                Files.readAllBytes(new FileMediaStore(store).find(StoreStory.picture()).orElseThrow()));
        var before = Restore.candidates(store).stream().filter(backup -> backup.before() > 0).count();
        assertEquals(version.equals(NEWEST) ? 0 : 1, before, "a backup was made before it was migrated");
        try (var shop = new Shop(folder)) {
            shop.countFrom(5_000);
            shop.clock.pass(Duration.ofDays(1));
            var order = shop.paid(StoreStory.ASHA, 1, 1000, "https://instagram.com/after-the-migration");
            assertEquals(OrderStatus.WITH_PROVIDER, order.status());
            shop.bulk.is(String.valueOf(order.providerOrderId()), "Partial", "500");
            shop.sweep();
            assertEquals(OrderStatus.PARTIAL, shop.order(order.orderId()).status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2", "v3", "v9", "v16", "v18"})
    void aStoreOfAnOldVersionGetsTheIndexesAndForeignKeysOfANewOne(String version) {
        var old = OldStores.unpack(version, folder);
        var fresh = folder.resolve("fresh");
        Store.open(fresh, InstantSource.system()).close();
        try (var migrated = OpenStore.at(old); var made = Store.open(fresh, InstantSource.system())) {
            var is = keys(made);
            assertFalse(is.isEmpty());
            assertEquals(is, keys(migrated.store()));
        }
    }

    /** Each index and each foreign key by its table and columns. */
    private static List<String> keys(Store store) {
        var sql = store.repository(Sql::new);
        return store.reader().call(() -> sql.rows("""
                select table_name || ' (' || listagg(column_name, ', ') within group (order by ordinal_position) || ')' as index_of
                from information_schema.index_columns where table_schema = 'PUBLIC' group by table_name, index_name
                union all
                select table_name || ' of ' || column_name from information_schema.key_column_usage
                    natural join information_schema.referential_constraints where table_schema = 'PUBLIC'
                order by index_of""")).stream().map(row -> row.words("index_of")).toList();
    }

    /** Its figures but for the one line of the book that tells of the migration, if there was one. */
    private static Map<String, String> withoutTheMigration(OpenStore open) {
        var figures = new TreeMap<>(StoreFigures.of(open));
        var lines = open.store().reader().call(() -> open.repositories().book().newest(Limit.of(2)));
        if (!lines.getFirst().what().equals("store.migrated")) {
            return figures;
        }
        figures.put("book.newest", Long.toString(lines.getLast().id()));
        figures.put("book.hash", lines.getLast().hash());
        figures.put("rows.book", Long.toString(lines.getLast().id()));
        return figures;
    }
}
