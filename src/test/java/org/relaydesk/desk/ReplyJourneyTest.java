package org.relaydesk.desk;

import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The seller puts customers' texts into his own words. */
class ReplyJourneyTest extends DeskTest {
    @BeforeEach
    void openTheTexts() throws Exception {
        push(KeyCode.CONTROL, KeyCode.K);
        until(() -> scene().getFocusOwner() != null && "palette-text".equals(scene().getFocusOwner().getId()));
        write("customers are told");
        until(() -> text("#palette").contains("Edit what customers are told"));
        keys(KeyCode.ENTER);
        until(() -> text("#replies").contains("received for"));
    }

    private void overwrite(String words) throws Exception {
        fx(() -> {
            var area = (TextArea) find("#reply-text").orElseThrow();
            area.requestFocus();
            area.selectAll();
            area.replaceSelection(words);
            return null;
        });
    }

    private void fire(String id) throws Exception {
        fx(() -> {
            ((Button) find("#" + id).orElseThrow()).fire();
            return null;
        });
    }

    @Test
    void previewsAndSavesByTheKeyboard() throws Exception {
        overwrite("Got {amount} for {order}. Dhanyavaad!");
        until(() -> text("#reply-preview").contains("Got ₹1,49,999.37 for SMM10234. Dhanyavaad!"));
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> text("#toasts").contains("Saved"));
        assertEquals(Map.of("en paid.upi", "Got {amount} for {order}. Dhanyavaad!"), store.replies.own);
        until(() -> text("#reply-list").contains("yours"));

        fire("reply-reset");
        until(() -> text("#toasts").contains("Our words are back"));
        assertEquals(Map.of(), store.replies.own);
    }

    @Test
    void whatLacksItsPlaceholderIsNotSaved() throws Exception {
        overwrite("Thank you!");
        until(() -> text("#reply-fault").contains("This text needs its"));
        push(KeyCode.CONTROL, KeyCode.ENTER);
        assertTrue(fx(() -> find("#reply-save").orElseThrow().isDisabled()));
        assertEquals(Map.of(), store.replies.own);
    }

    @Test
    void theOtherLanguageHasTextsOfItsOwn() throws Exception {
        fire("reply-language-hi");
        until(() -> text("#reply-list").contains("धन्यवाद"));
        overwrite("{order}: {amount} मिले");
        until(() -> text("#reply-preview").contains("SMM10234: ₹1,49,999.37 मिले"));
        fire("reply-save");
        until(() -> text("#toasts").contains("Saved"));
        assertEquals(Map.of("hi paid.upi", "{order}: {amount} मिले"), store.replies.own);
    }

    @Test
    void textsAreFoundByTheirWords() throws Exception {
        write("what is wrong");
        until(() -> !text("#reply-list").contains("received for") && text("#reply-list").contains("Please write what is wrong."));
    }
}
