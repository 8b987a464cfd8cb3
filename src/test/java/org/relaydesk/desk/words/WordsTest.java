package org.relaydesk.desk.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.money.Paise;
import org.relaydesk.query.ActivityLine;
import org.relaydesk.query.OrderQueries.RefundLine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WordsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T05:28:00Z");

    private final Words words = new Words(Locale.ENGLISH);
    private final Dates dates = new Dates(ZoneId.of("Asia/Kolkata"), InstantSource.fixed(NOW), words);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T06:40:00Z, due 1 h 12 m, BAD",
        "2026-11-23T10:28:00Z, due 5 h, WARN",
        "2026-11-24T05:00:00Z, due tomorrow, NEUTRAL",
        "2026-11-25T05:00:00Z, due Wed, NEUTRAL",
        "2026-12-09T05:00:00Z, due 9 Dec, NEUTRAL",
        "2026-11-23T05:16:00Z, late by 12 m, BAD"})
    void whenItIsDue(Instant at, String text, Tone tone) {
        assertEquals(new Due(text, tone), dates.due(at));
    }

    @Test
    void withoutATimeItIsDueNow() {
        assertEquals("now", dates.due(null).text());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T05:27:40Z, just now", "2026-11-23T05:16:00Z, 12 min ago",
        "2026-11-22T03:00:00Z, 26 h ago", "2026-11-20T05:00:00Z, 3 d ago"})
    void howLongAgo(Instant at, String text) {
        assertEquals(text, dates.ago(at));
    }

    @Test
    void timesAreTheStores() {
        assertEquals("Mon 23 Nov, 10:58", dates.nowText());
        assertEquals("yesterday 21:10", dates.exact(Instant.parse("2026-11-22T15:40:00Z")));
        assertEquals("10:42:51", dates.exact(Instant.parse("2026-11-23T05:12:51Z")));
        assertEquals("yesterday", dates.brief(Instant.parse("2026-11-22T15:40:00Z")));
        assertEquals("2 Mar", dates.brief(Instant.parse("2026-03-02T05:00:00Z")));
    }

    @Test
    void aRefundIsWorkedOutAsAPersonWould() {
        var refund = new RefundLine(NOW, "k", Paise.of(14940), 157, 1000, Paise.ZERO, Paise.of(2346));
        assertEquals("149.40 × 157 ÷ 1,000 = 23.4558, rounded to the nearest paisa: ₹23.46.", new RefundWords(words).arithmetic(refund));
    }

    @ParameterizedTest
    @ValueSource(strings = {"order.placed", "payment.asked", "payment.matched", "payment.late", "payment.wallet", "order.sent", "order.accepted",
        "order.refused", "order.unknown", "order.status", "order.partial", "order.cancelled", "order.completed", "order.failed", "refund.given",
        "order.held", "order.expired", "mismatch.opened", "mismatch.applied", "mismatch.credited", "mismatch.rejected", "credit.unmatched",
        "mismatch.withdrawn", "credit.held", "credit.same", "credit.another", "payment.nonefree", "topup.asked", "topup.paid", "topup.late",
        "topup.expired", "topup.withdrawn",
        "wallet.credited", "wallet.corrected", "customer.suspended", "customer.reinstated", "customer.merged", "seller.itisthere", "seller.resend",
        "seller.refund", "seller.watch", "order.withdrawn", "order.slow", "order.progress", "refill.wanted", "refill.state", "cancel.wanted",
        "cancel.state", "cancel.unsent", "followup.notthere", "followup.done", "followup.close", "catalogue.changed", "catalogue.settled",
        "service.price", "service.paused", "service.resumed", "service.routes", "service.changed", "service.imported", "provider.added",
        "message.resent", "message.put-aside", "provider.changed", "provider.paused", "provider.resumed", "mail.refused"})
    void everyEventHasItsSentence(String what) {
        var line = new ActivityLine(1, NOW, "bot", what, "SMM1", 1L, Map.of("amount", "14937", "provider", "p", "status", "s",
                "remains", "5", "quantity", "10", "reason", "r", "attempt", "1", "held", "NO_ROUTE", "customer", "Fit Daily"));
        var said = new Activity(words);
        for (var sentence : List.of(said.sentence(line), said.inTimeline(line))) {
            assertTrue(!sentence.contains("{") && !sentence.contains("14937") && !sentence.equals(what), sentence);
        }
    }

    /** The codes of the adapter's own enum, which the desk does not know. */
    @ParameterizedTest
    @ValueSource(strings = {"FROM_UNCLEAR", "FROM_OTHER", "RECIPIENT", "NO_RESULTS", "OTHER_SERVER", "RESULTS_UNCLEAR", "DMARC_FAILED",
        "NOT_PROVEN", "TOO_LARGE"})
    void everyDoubtOfAMailIsPutIntoWords(String doubt) {
        var said = new Activity(words).sentence(new ActivityLine(
                1, NOW, "bank", "mail.refused", null, null, Map.of("doubt", doubt, "sender", "alerts@bank.example")));
        assertTrue(said.startsWith("A mail from alerts@bank.example is not believed: ") && !said.contains(doubt), said);
    }

    @Test
    void anUnknownCodeIsShownAsItIs() {
        assertEquals("order.teleported", new Activity(words).inTimeline(new ActivityLine(1, NOW, "bot", "order.teleported", null, null, Map.of())));
        assertEquals("NEW_STATUS", new OrderMarks(words).status("NEW_STATUS").text());
    }

    /** Every code that the sources refuse with; those of a form's fields are put into words field by field. */
    @Test
    void everyRefusalHasItsSentence() throws IOException {
        var pattern = Pattern.compile("new (?:Refused|No)\\(\\s*\"([a-z-]+)\"|\"((?:refill|cancel)-[a-z]+)\"");
        var codes = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/org/relaydesk"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file)).results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1)).forEach(codes::add);
            }
        }
        codes.removeAll(Set.of("quantity", "field-", "cancel-order"));
        assertTrue(codes.containsAll(Set.of("stale", "wallet-short", "refill-ended", "cancel-early", "not-held")), "the scan finds them: " + codes);
        assertEquals(Set.of(), codes.stream().filter(code -> words.find("refused." + code).isEmpty()).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"refund", "paid", "mismatch", "surplus", "shortfall", "topup", "goodwill", "correction"})
    void everyLineOfAStatementHasItsWords(String what) {
        assertTrue(words.find("wallet.line." + what).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"utr-in-feed", "utr-unknown", "utr-used", "picture-new", "picture-seen", "amount-exact", "amount-short-covered",
        "amount-short-uncovered", "amount-over", "paid-in-time", "paid-late", "no-credit", "no-claim", "payer-seen"})
    void everyCheckHasItsSentence(String code) {
        assertTrue(words.find("check." + code).isPresent());
    }
}
