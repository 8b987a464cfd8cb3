package org.relaydesk.desk;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The seller clears the queue of mismatches by keyboard and mouse. */
class MismatchJourneyTest extends DeskTest {
    @BeforeEach
    void goToMismatches() throws Exception {
        keys(KeyCode.G, KeyCode.M);
        until(() -> text("#detail").contains("SMM10234"));
    }

    @Test
    void appliesThePaymentAndGoesOnToTheNext() throws Exception {
        assertEquals("Apply to order, ₹0.37 from wallet", button("apply-to-order").getText());
        keys(KeyCode.A);
        until(() -> text("#toasts").contains("₹149.00 applied to SMM10234, ₹0.37 from the wallet."));
        assertEquals(List.of("apply 1 credit 11 order SMM10234"), store.mismatches.decisions);
        until(() -> !text("#queue").contains("Fit Daily") && text("#detail").contains("SMM10229"));
    }

    @Test
    void creditsTheWallet() throws Exception {
        keys(KeyCode.W);
        until(() -> text("#toasts").contains("₹149.00 credited to the wallet."));
        assertEquals(List.of("wallet 1 credit 11 customer 7 ₹149.00"), store.mismatches.decisions);
    }

    @Test
    void rejectsWithAReason() throws Exception {
        keys(KeyCode.R);
        until(() -> find("#confirm").isPresent());
        keys(KeyCode.ENTER);
        until(() -> text("#detail").contains("Please give a reason"));
        write("A screenshot of another shop");
        keys(KeyCode.ENTER);
        until(() -> text("#toasts").contains("Rejected"));
        assertEquals(List.of("reject 1 because A screenshot of another shop"), store.mismatches.decisions);
    }

    @Test
    void rejectsWithACannedReasonByMouse() throws Exception {
        fx(() -> {
            button("reject").fire();
            return null;
        });
        until(() -> find("#confirm").isPresent());
        fx(() -> {
            ((Button) find(".small-chip").orElseThrow()).fire();
            button("confirm").fire();
            return null;
        });
        until(() -> !store.mismatches.decisions.isEmpty());
        assertEquals(List.of("reject 1 because No such payment has reached the store’s bank"), store.mismatches.decisions);
    }

    @Test
    void escapeLeavesTheQuestion() throws Exception {
        keys(KeyCode.R);
        until(() -> find("#confirm").isPresent());
        keys(KeyCode.ESCAPE);
        until(() -> find("#confirm").isEmpty());
        assertTrue(store.mismatches.decisions.isEmpty());
        keys(KeyCode.J);
        until(() -> text("#detail").contains("SMM10229"));
    }

    @Test
    void aHeldKeyDecidesOnce() throws Exception {
        press(KeyCode.A);
        press(KeyCode.A);
        press(KeyCode.A);
        release(KeyCode.A);
        until(() -> text("#toasts").contains("applied"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, store.mismatches.decisions.size());
    }

    @Test
    void aSecondStrokeOrClickDecidesNothing() throws Exception {
        store.mismatches.held = true;
        keys(KeyCode.A, KeyCode.A, KeyCode.W);
        fx(() -> {
            button("apply-to-order").fire();
            return null;
        });
        assertEquals(1, store.mismatches.decisions.size());
        assertTrue(fx(() -> button("apply-to-order").isDisabled()));
        store.mismatches.release();
        until(() -> text("#toasts").contains("applied"));
        assertEquals(List.of("apply 1 credit 11 order SMM10234"), store.mismatches.decisions);
    }

    @Test
    void aStaleDecisionIsToldInOneSentence() throws Exception {
        store.mismatches.refuse = new Refused("stale");
        keys(KeyCode.A);
        until(() -> text("#toasts").contains("It has changed meanwhile: please look again. Nothing was done."));
        assertTrue(text("#queue").contains("Fit Daily"));
        until(() -> !button("apply-to-order").isDisabled());
    }

    @Test
    void theSelectionStaysWhenOthersComeAndGo() throws Exception {
        keys(KeyCode.J);
        until(() -> text("#detail").contains("SMM10229"));
        store.mismatches.arrive(77, "Newcomer");
        until(() -> text("#queue").contains("Newcomer"));
        store.mismatches.withdraw(1);
        until(() -> !text("#queue").contains("Fit Daily"));
        assertTrue(text("#detail").contains("SMM10229"));
        keys(KeyCode.K);
        until(() -> text("#detail").contains("SMM10240"));
    }

    @Test
    void withoutABankCreditTheWalletAsksForAmountAndReason() throws Exception {
        keys(KeyCode.J, KeyCode.J);
        until(() -> text("#detail").contains("Credit wallet without a bank credit"));
        assertTrue(fx(() -> button("apply-to-order").isDisabled()));
        assertEquals("There is no order to apply it to", button("apply-to-order").getText());
        assertTrue(text("#screen-mismatches").contains("WhatsApp has deleted this picture"));
        keys(KeyCode.W);
        until(() -> find("#ask-amount").isPresent());
        write("Seen in the bank app");
        keys(KeyCode.ENTER);
        until(() -> !store.mismatches.decisions.isEmpty());
        assertEquals(List.of("wallet 3 credit null customer 3 ₹1,249.05 because Seen in the bank app"), store.mismatches.decisions);
    }

    @Test
    void digitsChooseAmongCreditsAndOrders() throws Exception {
        keys(KeyCode.DIGIT2);
        until(() -> button("apply-to-order").getText().equals("This bank credit was used for SMM10188"));
        assertTrue(fx(() -> button("apply-to-order").isDisabled()));
        keys(KeyCode.DIGIT1);
        until(() -> !button("apply-to-order").isDisabled());
        keys(KeyCode.J, KeyCode.J, KeyCode.J);
        until(() -> text("#detail").contains("SMM10231"));
        assertEquals("Apply to order, ₹0.41 from wallet", button("apply-to-order").getText());
        keys(KeyCode.DIGIT3);
        until(() -> button("apply-to-order").getText().equals("Apply to order, ₹0.38 to wallet"));
        keys(KeyCode.A);
        until(() -> !store.mismatches.decisions.isEmpty());
        assertEquals(List.of("apply 4 credit 44 order SMM10220"), store.mismatches.decisions);
    }

    @Test
    void whatWasReadWrongIsPutRightByKeyboard() throws Exception {
        // the line above the picture is cut off in a narrow window
        until(() -> text("#screen-mismatches").contains("≠ ₹149.37"));
        keys(KeyCode.E);
        until(() -> find("#proof-form").orElseThrow().isVisible());
        write("149.37");
        keys(KeyCode.TAB);
        write("12");
        keys(KeyCode.ENTER);
        until(() -> text("#proof-wrong").contains("twelve digits"));
        fx(() -> {
            ((javafx.scene.control.TextField) find("#proof-UTR").orElseThrow()).setText("632714905518");
            return null;
        });
        keys(KeyCode.ENTER);
        until(() -> text("#screen-mismatches").contains("as asked"));
        assertFalse(fx(() -> find("#proof-form").orElseThrow().isVisible()));
        assertEquals(List.of("1 aa11 amount 149.37 utr 632714905518"), store.mismatches.corrections);
        keys(KeyCode.E);
        until(() -> find("#proof-form").orElseThrow().isVisible());
        keys(KeyCode.ESCAPE);
        until(() -> !find("#proof-form").orElseThrow().isVisible());
        assertTrue(store.mismatches.decisions.isEmpty());
    }

    @Test
    void anEmptyQueueSaysSo() throws Exception {
        for (long id = 1; id <= 4; id++) {
            store.mismatches.withdraw(id);
        }
        until(() -> text("#screen-mismatches").contains("None open"));
        assertFalse(text("#detail").contains("SMM"));
    }

    private Button button(String id) {
        return (Button) find("#" + id).orElseThrow();
    }
}
