package org.relaydesk.message;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.relaydesk.message.Outbound.Choice;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** WhatsApp's limits, from WIRE section 2a: a message that could never be sent can't be made. */
class OutboundTest {
    private static String of(int length) {
        return "x".repeat(length);
    }

    private static List<Choice> choices(int count, int title, int description) {
        return Collections.nCopies(count, new Choice("id", of(title), of(description)));
    }

    private static void limit(Runnable most, Runnable more) {
        assertDoesNotThrow(most::run);
        assertThrows(IllegalArgumentException.class, more::run);
    }

    @Test
    void texts() {
        limit(() -> new Outbound.Text(of(4096)), () -> new Outbound.Text(of(4097)));
        limit(() -> new Outbound.Text("."), () -> new Outbound.Text(" "));
    }

    @Test
    void captions() {
        limit(() -> new Outbound.Picture(of(1024), "ab", "image/png"), () -> new Outbound.Picture(of(1025), "ab", "image/png"));
        limit(() -> new Outbound.UpiQr(of(1024), "upi://pay"), () -> new Outbound.UpiQr(of(1025), "upi://pay"));
        limit(() -> new Outbound.UpiQr("x", of(1000)), () -> new Outbound.UpiQr("x", of(1001)));
    }

    @Test
    void buttons() {
        limit(() -> new Outbound.Buttons("x", choices(3, 20, 0)), () -> new Outbound.Buttons("x", choices(4, 20, 0)));
        limit(() -> new Outbound.Buttons("x", choices(1, 20, 0)), () -> new Outbound.Buttons("x", choices(1, 21, 0)));
        limit(() -> new Outbound.Buttons(of(1024), choices(1, 1, 0)), () -> new Outbound.Buttons(of(1025), choices(1, 1, 0)));
        limit(() -> new Outbound.Buttons("x", choices(1, 1, 0)), () -> new Outbound.Buttons("x", List.of()));
    }

    @Test
    void lists() {
        limit(() -> new Outbound.Menu("x", "o", choices(10, 24, 72)), () -> new Outbound.Menu("x", "o", choices(11, 24, 72)));
        limit(() -> new Outbound.Menu("x", "o", choices(1, 24, 0)), () -> new Outbound.Menu("x", "o", choices(1, 25, 0)));
        limit(() -> new Outbound.Menu("x", "o", choices(1, 1, 72)), () -> new Outbound.Menu("x", "o", choices(1, 1, 73)));
        limit(() -> new Outbound.Menu("x", of(20), choices(1, 1, 0)), () -> new Outbound.Menu("x", of(21), choices(1, 1, 0)));
        limit(() -> new Outbound.Menu(of(1024), "o", choices(1, 1, 0)), () -> new Outbound.Menu(of(1025), "o", choices(1, 1, 0)));
    }
}
