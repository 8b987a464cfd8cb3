package org.relaydesk.desk;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The seller looks customers up, and finds that two are one. */
class CustomerJourneyTest extends DeskTest {
    @BeforeEach
    void goToCustomers() throws Exception {
        keys(KeyCode.G, KeyCode.U);
        until(() -> text("#detail").contains("919800040122"));
    }

    @Test
    void showsHowEachIsKnown() throws Exception {
        keys(KeyCode.J);
        until(() -> text("#detail").contains("IN.20451186003917"));
        assertTrue(text("#detail").contains("6 orders · 1 under way"));
        keys(KeyCode.J);
        until(() -> text("#detail").contains("77310045@lid"));
        assertTrue(text("#detail").contains("हिन्दी"));
    }

    @Test
    void mergesAfterAPreviewAndWithAReason() throws Exception {
        keys(KeyCode.M);
        until(() -> find("#merge-other").isPresent());
        write("asha");
        until(() -> text("#merge-other-list").contains("Studio Nine (Asha)"));
        keys(KeyCode.ENTER);
        until(() -> text("#merge-pane").contains(
                "6 orders, 31 messages and 1 claim of Studio Nine (Asha) become Studio Nine’s. ₹95.07 goes over, and the wallet then holds ₹437.25."));
        keys(KeyCode.ENTER);
        until(() -> text("#merge-pane").contains("Please give a reason"));
        write("Told me so on the phone");
        keys(KeyCode.ENTER);
        until(() -> text("#toasts").contains("Studio Nine (Asha) and Studio Nine are one customer now."));
        assertEquals(List.of("2 into 1 because Told me so on the phone"), store.customers.merges);
    }

    @Test
    void theOtherOneMayStay() throws Exception {
        keys(KeyCode.M);
        until(() -> find("#merge-other").isPresent());
        write("reel");
        until(() -> text("#merge-other-list").contains("Reel House"));
        keys(KeyCode.ENTER);
        until(() -> text("#merge-moves").contains("of Reel House become Studio Nine’s"));
        fire("merge-turn");
        until(() -> text("#merge-moves").contains("of Studio Nine become Reel House’s"));
        write("One person");
        fire("confirm");
        until(() -> text("#toasts").contains("are one customer now"));
        assertEquals(List.of("1 into 3 because One person"), store.customers.merges);
        until(() -> text("#detail").contains("77310045@lid"));
    }

    @Test
    void leavingDoesNothing() throws Exception {
        keys(KeyCode.M);
        until(() -> find("#merge-other").isPresent());
        keys(KeyCode.ESCAPE);
        until(() -> find("#merge-other").isEmpty());
        assertEquals(List.of(), store.customers.merges);
    }

    @Test
    void leadsToTheWallet() throws Exception {
        keys(KeyCode.W);
        until(() -> find("#screen-wallets").isPresent() && text("#detail").contains("Studio Nine"));
    }

    private void fire(String id) throws Exception {
        fx(() -> {
            ((Button) find("#" + id).orElseThrow()).fire();
            return null;
        });
    }
}
