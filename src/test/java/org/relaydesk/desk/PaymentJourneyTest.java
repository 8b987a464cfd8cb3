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

/** The Payments screen by keyboard. */
class PaymentJourneyTest extends DeskTest {
    @BeforeEach
    void goToPayments() throws Exception {
        keys(KeyCode.G, KeyCode.Y);
        until(() -> text("#detail").contains("Whose ₹88.00?") && text("#choices").contains("SMM10231"));
    }

    private void fire(String id) throws Exception {
        fx(() -> {
            ((Button) find("#" + id).orElseThrow()).fire();
            return null;
        });
    }

    @Test
    void theHeadingSetsTheUnmatchedAgainstTheLedger() throws Exception {
        assertEquals("41 today · 36 found their order by themselves · unmatched ₹332.07 = ledger\n", text("#payments-heading"));
        assertFalse(find("#payments-differ").orElseThrow().isVisible());
        store.payments.ledgerOff = -100;
        store.changes.changed();
        until(() -> text("#payments-differ").contains("Payments without an owner come to ₹332.07, but the ledger holds ₹331.07"));
        assertTrue(text("#payments-heading").contains("unmatched ₹332.07 ≠ ledger ₹331.07"));
    }

    @Test
    void aDigitAppliesThePaymentAndTheNextOneComes() throws Exception {
        assertTrue(text("#detail").contains("No open order asks for exactly this"));
        assertTrue(text("#choices").contains("asks ₹88.41 · −₹0.41 from wallet"));
        keys(KeyCode.DIGIT1);
        until(() -> text("#toasts").contains("₹88.00 applied to SMM10231, ₹0.41 from the wallet."));
        assertEquals(List.of("apply 4 credit 44 order SMM10231"), store.mismatches.decisions);
        until(() -> text("#detail").contains("Whose ₹149.00?") && !text("#queue").contains("632714118822"));
    }

    @Test
    void aSecondStrokeDecidesNothingMore() throws Exception {
        store.mismatches.held = true;
        keys(KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT2);
        assertEquals(List.of("apply 4 credit 44 order SMM10231"), store.mismatches.decisions);
        assertTrue(fx(() -> find("#apply-2").orElseThrow().isDisabled()));
        store.mismatches.release();
        until(() -> text("#toasts").contains("applied"));
        assertEquals(1, store.mismatches.decisions.size());
    }

    @Test
    void aHeldDigitAndAnUnknownOneDecideNothing() throws Exception {
        keys(KeyCode.DIGIT9);
        assertEquals(List.of(), store.mismatches.decisions);
        press(KeyCode.DIGIT2);
        press(KeyCode.DIGIT2);
        release(KeyCode.DIGIT2);
        until(() -> text("#toasts").contains("SMM10220"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, store.mismatches.decisions.size());
    }

    @Test
    void aStaleDecisionIsToldAndMayBeTakenAgain() throws Exception {
        store.mismatches.refuse = new Refused("stale");
        keys(KeyCode.DIGIT1);
        until(() -> text("#toasts").contains("It has changed meanwhile"));
        store.mismatches.refuse = null;
        until(() -> !find("#apply-1").orElseThrow().isDisabled());
        keys(KeyCode.DIGIT1);
        until(() -> text("#toasts").contains("applied to SMM10231"));
        assertEquals(2, store.mismatches.decisions.size());
    }

    @Test
    void filtersAreCountedAndFoundIn() throws Exception {
        assertEquals("Unmatched 3\n", text("#filter-unmatched"));
        assertEquals("By hand 2\n", text("#filter-by-hand"));
        assertEquals("All\n", text("#filter-all"));
        fire("filter-late");
        until(() -> text("#queue").contains("late · waits for you") && !text("#queue").contains("632714118822"));
        fire("filter-all");
        keys(KeyCode.SLASH);
        write("632714660401");
        until(() -> text("#detail").contains("pay:SMM10233") && text("#filter-all").contains("All 1"));
        assertTrue(text("#entries").contains("Unmatched → Order SMM10233"));
        assertTrue(text("#detail").contains("alerts@hdfcbank.net · 10:38:35 · DKIM passed"));
    }

    @Test
    void aLongTableIsWalkedThroughAndNeverHeld() throws Exception {
        fire("filter-all");
        until(() -> text("#queue").contains("SMM10233"));
        for (int i = 0; i < 12; i++) {
            keys(KeyCode.J);
        }
        until(() -> text("#detail").contains("632600000001"));
        assertTrue(store.payments.pages.stream().allMatch(index -> index < 200), store.payments.pages::toString);
    }

    @Test
    void aHeldCreditStandsBesideItsTwin() throws Exception {
        fire("filter-held");
        until(() -> text("#detail").contains("Was ₹420.00 paid once or twice?"));
        assertTrue(text("#detail").contains("632714440177") && text("#detail").contains("632714440012"));
        assertTrue(text("#detail").contains("Witnesses of the other"));
    }

    @Test
    void openLeadsToTheMismatchAndToTheOrder() throws Exception {
        keys(KeyCode.O);
        until(() -> find("#screen-mismatches").isPresent() && text("#detail").contains("reelhouse@ybl"));
        keys(KeyCode.G, KeyCode.Y);
        until(() -> find("#screen-payments").isPresent());
        fire("filter-matched");
        until(() -> text("#detail").contains("pay:SMM10233"));
        keys(KeyCode.O);
        until(() -> find("#screen-orders").isPresent());
    }

    @Test
    void daysAreWalkedThroughAndOneIsOpened() throws Exception {
        keys(KeyCode.D);
        until(() -> text("#days").contains("November 2026") && text("#days").contains("2 only in the statement"));
        assertTrue(text("#days").contains("2 not in the statement") && text("#days").contains("₹49.00"));
        keys(KeyCode.LEFT);
        until(() -> text("#days").contains("October 2026"));
        keys(KeyCode.RIGHT, KeyCode.RIGHT);
        until(() -> text("#days").contains("November 2026"));
        keys(KeyCode.J, KeyCode.ENTER);
        until(() -> text("#filter-day").contains("22 Nov only") && text("#queue").contains("SMM10188"));
        assertFalse(text("#queue").contains("632714118822"));
        assertEquals("All 1\n", text("#filter-all"));
        keys(KeyCode.ESCAPE);
        until(() -> text("#filter-all").equals("All\n") && !find("#filter-day").orElseThrow().isVisible());
        keys(KeyCode.K);
        until(() -> text("#detail").contains("632713820915"));
    }

    @Test
    void theReconcileButtonLeadsThereAndBack() throws Exception {
        fire("reconcile");
        until(() -> find("#days").orElseThrow().isVisible());
        keys(KeyCode.ESCAPE);
        until(() -> !find("#days").orElseThrow().isVisible() && text("#queue").contains("632714118822"));
    }

    @Test
    void whatNobodyIsAskedAboutIsCountedBesideTheScreensName() throws Exception {
        assertFalse(text("#nav-payments").contains("2"));
        store.today.paymentsWaiting = 2;
        store.changes.changed();
        until(() -> text("#nav-payments").contains("2"));
    }
}
