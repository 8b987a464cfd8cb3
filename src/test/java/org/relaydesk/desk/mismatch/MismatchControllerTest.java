package org.relaydesk.desk.mismatch;

import java.util.List;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.relaydesk.desk.fake.ByHand;
import org.relaydesk.desk.fake.FakeMismatches;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Without a window: what the keys decide, and what they must not. */
class MismatchControllerTest {
    private final ByHand hand = new ByHand();
    private final FakeMismatches store = new FakeMismatches(hand.changes, null);
    private final MismatchModel model = new MismatchModel();
    private final MismatchController controller = new MismatchController(model, hand.door, store, store, store.proofs(), hand.words);

    @BeforeEach
    void open() {
        controller.onActivate();
        hand.answer();
        hand.answer();
    }

    private void press(KeyCode code) {
        controller.onKey(new Press(code, false));
    }

    private long selected() {
        return model.selected().get().id();
    }

    @Test
    void selectsTheFirstAndPreparesTheBestChoice() {
        assertEquals(1, selected());
        assertEquals(11, model.credit().get().id());
        assertEquals("SMM10234", model.order().get().order());
        assertEquals("Apply to order, ₹0.37 from wallet", model.apply().get().text());
    }

    @Test
    void aKeyThatIsHeldDecidesNothing() {
        controller.onKey(new Press(KeyCode.A, true));
        controller.onKey(new Press(KeyCode.W, true));
        controller.onKey(new Press(KeyCode.R, true));
        assertTrue(store.decisions.isEmpty());
        assertNull(model.question().get());
    }

    @Test
    void whileADecisionIsUnderWayNoOtherIsTaken() {
        store.held = true;
        press(KeyCode.A);
        assertTrue(model.deciding().get());
        press(KeyCode.A);
        press(KeyCode.W);
        press(KeyCode.R);
        assertEquals(1, store.decisions.size());
        assertNull(model.question().get());
    }

    @Test
    void theNextOneIsLookedAtBeforeItCanBeDecided() {
        press(KeyCode.A);
        hand.answer();
        assertEquals(2, selected());
        press(KeyCode.A);
        press(KeyCode.W);
        press(KeyCode.R);
        assertEquals(1, store.decisions.size());
        assertNull(model.question().get());
        hand.settle();
        press(KeyCode.A);
        assertEquals(2, store.decisions.size());
    }

    @Test
    void soIsOneThatCameToThePlaceOfAWithdrawnOne() {
        store.withdraw(1);
        hand.settle();
        assertEquals(2, selected());
        hand.answer();
        press(KeyCode.A);
        assertTrue(store.decisions.isEmpty());
    }

    @Test
    void aQueueReadBeforeTheDecisionDoesNotBringTheRowBack() {
        hand.changes.changed();
        hand.pass();
        press(KeyCode.A);
        hand.answer();
        assertFalse(model.queue().stream().anyMatch(row -> row.id() == 1));
    }

    @Test
    void aRefusedDecisionCanBeTakenAgain() {
        store.refuse = new Refused("credit-used");
        press(KeyCode.A);
        assertEquals(List.of("This bank credit was used meanwhile. Nothing was done."), hand.told());
        assertFalse(model.deciding().get());
        store.refuse = null;
        press(KeyCode.A);
        assertEquals(2, store.decisions.size());
    }

    @Test
    void whatArrivesAfterTheScreenWasLeftIsDropped() {
        store.arrive(77, "Newcomer");
        hand.pass();
        controller.onDeactivate();
        hand.answer();
        assertEquals(4, model.queue().size());
        controller.onActivate();
        hand.answer();
        assertEquals(5, model.queue().size());
        assertEquals(1, selected());
    }

    @Test
    void aChosenCreditStaysChosenAcrossRefreshes() {
        press(KeyCode.DIGIT2);
        assertEquals(12, model.credit().get().id());
        hand.changes.changed();
        hand.settle();
        assertEquals(12, model.credit().get().id());
        press(KeyCode.DIGIT2);
        assertNull(model.credit().get());
        assertTrue(model.apply().get().reasonNeeded());
    }
}
