package org.relaydesk.desk;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.collections.ListChangeListener;
import javafx.css.CssParser;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.desk.shell.PopupNotices;
import org.relaydesk.desk.words.Tone;

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
            if (screen.equals("orders")) {
                newOrder();
            }
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
        payments();
        open("providers");
        until(() -> text("#detail").contains("cost +12%"));
        keys(KeyCode.T, KeyCode.A, KeyCode.ENTER);
        until(() -> text("#provider-form").contains("without it the provider answers nothing"));
        layout();
        keys(KeyCode.ESCAPE);
        open("services");
        until(() -> text("#detail").contains("4411"));
        keys(KeyCode.E);
        layout();
        keys(KeyCode.ESCAPE, KeyCode.I);
        until(() -> text("#offers").contains("4002"));
        layout();
        keys(KeyCode.ESCAPE);
        notice();
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

    /** Each kind of credit, and the days. */
    private void payments() throws Exception {
        store.payments.ledgerOff = 100;
        open("payments");
        until(() -> text("#detail").contains("VM-HDFCBK-S"));
        for (var filter : List.of("held", "by-hand", "all")) {
            fx(() -> {
                ((Button) find("#filter-" + filter).orElseThrow()).fire();
                return null;
            });
            until(() -> !text("#queue").isEmpty());
            layout();
        }
        keys(KeyCode.D);
        until(() -> text("#days").contains("only in the statement"));
        layout();
        keys(KeyCode.D);
        store.payments.ledgerOff = 0;
    }

    /** The form of a new order, for each kind of field that it has. */
    private void newOrder() throws Exception {
        store.services.more();
        keys(KeyCode.N);
        until(() -> text("#place-customer-list").contains("Studio Nine"));
        keys(KeyCode.ENTER);
        for (var number : List.of("7", "18", "19", "20")) {
            fx(() -> {
                var field = (TextField) find("#place-service").orElseThrow();
                field.requestFocus();
                field.setText(number);
                return null;
            });
            until(() -> text("#place-service-list").startsWith(number + " · "));
            keys(KeyCode.ENTER);
            layout();
        }
        keys(KeyCode.ESCAPE);
    }

    /** What is told on the desktop, in its own popup. */
    private void notice() throws Exception {
        fx(() -> {
            for (var tone : Tone.values()) {
                new PopupNotices().show(tone, "smmfast: balance low", "Top it up, so that orders are not held up.");
            }
            return null;
        });
        until(() -> Window.getWindows().stream().anyMatch(window -> window instanceof PopupWindow && window.isShowing()));
        WaitForAsyncUtils.waitForFxEvents();
        fx(() -> {
            Window.getWindows().stream().filter(PopupWindow.class::isInstance).toList().forEach(Window::hide);
            return null;
        });
    }

    private void layout() throws Exception {
        fx(() -> {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
            return null;
        });
    }
}
