package org.relaydesk.adapter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.adapter.bank.CreditReader;
import org.relaydesk.adapter.bank.SmsPayload;
import org.relaydesk.adapter.whatsapp.CloudEvents;
import org.relaydesk.support.FromBank;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Bodies that were damaged at random: a reader either reads them or says that they are none of its own. */
class OddInputTest {
    private static final String[] SEEDS = {
        """
        {"object":"whatsapp_business_account","entry":[{"changes":[{"field":"messages","value":{"contacts":[{"wa_id":"9","user_id":"IN.1"}],
        "messages":[{"from":"9","id":"w","timestamp":"1780000000","type":"image","image":{"id":"m","caption":"c"}}],
        "statuses":[{"id":"w","status":"failed","errors":[{"code":131047}]}]}}]}]}""",
        "{\"event\":\"sms:received\",\"payload\":{\"message\":\"Rs.5 credited to a/c XX4321\",\"sender\":\"VM-HDFCBK-S\"}}",
        "from=VM-HDFCBK-S&content=VM-HDFCBK-S%0ARs.5+credited%0ASIM1_x%0A2026-11-23+06%3A30%3A00%0APhone&timestamp=1",
        "Rs.149.37 credited to HDFC Bank A/c XX4321 on 18-09-26 from VPA asha.k@okaxis (UPI 600000000001)",
        "ICICI Bank Account XX432 credited:Rs. 5,170.50 on 19-Jan-26. Info NEFT-ABCDN26606857447-R M K. Available Balance"
    };

    @Test
    void damageIsNoReasonToFall() {
        var random = new Random(20_261_123);
        for (int i = 0; i < 20_000; i++) {
            var body = damaged(SEEDS[i % SEEDS.length].getBytes(StandardCharsets.UTF_8), random);
            assertDoesNotThrow(() -> readAll(body), () -> new String(body, StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "the your ", "credited with ", "Rs 5 ", "NEFT Cr-ABCD0123456-", "XX*-", "a@", "1,", "\n", "from a "})
    void repetitionIsNoReasonToHang(String piece) {
        var body = piece.repeat(65_536 / piece.length()).getBytes(StandardCharsets.UTF_8);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> readAll(body));
    }

    private static void readAll(byte[] body) {
        CreditReader.read(FromBank.sms(new String(body, StandardCharsets.UTF_8)));
        try {
            CreditReader.read(FromBank.sms(SmsPayload.parse(body, "").text()));
        } catch (IllegalArgumentException e) {
            // None of its own.
        }
        try {
            CloudEvents.parse(body);
        } catch (IllegalArgumentException e) {
            // None of its own.
        }
    }

    private static byte[] damaged(byte[] body, Random random) {
        for (int n = random.nextInt(8); n >= 0; n--) {
            body[random.nextInt(body.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : "{}[]\":,@-/0".charAt(random.nextInt(11)));
        }
        return body;
    }
}
