package org.relaydesk.desk;

import java.util.List;
import java.util.concurrent.Semaphore;
import javafx.application.ColorScheme;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import org.relaydesk.desk.fake.Names;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.query.TodayQueries.Watched;
import org.relaydesk.queue.MailboxState;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The frame: Today, the sidebar, the palette, the keys. */
class ShellJourneyTest extends DeskTest {
    @Test
    void todayLeadsToWhatIsDueFirst() throws Exception {
        until(() -> text("#screen-today").contains("4 mismatches and 3 orders wait for you"));
        assertTrue(text("#screen-today").contains("₹8,412.77"));
        assertTrue(text("#screen-today").contains("margin ₹3,392.66 · 40.3%"));
        keys(KeyCode.ENTER);
        until(() -> find("#screen-mismatches").isPresent() && text("#detail").contains("SMM10234"));
    }

    @Test
    void todayOpensTheLineThatWasMovedTo() throws Exception {
        until(() -> text("#queue").contains("SMM10219"));
        keys(KeyCode.J, KeyCode.J, KeyCode.ENTER);
        until(() -> find("#screen-orders").isPresent() && text("#detail").contains("SMM10219"));
    }

    @Test
    void theSidebarOpensScreensByMouse() throws Exception {
        clickOn("#nav-mismatches");
        until(() -> find("#screen-mismatches").isPresent());
        clickOn("#nav-orders");
        until(() -> find("#screen-orders").isPresent());
        clickOn("#nav-wallets");
        until(() -> find("#screen-wallets").isPresent());
        clickOn("#nav-today");
        until(() -> find("#screen-today").isPresent());
    }

    @Test
    void thePaletteFindsOrdersWalletsAndCommands() throws Exception {
        press(KeyCode.CONTROL);
        push(KeyCode.K);
        release(KeyCode.CONTROL);
        until(() -> find("#palette-text").isPresent());
        assertTrue(text("#palette").contains("Go to Orders"));
        write("10198");
        until(() -> text("#palette").contains("SMM10198 · Fit Daily"));
        keys(KeyCode.ENTER);
        until(() -> find("#screen-orders").isPresent() && text("#detail").contains("SMM10198"));
        assertTrue(find("#palette").isEmpty());
        clickOn("#search");
        write("yoga");
        until(() -> text("#palette").contains("Wallet of Yoga Loft"));
        until(() -> ((ListView<?>) find("#palette-list").orElseThrow()).getItems().size() == 3);
        keys(KeyCode.DOWN, KeyCode.ENTER);
        until(() -> find("#screen-wallets").isPresent() && text("#detail").contains("Yoga Loft"));
    }

    @Test
    void thePaletteFindsConversationsByNameAndMessagesByTheirWords() throws Exception {
        clickOn("#search");
        write("studio");
        until(() -> text("#palette").contains("Conversation with Studio Nine"));
        var list = (ListView<?>) find("#palette-list").orElseThrow();
        for (int at = 0; at < 20 && !fx(() -> String.valueOf(list.getSelectionModel().getSelectedItem())).contains("Conversation with"); at++) {
            keys(KeyCode.DOWN);
        }
        keys(KeyCode.ENTER);
        until(() -> find("#screen-conversations").isPresent() && text("#thread").contains("SMM10151") && text("#thread").contains(" is completed"));
        clickOn("#search");
        write("word number 28");
        until(() -> text("#palette").contains("“older word number 28”"));
        keys(KeyCode.ENTER);
        until(() -> find("#palette").isEmpty() && text("#thread").contains("older word number 28"));
        assertTrue(((ScrollPane) find("#thread").orElseThrow()).getVvalue() < 1, "it jumps to the message");
    }

    @Test
    void aSlowSearchHoldsNothingUp() throws Exception {
        var hold = new Semaphore(0);
        store.conversations.beforeFinding = hold::acquireUninterruptibly;
        try {
            clickOn("#search");
            write("fit");
            until(() -> text("#palette").contains("SMM10198 · Fit Daily"));
            assertFalse(text("#palette").contains("“"), "it is still being looked for");
        } finally {
            hold.release(1_000);
        }
        until(() -> text("#palette").contains("“buy 1 1000"));
        keys(KeyCode.ENTER);
        until(() -> find("#screen-orders").isPresent() && text("#detail").contains("Fit Daily"));
    }

    @Test
    void escapeClosesThePaletteAndNothingElseHappens() throws Exception {
        clickOn("#search");
        until(() -> find("#palette-text").isPresent());
        write("arw");
        keys(KeyCode.ESCAPE);
        until(() -> find("#palette").isEmpty());
        assertTrue(store.mismatches.decisions.isEmpty());
        assertTrue(find("#screen-today").isPresent());
    }

    @Test
    void theQuestionMarkShowsAllKeys() throws Exception {
        press(KeyCode.SHIFT);
        push(KeyCode.SLASH);
        release(KeyCode.SHIFT);
        until(() -> text("#keys").contains("Apply the payment to the order"));
        var card = fx(() -> find("#keys").orElseThrow().localToScene(find("#keys").orElseThrow().getLayoutBounds()));
        assertTrue(card.getMinX() >= 0 && card.getMaxX() <= 1000 && card.getMinY() >= 0 && card.getMaxY() <= 900, card.toString());
        keys(KeyCode.ESCAPE);
        until(() -> find("#keys").isEmpty());
    }

    @Test
    void thePaletteSwitchesTheTheme() throws Exception {
        clickOn("#search");
        write("dark");
        keys(KeyCode.ENTER);
        until(() -> scene().getPreferences().getColorScheme() == ColorScheme.DARK);
        fx(() -> {
            desk.setTheme(ThemeChoice.LIGHT);
            return null;
        });
        assertEquals(ColorScheme.LIGHT, scene().getPreferences().getColorScheme());
    }

    @Test
    void whatComesUpIsToldOnTheDesktopOnce() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), store.desktop.told, "how things stand at the start is on the screen");
        store.today.watched = List.of(new Watched("bulkpanel", false, false, 3, 0, 1),
                new Watched("growthapi", true, false, 0, 0, 0), new Watched("smmfast", true, true, 0, 1, 3));
        store.changes.changed();
        until(() -> store.desktop.told.size() == 4);
        assertEquals(List.of("bulkpanel: cost up | 2 services cost more. Look on Providers.",
                "smmfast does not answer | New orders go elsewhere or wait until it does.",
                "smmfast is slow | 1 order takes longer than its like.",
                "smmfast: an order waits for you | 1 order needs you. Look on Orders."), store.desktop.told);
        store.changes.changed();
        until(() -> text("#status").contains("2 not answering"));
        assertEquals(4, store.desktop.told.size());
    }

    @Test
    void theStatusLineTellsOfTheMailbox() throws Exception {
        until(() -> text("#status").contains("Bank feed"));
        assertFalse(text("#status").contains("Mailbox"), "none is set up");
        store.mailbox = new MailboxState(MailboxState.Standing.CONNECTED, Names.NOW.minusSeconds(180));
        store.changes.changed();
        until(() -> text("#status").contains("Mailbox · 3 min ago"));
        for (var trouble : List.of("PASSWORD wrong password", "HOST host not found", "TLS TLS fault", "REFUSED nobody answers",
                "SILENT no answer in time", "FOLDER no such folder", "LOST connection lost")) {
            var code = trouble.substring(0, trouble.indexOf(' '));
            store.mailbox = new MailboxState(MailboxState.Standing.valueOf(code), null);
            store.changes.changed();
            until(() -> text("#status").contains("Mailbox · " + trouble.substring(code.length() + 1)));
        }
    }

    @Test
    void todayTellsOfEachProvider() throws Exception {
        until(() -> text("#screen-today").contains("not answering since 10:41"));
        assertTrue(text("#screen-today").contains("balance low") && text("#screen-today").contains("4 changes"));
    }

    @Test
    void closingUnsubscribes() throws Exception {
        assertFalse(store.changes.listeners() == 0);
        fx(() -> {
            desk.close();
            return null;
        });
        assertEquals(0, store.changes.listeners());
    }
}
