package org.relaydesk.desk;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import org.relaydesk.desk.fake.Screenshot;
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
    void undoesTheLastDecisionByKeyAndByTheToast() throws Exception {
        keys(KeyCode.A);
        until(() -> find("#toasts #undo").isPresent() && text("#detail").contains("SMM10229"));
        keys(KeyCode.Z);
        until(() -> text("#toasts").contains("Undone. It waits for you again.") && text("#detail").contains("SMM10234"));
        assertTrue(find("#toasts #undo").isEmpty(), "the offer is taken");
        keys(KeyCode.Z);
        keys(KeyCode.W);
        until(() -> find("#toasts #undo").isPresent());
        fx(() -> {
            button("undo").fire();
            return null;
        });
        until(() -> store.mismatches.decisions.size() == 4 && text("#detail").contains("SMM10234"));
        assertEquals(List.of("apply 1 credit 11 order SMM10234", "undo 101", "wallet 1 credit 11 customer 7 ₹149.00", "undo 101"),
                store.mismatches.decisions);
    }

    @Test
    void anUndoThatComesTooLateIsTold() throws Exception {
        keys(KeyCode.A);
        until(() -> find("#toasts #undo").isPresent());
        store.mismatches.refuse = new Refused("order-sent", "SMM10234");
        keys(KeyCode.Z);
        until(() -> text("#toasts").contains("SMM10234 is with the provider already, so this can’t be undone any more."));
        assertFalse(text("#queue").contains("Fit Daily"));
    }

    @Test
    void waivesInsteadOfTakingFromTheWallet() throws Exception {
        assertEquals("Apply to order, ₹0.37 waived", button("waive").getText());
        keys(KeyCode.V);
        until(() -> text("#toasts").contains("₹149.00 applied to SMM10234, ₹0.37 waived."));
        assertEquals(List.of("apply 1 credit 11 order SMM10234 waived"), store.mismatches.decisions);
    }

    @Test
    void splitsOverTwoOrdersAfterSeeingHow() throws Exception {
        assertFalse(fx(() -> button("split").isVisible()), "a payment for one order has nothing to split");
        store.mismatches.both(55);
        until(() -> text("#queue").contains("₹300.00"));
        keys(KeyCode.K);
        until(() -> fx(() -> button("split").isVisible()));
        keys(KeyCode.S);
        until(() -> text("#split-ways").contains("SMM10234 and SMM10236"));
        assertTrue(text("#split-ways").contains("₹149.37 and ₹149.21, ₹1.42 to wallet"), text("#split-ways"));
        assertFalse(text("#split-ways").contains("SMM10237"), "an order of somebody else");
        keys(KeyCode.A, KeyCode.DIGIT2);
        assertTrue(store.mismatches.decisions.isEmpty());
        keys(KeyCode.ESCAPE);
        until(() -> fx(() -> button("apply-to-order").isVisible() && find("#split-SMM10236").isEmpty()));
        keys(KeyCode.S, KeyCode.DIGIT1);
        until(() -> text("#toasts").contains("₹300.00 applied to SMM10234 and SMM10236."));
        assertEquals(List.of("split 55 credit 955 orders SMM10234 SMM10236"), store.mismatches.decisions);
    }

    @Test
    void asksTheCustomerAReadyQuestionOrHisOwn() throws Exception {
        keys(KeyCode.J);
        until(() -> text("#detail").contains("SMM10229"));
        keys(KeyCode.Q);
        until(() -> find("#confirm").isPresent());
        keys(KeyCode.ENTER);
        until(() -> text("#toasts").contains("The customer is asked."));
        assertEquals(List.of("ask 2 UTR"), store.mismatches.decisions);
        assertTrue(text("#queue").contains("SMM10229"), "it stays in the queue");
        keys(KeyCode.J, KeyCode.Q);
        until(() -> find("#confirm").isPresent());
        keys(KeyCode.END);
        write(" And why?");
        keys(KeyCode.ENTER);
        until(() -> store.mismatches.decisions.size() == 2);
        assertEquals("ask 3 The UPI reference (UTR), please And why?", store.mismatches.decisions.getLast());
    }

    @Test
    void ofAPaymentThatNobodyClaimsThereIsNobodyToAskAndNothingToReject() throws Exception {
        keys(KeyCode.J, KeyCode.J, KeyCode.J);
        until(() -> text("#detail").contains("SMM10231"));
        assertEquals("Nobody to ask", button("ask-customer").getText());
        assertEquals("No claim to reject", button("reject").getText());
        keys(KeyCode.Q, KeyCode.R);
        assertTrue(find("#confirm").isEmpty());
    }

    @Test
    void saysOfAPaymentToldTwiceWhetherItIsOne() throws Exception {
        store.mismatches.hold(66);
        until(() -> text("#queue").contains("may be told twice"));
        keys(KeyCode.K);
        until(() -> text("#detail").contains("Perhaps the same payment"));
        assertTrue(text("#detail").contains("632714905518") && text("#detail").contains("SMM10234"), text("#detail"));
        keys(KeyCode.A, KeyCode.W, KeyCode.R, KeyCode.Q);
        assertTrue(store.mismatches.decisions.isEmpty(), "first it must be said which it is");
        keys(KeyCode.Y);
        until(() -> text("#toasts").contains("Noted as the same payment; nothing is counted twice."));
        assertEquals(List.of("held 66 same"), store.mismatches.decisions);
        store.mismatches.hold(67);
        until(() -> text("#queue").contains("may be told twice"));
        keys(KeyCode.K);
        until(() -> text("#detail").contains("Perhaps the same payment"));
        fx(() -> {
            button("another-payment").fire();
            return null;
        });
        until(() -> store.mismatches.decisions.contains("held 67 another"));
    }

    @Test
    void theHeadingCountsWhatIsDueWithinTwoBusinessHours() {
        assertTrue(text("#screen-mismatches").contains("4 open · 1 due within 2 business hours"), text("#screen-mismatches"));
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
    void aPictureThatLooksLikeAnEarlierOneIsPutBesideItByKeyboard() throws Exception {
        until(() -> text("#screen-mismatches").contains("≠ ₹149.37"));
        assertTrue(fx(() -> button("compare").isDisabled()));
        keys(KeyCode.C);
        assertFalse(beside());
        store.mismatches.looksLike(1, Screenshot.write(temp.resolve("earlier.png")));
        until(() -> !button("compare").isDisabled());
        keys(KeyCode.C);
        until(this::beside);
        var both = fx(() -> List.of(place("#picture-beside"), place(".picture-frame")));
        assertTrue(both.getFirst().getMinX() >= both.getLast().getMaxX(), "beside it, not over it: " + both);
        assertTrue(both.getFirst().getWidth() > 60 && both.getLast().getWidth() > 60, both.toString());
        keys(KeyCode.C);
        until(() -> !beside());
        keys(KeyCode.C);
        until(this::beside);
        keys(KeyCode.ESCAPE);
        until(() -> !beside());
        keys(KeyCode.C);
        until(this::beside);
        keys(KeyCode.J);
        until(() -> text("#detail").contains("SMM10229"));
        assertFalse(beside(), "the next one has another picture");
        assertTrue(store.mismatches.decisions.isEmpty());
    }

    private boolean beside() throws Exception {
        return fx(() -> find("#picture-beside").orElseThrow().isVisible());
    }

    private static Bounds place(String selector) {
        var node = find(selector).orElseThrow();
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void theToolsOverThePictureAreWholeInANarrowWindow() throws Exception {
        until(() -> text("#picture-tools").contains("read in 0.9 s"));
        var tools = fx(() -> place("#picture-tools"));
        for (var id : List.of("#compare", "#correct")) {
            var one = fx(() -> place(id));
            assertTrue(tools.contains(one), id + " " + one + " in " + tools);
        }
        assertFalse(text("#picture-tools").contains("…"), text("#picture-tools"));
    }

    @Test
    void whatWasReadWrongIsPutRightByKeyboard() throws Exception {
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
