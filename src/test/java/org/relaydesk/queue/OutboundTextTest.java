package org.relaydesk.queue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.relaydesk.message.Outbound;
import org.relaydesk.message.Outbound.Choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class OutboundTextTest {
    static List<Outbound> messages() {
        return List.of(
                new Outbound.Text("line\nline\ttab ₹1 🙏"),
                new Outbound.Buttons("choose", List.of(new Choice("pay_upi", "Pay by UPI"), new Choice("cancel", "Cancel"))),
                new Outbound.Menu("choose", "Open", List.of(new Choice("cat:A & B", "A & B", "more"), new Choice("svc:1", "x"))),
                new Outbound.Picture("caption", "ab12", "image/png"),
                new Outbound.UpiQr("pay", "upi://pay?pa=a@ybl&pn=A%20B&am=1.01&cu=INR&tn=A&tr=A"),
                new Outbound.Document("", "ab12", "application/pdf", "price list 2026.pdf"),
                new Outbound.Template("₹1 went back", "refund_notice", "hi", List.of("SMM1", "₹1,499.37")),
                new Outbound.Template("Hello", "hello", "en_US", List.of()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatIsKeptIsWhatWasMeant(Outbound message) {
        var stored = OutboundText.of(message);

        assertEquals(message, stored.content());
        assertEquals(message.text(), stored.text());
    }

    @Test
    void tabsAndLineBreaksInsideOfChoicesDoNoHarm() {
        var message = new Outbound.Menu("t", "o", List.of(new Choice("a\tb", "x\ny", "p\r\nq"), new Choice("c", "d", "")));

        assertEquals(
                new Outbound.Menu("t", "o", List.of(new Choice("a b", "x y", "p q"), new Choice("c", "d", ""))),
                OutboundText.of(message).content());
    }

    @Test
    void aRowOfNoKindIsRefused() {
        assertThrows(IllegalStateException.class, () -> new OutboundText("VIDEO", "x", null, null, null).content());
        assertThrows(IllegalStateException.class, () -> new OutboundText("BUTTONS", "x", null, null, null).content());
    }
}
