package org.relaydesk.adapter.bank;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.relaydesk.adapter.bank.BankReading.Credit;
import org.relaydesk.adapter.bank.BankReading.NotACredit;
import org.relaydesk.payment.CreditNotice;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Made-up messages in the manner of many banks, in {@code credits.txt} and {@code others.txt} beside this test. */
class BankTablesTest {
    static List<String> credits() throws IOException {
        return lines("credits.txt");
    }

    static List<String> others() throws IOException {
        return lines("others.txt");
    }

    @ParameterizedTest
    @MethodSource("credits")
    void aPaymentIsReadWhoeversBankTells(String line) {
        var columns = line.split(" \\| ", 7);
        var expected = String.join(" | ", List.of(columns).subList(1, 6));

        assertEquals(expected, said(read(columns[0], columns[6])), columns[6]);
    }

    @ParameterizedTest
    @MethodSource("others")
    void anythingElseIsNoPayment(String line) {
        var columns = line.split(" \\| ", 3);

        assertEquals(columns[1], said(read(columns[0], columns[2])), columns[2]);
    }

    private static BankReading read(String sender, String words) {
        return SmsReader.read(new SmsPayload(sender, words.replace("⏎", "\n"), ""));
    }

    private static String said(BankReading reading) {
        return switch (reading) {
            case NotACredit(var reason) -> reason.name();
            case Credit(var n) -> String.join(" | ", Long.toString(n.amount().value()), Objects.requireNonNullElse(n.reference(), "-"),
                    Objects.requireNonNullElse(n.payer(), "-"), Objects.requireNonNullElse(n.accountTail(), "-"), when(n));
        };
    }

    private static String when(CreditNotice notice) {
        if (notice.bankDate() == null) {
            return "-";
        }
        return notice.bankDate() + (notice.bankTime() == null ? "" : "T" + notice.bankTime());
    }

    private static List<String> lines(String name) throws IOException {
        try (var in = Objects.requireNonNull(BankTablesTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
