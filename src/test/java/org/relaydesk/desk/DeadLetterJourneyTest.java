package org.relaydesk.desk;

import java.util.List;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.relaydesk.desk.fake.Names;
import org.relaydesk.query.TodayQueries.DeadLetter;
import org.relaydesk.query.TodayQueries.RefusedTemplate;
import org.relaydesk.query.TodayQueries.Undelivered;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Messages that reached nobody stand on Today with their reason, and are decided about by keys and by mouse. */
class DeadLetterJourneyTest extends DeskTest {
    private static DeadLetter letter(long id, boolean refund, @Nullable Integer code, String why) {
        return new DeadLetter(id, 3, Names.NOW, "Fit Daily", "SMM10198", "*SMM10198* was cancelled.\nThe rest.", refund, code, why, why.startsWith("lost"));
    }

    private void three() throws Exception {
        store.today.undelivered = new Undelivered(
                List.of(letter(7, true, 131026, "The customer can’t be reached on WhatsApp (WhatsApp: Message undeliverable)"), letter(8, false, 131099, "Something new"),
                        letter(9, false, null, "the customer has no number or id")),
                3, 2);
        store.changes.changed();
        until(() -> text("#dead-letters").contains("3 messages reached nobody"));
    }

    @Test
    void theyStandOnTodayWithTheirReasonInPlainWords() throws Exception {
        until(() -> find("#screen-today").isPresent());
        assertFalse(text("#screen-today").contains("reached nobody"), "nothing is said while there are none");
        three();
        var shown = text("#dead-letters");
        assertTrue(shown.contains("Refund notice for Fit Daily: *SMM10198* was cancelled. The rest."), shown);
        assertTrue(shown.contains("can’t be reached on WhatsApp"), shown);
        assertTrue(shown.contains("Something new (131099)"), shown);
        assertTrue(shown.contains("the customer has no number or id"), shown);
        assertTrue(shown.contains("2 messages wait until their customers write"), shown);
    }

    @Test
    void whatMayHaveArrivedAndTemplatesThatAreNotTakenAreSaidSo() throws Exception {
        store.today.undelivered = new Undelivered(
                List.of(letter(7, true, null, "lost: the connection broke")), 1, 4,
                List.of(new RefusedTemplate("refund_notice", 132015, "WhatsApp has paused the template because of its low quality: look at it at Meta", 3), new RefusedTemplate("store_news", 132999, "Odd", 1)));
        store.changes.changed();
        until(() -> text("#dead-letters").contains("Perhaps not arrived"));
        var shown = text("#dead-letters");
        assertTrue(shown.contains("does not take the template refund_notice, so its messages wait"), shown);
        assertTrue(shown.contains("has paused the template because of its low quality"), shown);
        assertTrue(shown.contains("template store_news") && shown.contains("Odd (132999)"), shown);
        keys(KeyCode.S);
        until(() -> store.today.decisions.contains("resend 7 3"));
    }

    @Test
    void byKeysOneIsChosenAndSentAgainOrLeft() throws Exception {
        three();
        keys(KeyCode.S);
        until(() -> text("#dead-letters").contains("2 messages reached nobody"));
        keys(KeyCode.DIGIT2, KeyCode.L);
        until(() -> text("#dead-letters").contains("1 message reached nobody"));
        assertEquals(List.of("resend 7 3", "aside 9 3"), store.today.decisions);
    }

    @Test
    void theyPushNothingOutOfTheWindow() throws Exception {
        three();
        var bar = fx(() -> find("#search").orElseThrow().localToScene(0, 0));
        assertTrue(bar.getY() > 0, "the frame stays, what is long scrolls: " + bar);
    }

    @Test
    void byMouseToo() throws Exception {
        three();
        clickOn("#put-aside");
        until(() -> store.today.decisions.size() == 1);
        assertEquals(List.of("aside 7 3"), store.today.decisions);
    }
}
