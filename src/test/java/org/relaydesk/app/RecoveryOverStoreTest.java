package org.relaydesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import org.relaydesk.adapter.store.backup.BackupMaker;
import org.relaydesk.adapter.store.backup.BackupPlace;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.desk.recovery.RecoveryWindow;
import org.relaydesk.support.ManualClock;
import org.relaydesk.support.Shop;
import org.relaydesk.support.StoreContents;
import org.relaydesk.support.WindowTest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A real store is broken on the disk, and the window brings it back: every row that there was is there again. */
class RecoveryOverStoreTest extends WindowTest {
    private static final String ASHA = "919800000001";
    private static final String LINK = "https://instagram.com/asha";

    @TempDir
    Path folder = Path.of("");

    private final ManualClock clock = new ManualClock();
    private final List<String> shown = new ArrayList<>();
    private Map<String, List<String>> before = Map.of();
    private Path store = Path.of("");

    /** A shop with a past, a backup in the middle of it, and more after that. */
    @BeforeEach
    void aStoreWithAPast() throws SQLException {
        store = folder.resolve("store");
        try (var shop = new Shop(folder)) {
            shop.say(ASHA, "menu");
            shop.paid(ASHA, 1, 1000, LINK);
            new BackupMaker(Main.VERSION, store, shop.clock, () -> {}).into(BackupPlace.of(store, ""), 0);
            shop.gift(ASHA, 500);
            shop.paid(ASHA, 1, 2000, LINK);
        }
        before = StoreContents.of(store);
        sql("SHUTDOWN");
    }

    private void damage() throws IOException {
        var file = store.resolve("store.mv.db");
        var bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i += 3) {
            bytes[i] = 'x';
        }
        Files.write(file, bytes);
    }

    /** The database stays open in this process until it is told to end: only then does the file count. */
    private void sql(String change) throws SQLException {
        try (var connection = DriverManager.getConnection(
                "jdbc:h2:file:" + store.resolve("store").toAbsolutePath(), "relaydesk", "");
                var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    @Test
    void aDamagedFileComesBackFromTheBackupAndTheBook() throws Exception {
        damage();
        bringsBack("The store does not open", "is restored, and ");
    }

    @Test
    void aBookThatIsNotInOrderIsNotStarted() throws Exception {
        sql("update balance set paise = paise + 100 where account like 'WALLET:%'");
        sql("SHUTDOWN");
        bringsBack("The book is not in order", "is restored, and ");
        assertTrue(shown.getFirst().contains("balance"), shown.getFirst());
    }

    @Test
    void withoutABackupItComesBackFromTheBookAlone() throws Exception {
        try (var files = Files.walk(store.resolve("backups"))) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
        damage();
        bringsBack("The store does not open", "a new one is made from the book");
    }

    @Test
    void whoLeavesFindsItAsItWas() throws Exception {
        damage();
        var bytes = Files.readAllBytes(store.resolve("store.mv.db"));
        assertThrows(BrokenStore.class, () -> WindowCommand.start(store, clock, broken -> window(broken, KeyCode.ESCAPE)));
        assertArrayEquals(bytes, Files.readAllBytes(store.resolve("store.mv.db")));
        assertEquals(1, shown.size());
    }

    private void bringsBack(String title, String plan) throws Exception {
        try (var open = checkedAfter(KeyCode.ENTER)) {
            assertEquals(List.of(), VerifyCommand.check(open));
        }
        assertTrue(shown.getFirst().contains(title), shown.getFirst());
        assertTrue(shown.getFirst().contains(plan), shown.getFirst());
        assertTrue(shown.getLast().contains("The store is back"), shown.getLast());
        assertEquals(before, StoreContents.of(store));
        try (var files = Files.list(store)) {
            assertEquals(1, files.filter(f -> f.getFileName().toString().startsWith("set-aside-")).count());
        }
    }

    private OpenStore checkedAfter(KeyCode key) throws Exception {
        var broken = assertThrows(BrokenStore.class, () -> Opening.checked(store));
        assertTrue(window(broken, key));
        return Opening.checked(store);
    }

    /** Shows the window, presses a key, and goes on by Enter; whether it went on. */
    private boolean window(BrokenStore broken, KeyCode key) {
        var went = new ArrayList<Boolean>();
        try (var work = new RecoveryWork(new Recovery(broken.store(), clock, RollForwards.ofTheBook()))) {
            var stage = FxToolkit.registerPrimaryStage();
            var window = fx(() -> {
                var made = new RecoveryWindow(RecoveryWork.broken(broken), work, ZoneOffset.UTC, clock, ThemeChoice.LIGHT,
                        () -> went.add(true), () -> went.add(false));
                stage.setWidth(760);
                stage.setHeight(700);
                made.show(stage);
                stage.requestFocus();
                return made;
            });
            shown.add(text());
            push(key);
            if (key == KeyCode.ENTER) {
                until(() -> text().contains("Open the desk") || text().contains("was not brought back"));
                shown.add(text());
                push(KeyCode.ENTER);
            }
            until(() -> !fx(() -> went).isEmpty());
            fx(() -> {
                window.close();
                stage.hide();
                return true;
            });
            return went.getFirst();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String text() {
        return text("#recovery");
    }
}
