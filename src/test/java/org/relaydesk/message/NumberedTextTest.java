package org.relaydesk.message;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.relaydesk.message.Outbound.Choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NumberedTextTest {
    private static final String HOW = "\n\nAnswer with the number.";

    @Test
    void choicesAreNumberedInTheirOrder() {
        assertEquals("Which?\n\n1 Likes\n2 Views · ₹99.50" + HOW,
                NumberedText.of(new Outbound.Buttons("Which?", List.of(new Choice("a", "Likes"), new Choice("b", "Views", "₹99.50")))));
    }

    @Test
    void theConfirmStepsNumbersAreFixed() {
        assertEquals("Sure?\n\n2 Pay by UPI\n3 Cancel" + HOW,
                NumberedText.of(new Outbound.Buttons("Sure?", List.of(new Choice("pay_upi", "Pay by UPI"), new Choice("cancel", "Cancel")))));
    }

    @Test
    void whatTheTextSaysAlreadyIsNotSaidAgain() {
        assertEquals("Sure?\n2 Pay by UPI · 3 Cancel" + HOW, NumberedText.of(new Outbound.Buttons(
                "Sure?\n2 Pay by UPI · 3 Cancel", List.of(new Choice("pay_upi", "Pay by UPI"), new Choice("cancel", "Cancel")))));
        assertEquals("Which?\n\n1 Desktop\n2 Phones" + HOW,
                NumberedText.of(new Outbound.Buttons("Which?", List.of(new Choice("d1", "1 Desktop"), new Choice("d2", "2 Phones")))));
    }

    @Test
    void everythingElseIsItsWords() {
        assertEquals("Hello", NumberedText.of(new Outbound.Text("Hello")));
        assertEquals("Pay", NumberedText.of(new Outbound.UpiQr("Pay", "upi://pay?pa=a@b")));
    }

    @Test
    void theLongestListFits() {
        var rows = IntStream.range(0, 10).mapToObj(i -> new Choice("s:" + i, "t".repeat(24), "d".repeat(72))).toList();
        assertTrue(NumberedText.of(new Outbound.Menu("b".repeat(1024), "Open", rows)).endsWith(HOW));
    }
}
