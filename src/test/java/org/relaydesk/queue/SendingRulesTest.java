package org.relaydesk.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.message.Outbound;
import org.relaydesk.message.Transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SendingRulesTest {
    private static final Instant WROTE = Instant.parse("2026-11-23T05:30:00Z");
    private static final String WORDS = "*SMM10001* was cancelled.\n₹149.37 went back.";

    private static SendingRules rules(Transport transport, String templates) {
        var names = templates.isEmpty() ? Map.<String, String>of()
                : List.of(templates.split(" ", -1)).stream().collect(Collectors.toMap(t -> t, t -> t + "_it"));
        return new SendingRules(transport, names, "hi");
    }

    /** How it is sent: {@code free}, {@code waits}, or the template with its languages and its values. */
    private static String way(SendingRules rules, String purpose, SendingRules.Reader reader, Duration after) {
        var ways = rules.ways(
                new Outbound.Text(WORDS), purpose.equals("ANSWER") ? null : Purpose.valueOf(purpose), List.of("SMM10001", "₹149.37"),
                reader, WROTE.plus(after));
        if (ways.isEmpty()) {
            return "waits";
        }
        return ways.getFirst() instanceof Outbound.Template first
                ? first.name() + " " + String.join("|", first.parameters()) + " " + ways.stream()
                        .map(w -> ((Outbound.Template) w).language()).collect(Collectors.joining(","))
                : "free";
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "CLOUD;;REFUND;23;free",
        "CLOUD;refund;REFUND;23;free",
        "CLOUD;;REFUND;25;waits",
        "CLOUD;refund;REFUND;25;refund_it SMM10001|₹149.37 en,hi,en_US",
        "CLOUD;refund notice;REFUND;25;refund_it SMM10001|₹149.37 en,hi,en_US",
        "CLOUD;notice;REFUND;25;notice_it *SMM10001* was cancelled. ₹149.37 went back. en,hi,en_US",
        "CLOUD;notice;NOTICE;25;notice_it *SMM10001* was cancelled. ₹149.37 went back. en,hi,en_US",
        "CLOUD;refund;NOTICE;25;waits",
        "CLOUD;refund notice;ANSWER;25;waits",
        "WAHA;;REFUND;500;free",
        "WAHA;refund;ANSWER;500;free"})
    void howAMessageLeaves(Transport transport, String templates, String purpose, int hours, String way) {
        var rules = rules(transport, templates == null ? "" : templates);
        assertEquals(way, way(rules, purpose, new SendingRules.Reader("en", WROTE, false), Duration.ofHours(hours)));
    }

    @Test
    void aClosedWindowIsBelievedBeforeOurClock() {
        var found = new SendingRules.Reader("en", WROTE, true);
        assertEquals("waits", way(rules(Transport.CLOUD, ""), "NOTICE", found, Duration.ofHours(1)));
        assertEquals("free", way(rules(Transport.WAHA, ""), "NOTICE", found, Duration.ofHours(1)));
    }

    @Test
    void oneWhoNeverWroteHasNoWindow() {
        assertEquals("waits", way(rules(Transport.CLOUD, ""), "NOTICE", new SendingRules.Reader("en", null, false), Duration.ZERO));
    }

    /** In the two minutes by which clocks differ WhatsApp itself decides. */
    @ParameterizedTest
    @CsvSource({"1439, free", "1441, free", "1442, waits"})
    void atTheEndOfTheWindow(int minutes, String way) {
        var reader = new SendingRules.Reader("en", WROTE, false);
        assertEquals(way, way(rules(Transport.CLOUD, ""), "REFUND", reader, Duration.ofMinutes(minutes)));
    }

    @Test
    void theSellersOwnTemplateGoesAtAnyTime() {
        var own = new Outbound.Template("Hello", "hello_it", "en", List.of());
        var reader = new SendingRules.Reader("en", null, true);
        assertEquals(List.of(own), rules(Transport.CLOUD, "").ways(own, null, List.of(), reader, WROTE));
        assertEquals(List.of(new Outbound.Text("Hello")), rules(Transport.WAHA, "").ways(own, null, List.of(), reader, WROTE));
    }

    @Test
    void aLongTextIsCutForItsPlace() {
        var ways = rules(Transport.CLOUD, "notice").ways(
                new Outbound.Text("x".repeat(3_000)), Purpose.NOTICE, List.of(), new SendingRules.Reader("en", null, false), WROTE);
        var place = ((Outbound.Template) ways.getFirst()).parameters().getFirst();
        assertEquals(1_024, place.length());
        assertTrue(place.endsWith("…"));
    }

    @Test
    void whatMayLeaveNow() {
        assertTrue(rules(Transport.WAHA, "").mayStandIn(null));
        assertTrue(rules(Transport.CLOUD, "notice").mayStandIn(Purpose.REFUND));
        assertFalse(rules(Transport.CLOUD, "refund").mayStandIn(Purpose.NOTICE));
        assertFalse(rules(Transport.CLOUD, "refund notice").mayStandIn(null));
    }
}
