package org.relaydesk.adapter.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Stores of other versions: newer ones are refused untouched, older ones are copied before they are migrated. */
class MigrationsTest {
    @TempDir
    Path folder = Path.of("");

    private void sql(Path store, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(StoreUrl.of(store), Database.USER, "");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
            statement.execute("SHUTDOWN");
        }
    }

    @Test
    void aNewerStoreIsRefusedByNameAndNotTouched() throws SQLException, IOException {
        var store = OldStores.unpack("v1", folder);
        sql(store, "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\", \"script\","
                + " \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                + " values (900, '907', 'later', 'SQL', 'V907__later.sql', 1, 'relaydesk', 1, true)");
        var before = Files.readAllBytes(store.resolve("store.mv.db"));

        var sentence = assertThrows(NewerStore.class, () -> Store.open(store, InstantSource.system())).getMessage();

        assertEquals("the store in " + store + " was written by a newer RelayDesk (store version 907; this one knows up to "
                + Migrations.ours() + "): use that one", sentence);
        assertArrayEquals(before, Files.readAllBytes(store.resolve("store.mv.db")));
        assertThrows(NewerStore.class, () -> Store.open(store, InstantSource.system()), "and the lock is free again");
    }

    @Test
    void aStoreThatNothingMigratesIsNotBackedUp() {
        var calls = new ArrayList<String>();
        BeforeMigration before = (store, from, to) -> calls.add(from + " to " + to);
        Store.open(folder.resolve("fresh"), InstantSource.system(), before).close();
        Store.open(folder.resolve("fresh"), InstantSource.system(), before).close();
        assertEquals(List.of(), calls);
    }

    private static void migrate(Path store, BeforeMigration before) {
        try (var source = Database.connect(StoreUrl.of(store), 2)) {
            Migrations.run(store, source, true, before, Migrations.SCRIPTS, "classpath:org/relaydesk/adapter/store/later");
        } finally {
            shutDown(store);
        }
    }

    private static void shutDown(Path store) {
        try {
            StoreCopy.shutDown(store);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anOlderOneIsCopiedFirstAndStaysAsItIsWithoutACopy() throws SQLException {
        var store = OldStores.unpack("v1", folder);
        var stop = new IllegalStateException("no room");
        assertEquals(stop, assertThrows(IllegalStateException.class, () -> migrate(store, (_, _, _) -> {
            throw stop;
        })));
        assertEquals(1, StoreCopy.versionWithoutWriting(store));

        var calls = new ArrayList<String>();
        migrate(store, (at, from, to) -> calls.add(at.getFileName() + " " + from + " to " + to));
        migrate(store, (_, _, _) -> calls.add("again"));
        assertEquals(List.of("store 1 to 901"), calls);
        assertEquals(901, StoreCopy.versionWithoutWriting(store));
    }

    @Test
    void anEmptyFileIsNoNewStore() throws IOException {
        var store = Files.createDirectories(folder.resolve("lost"));
        Files.createFile(store.resolve("store.mv.db"));
        assertEquals("its file is empty", assertThrows(IllegalStateException.class, () -> Store.open(store, InstantSource.system())).getMessage());
    }

    @Test
    void aFileThatCantBeWrittenIsRefused() {
        var store = OldStores.unpack("v1", folder);
        assertTrue(store.resolve("store.mv.db").toFile().setReadOnly());
        if (!Files.isWritable(store.resolve("store.mv.db"))) {
            assertEquals("its file can't be written",
                    assertThrows(IllegalStateException.class, () -> Store.open(store, InstantSource.system())).getMessage());
        }
    }
}
