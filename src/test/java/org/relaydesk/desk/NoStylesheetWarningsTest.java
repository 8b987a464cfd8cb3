package org.relaydesk.desk;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.collections.ListChangeListener;
import javafx.css.CssParser;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import org.relaydesk.desk.look.ThemeChoice;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Every screen and every panel is dressed without a word from the stylesheets' engine. */
class NoStylesheetWarningsTest extends DeskTest {
    private final List<String> warnings = new CopyOnWriteArrayList<>();

    @Test
    void inLightAndInDark() throws Exception {
        ListChangeListener<CssParser.ParseError> listener = change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(error -> warnings.add(error.getMessage()));
            }
        };
        CssParser.errorsProperty().addListener(listener);
        try {
            for (var theme : new ThemeChoice[] {ThemeChoice.DARK, ThemeChoice.LIGHT}) {
                fx(() -> {
                    desk.setTheme(theme);
                    return null;
                });
                visitEverything();
            }
        } finally {
            CssParser.errorsProperty().removeListener(listener);
        }
        assertEquals(List.of(), warnings);
    }

    private void visitEverything() throws Exception {
        for (var screen : List.of("today", "mismatches", "orders", "wallets")) {
            open(screen);
            WaitForAsyncUtils.waitForFxEvents();
            layout();
        }
        until(() -> text("#detail").contains("Journal entry"));
        for (var id : List.of("credit-wallet", "suspend")) {
            fx(() -> {
                ((Button) find("#" + id).orElseThrow()).fire();
                return null;
            });
            layout();
            keys(KeyCode.ESCAPE);
        }
        clickOn("#search");
        layout();
        keys(KeyCode.ESCAPE);
        store.backups.onTheStoresDisk();
        store.backups.fails("folder", Map.of("folder", "/made-up"));
        store.room.is(1, false);
        keys(KeyCode.G, KeyCode.B);
        until(() -> text("#backup-list").contains("MB") && find("#disk-full").orElseThrow().isVisible());
        layout();
        keys(KeyCode.ESCAPE);
        store.room.is(1, true);
    }

    private void layout() throws Exception {
        fx(() -> {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
            return null;
        });
    }
}
