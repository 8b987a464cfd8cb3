package org.relaydesk.desk;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The seller looks into wallets, gives credit, takes it back, suspends. */
class WalletJourneyTest extends DeskTest {
    @BeforeEach
    void goToWallets() throws Exception {
        keys(KeyCode.G, KeyCode.W);
        until(() -> text("#detail").contains("Journal entry 20418"));
    }

    @Test
    void showsHowARefundWasWorkedOut() throws Exception {
        until(() -> text("#detail").contains("149.40 × 157 ÷ 1,000 = 23.4558, rounded to the nearest paisa: ₹23.46."));
        assertTrue(text("#detail").contains("Credit · wallet of Studio Nine"));
        assertTrue(text("#detail").contains("Told on WhatsApp 10:57:03 ✓✓ read"));
    }

    @Test
    void givesCreditWithAmountAndReason() throws Exception {
        keys(KeyCode.W);
        until(() -> find("#ask-amount").isPresent());
        write("abc");
        keys(KeyCode.TAB);
        write("For the delay");
        keys(KeyCode.ENTER);
        until(() -> text("#detail").contains("Please write an amount above zero"));
        fx(() -> {
            ((javafx.scene.control.TextField) find("#ask-amount").orElseThrow()).setText("25.50");
            ((Button) find("#confirm").orElseThrow()).fire();
            return null;
        });
        until(() -> text("#toasts").contains("₹25.50 credited to Studio Nine."));
        assertEquals(List.of("credit 1 ₹25.50 because For the delay"), store.wallets.decisions);
    }

    @Test
    void takesCreditBack() throws Exception {
        fire("correct");
        until(() -> find("#ask-amount").isPresent());
        write("10");
        fx(() -> {
            ((Button) find(".small-chip").orElseThrow()).fire();
            return null;
        });
        fire("confirm");
        until(() -> text("#toasts").contains("₹10.00 taken back from Studio Nine."));
        assertEquals(List.of("correct 1 ₹10.00 because Credited twice by mistake"), store.wallets.decisions);
    }

    @Test
    void suspendsAndReinstates() throws Exception {
        fire("suspend");
        until(() -> find("#confirm").isPresent());
        write("Charged back");
        keys(KeyCode.ENTER);
        until(() -> text("#detail").contains("suspended") && find("#reinstate").orElseThrow().isVisible());
        fire("reinstate");
        until(() -> find("#confirm").isPresent());
        write("Settled");
        keys(KeyCode.ENTER);
        until(() -> text("#detail").contains("good standing"));
        assertEquals(List.of("suspend 1 because Charged back", "reinstate 1 because Settled"), store.wallets.decisions);
    }

    @Test
    void findsAWalletByTheFilter() throws Exception {
        keys(KeyCode.SLASH);
        until(() -> "filter".equals(scene().getFocusOwner().getId()));
        write("bike");
        until(() -> text("#detail").contains("Bike Club"));
        assertTrue(store.wallets.decisions.isEmpty());
        keys(KeyCode.ESCAPE);
    }

    @Test
    void movesDownTheList() throws Exception {
        keys(KeyCode.J, KeyCode.J);
        until(() -> text("#detail").contains("Reel House"));
        keys(KeyCode.UP);
        until(() -> text("#detail").contains("Bike Club"));
    }

    private void fire(String id) throws Exception {
        fx(() -> {
            ((Button) find("#" + id).orElseThrow()).fire();
            return null;
        });
    }
}
