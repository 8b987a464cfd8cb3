package org.relaydesk.adapter.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
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
    private static final Pattern FIVE = Pattern.compile("(?i)(?:[A-Z]{2}-)?(?:HDFCBK|SBI|SBIINB|SBINEF|ICICIB|ICICIT|ICICI|ICIBNK|AXISBK|KOTAKB)(?:-S)?");
    private static final Pattern NOT_PAYMENTS = Pattern.compile("(?i)refund|credit card|cashback|interest|dispute");

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
    void everyPaymentOfTheFiveBanksIsReadRight() throws IOException {
        var wrong = new ArrayList<String>();
        int read = 0;
        for (var m : messages()) {
            boolean counts = text(m, "type").equals("credit")
                    && FIVE.matcher(text(m, "sender")).matches()
                    && !NOT_PAYMENTS.matcher(text(m, "body")).find();
            if (counts) {
                read++;
                fault(m).ifPresent(wrong::add);
            }
        }

        assertEquals(List.of(), wrong);
        assertTrue(read >= 18, "only " + read + " messages were measured");
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
        var account = text(message, "account");
        boolean ours = notice.accountTail() != null && (account.isEmpty() || account.endsWith(notice.accountTail()));
        return same && ours ? Optional.empty() : Optional.of(notice + " read: " + body);
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
