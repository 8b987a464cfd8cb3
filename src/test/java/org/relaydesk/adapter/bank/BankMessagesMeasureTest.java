package org.relaydesk.adapter.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

import org.relaydesk.adapter.SharedData;
import org.relaydesk.adapter.bank.BankReading.Credit;
import org.relaydesk.money.Rupees;
import org.relaydesk.support.FromBank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Measures the reader against a collection of messages that lies beside the project, not in it. */
class BankMessagesMeasureTest {
    /** Labelled as credits there, and no payments by others all the same. */
    private static final Pattern NOT_PAYMENTS = Pattern.compile("(?i)refund|credit card|cashback|interest|dispute|unsuccessful|mandate|loan");
    /** Says where to, or which payment. */
    private static final Pattern SAYS_WHERE = Pattern.compile("(?i)\\ba/?c\\b|\\bacct?\\b|account|x\\d{3}|\\bref\\b");
    private static final Pattern REGISTERED = Pattern.compile("[A-Za-z]{2}-\\w+(?:-[STG])?");

    @Test
    void aMessageThatIsNoCreditIsNeverTakenForOne() throws IOException {
        var wrong = messages().stream()
                .filter(m -> !text(m, "type").equals("credit") && !text(m, "kind").equals("spoof_sender"))
                .filter(m -> CreditReader.read(FromBank.sms(text(m, "body"))) instanceof Credit)
                .map(m -> text(m, "body"))
                .toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void aPersonalNumberNeverPays() throws IOException {
        var spoofs = messages().stream().filter(m -> text(m, "kind").equals("spoof_sender")).toList();

        assertTrue(spoofs.stream()
                .map(m -> SmsReader.read(new SmsPayload(text(m, "sender"), text(m, "body"), "")))
                .noneMatch(Credit.class::isInstance));
    }

    @Test
    void refundsAndCardsAreNotPayments() throws IOException {
        var wrong = messages().stream()
                .map(m -> text(m, "body"))
                .filter(body -> NOT_PAYMENTS.matcher(body).find())
                .filter(body -> CreditReader.read(FromBank.sms(body)) instanceof Credit)
                .toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void everyPaymentOfEveryBankIsReadRight() throws IOException {
        var payments = payments();
        var wrong = payments.stream().map(BankMessagesMeasureTest::fault).flatMap(Optional::stream).toList();

        assertEquals(List.of(), wrong);
        assertTrue(payments.size() >= 50, "only " + payments.size() + " messages were measured");
    }

    @Test
    void everyBankIsBelievedUnderItsRegisteredHeader() throws IOException {
        var registered = payments().stream().filter(m -> REGISTERED.matcher(text(m, "sender")).matches()).toList();
        var unheard = registered.stream()
                .filter(m -> !(SmsReader.read(new SmsPayload(text(m, "sender"), text(m, "body"), "")) instanceof Credit))
                .map(m -> text(m, "sender") + ": " + text(m, "body"))
                .toList();

        assertEquals(List.of(), unheard);
        assertTrue(registered.size() >= 30, "only " + registered.size() + " messages were measured");
    }

    private static List<JsonObject> payments() throws IOException {
        return messages().stream()
                .filter(m -> text(m, "type").equals("credit"))
                .filter(m -> !NOT_PAYMENTS.matcher(text(m, "body")).find() && SAYS_WHERE.matcher(text(m, "body")).find())
                .toList();
    }

    private static Optional<String> fault(JsonObject message) {
        var body = text(message, "body");
        if (!(CreditReader.read(FromBank.sms(body)) instanceof Credit(var notice))) {
            return Optional.of("not read: " + body);
        }
        if (!Rupees.parse(text(message, "amount")).orElseThrow().equals(notice.amount())) {
            return Optional.of(notice.amount() + " read: " + body);
        }
        var reference = text(message, "reference");
        var seen = notice.referenceSeen() == null ? "" : notice.referenceSeen();
        // One collection's reference carries the label and the payer with it.
        boolean same = reference.isEmpty() || (!seen.isEmpty() && List.of(reference.split("-")).contains(seen));
        return same ? Optional.empty() : Optional.of(notice + " read: " + body);
    }

    private static List<JsonObject> messages() throws IOException {
        return Files.readAllLines(SharedData.find("bank-sms.jsonl")).stream()
                .filter(line -> !line.isBlank())
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    private static String text(JsonObject message, String name) {
        var value = message.get(name);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }
}
