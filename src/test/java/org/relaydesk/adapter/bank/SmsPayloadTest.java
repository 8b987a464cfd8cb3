package org.relaydesk.adapter.bank;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.adapter.SharedData;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SmsPayloadTest {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static SmsPayload parse(String body, String contentType) {
        return SmsPayload.parse(body.getBytes(StandardCharsets.UTF_8), contentType);
    }

    @Test
    void smsGatewayPostsFromAndText() {
        assertEquals(new SmsPayload("VM-HDFCBK-S", "Rs.5 credited", "1780000000000"), parse("""
                {"from":"VM-HDFCBK-S","text":"Rs.5 credited","sentStamp":1780000000000,"receivedStamp":1780000001000,"sim":"sim1"}""",
                JSON));
    }

    @Test
    void capcom6PostsAnEventWithSenderOrPhoneNumber() {
        assertEquals(new SmsPayload("VM-HDFCBK-S", "Rs.5 credited", "2026-11-23T06:30:00.000+05:30"), parse("""
                {"event":"sms:received","payload":{"messageId":"a","message":"Rs.5 credited","sender":"VM-HDFCBK-S",
                 "phoneNumber":"+911","receivedAt":"2026-11-23T06:30:00.000+05:30"}}""", JSON));
        assertEquals("VM-HDFCBK-S", parse("""
                {"event":"sms:received","payload":{"message":"Rs.5 credited","sender":null,"phoneNumber":"VM-HDFCBK-S"}}""",
                JSON).sender());
    }

    @Test
    void smsForwarderPostsAFormOrJson() {
        var expected = new SmsPayload("VM-HDFCBK-S", "Rs.5 credited\nto A/c XX1", "2026-11-23 06:30:00");

        assertEquals(expected, parse("from=VM-HDFCBK-S&content=VM-HDFCBK-S%0ARs.5+credited%0Ato+A%2Fc+XX1%0ASIM1_x%0A"
                + "2026-11-23+06%3A30%3A00%0APhone&timestamp=1780000000000&sign=x", FORM));
        assertEquals(expected, parse("""
                {"from":"VM-HDFCBK-S","content":"VM-HDFCBK-S\\nRs.5 credited\\nto A/c XX1\\nSIM1_x\\n2026-11-23 06:30:00\\nPhone",
                 "timestamp":"1780000000000"}""", ""));
    }

    @Test
    void anotherTemplateIsTheTextAsItIs() {
        assertEquals(new SmsPayload("VM-HDFCBK-S", "Rs.5 credited", ""),
                parse("from=VM-HDFCBK-S&content=Rs.5+credited&timestamp=1", FORM));
    }

    @Test
    void theKeyIsTheSameForEachDeliveryOfTheSameSms() {
        var form = "from=VM-HDFCBK-S&content=Rs.5+credited&timestamp=";
        var first = parse(form + "1780000000000", FORM).key();

        assertEquals(first, parse(form + "1780000099000", FORM).key());
        assertTrue(first.matches("[0-9a-f]{64}"));
    }

    @Test
    void anotherSmsHasAnotherKey() {
        var sms = new SmsPayload("VM-HDFCBK-S", "Rs.5 credited", "1");

        assertEquals(sms.key(), new SmsPayload("vm-hdfcbk-s", "Rs.5 credited", "1").key());
        assertNotEquals(sms.key(), new SmsPayload("VM-HDFCBK-S", "Rs.5 credited", "2").key());
        assertNotEquals(sms.key(), new SmsPayload("VM-HDFCBK-S", "Rs.6 credited", "1").key());
        assertNotEquals(sms.key(), new SmsPayload("VM-ICICIT-S", "Rs.5 credited", "1").key());
    }

    @Test
    void aPhoneThatDoesNotKnowWhenItWasSentSaysWhenItCame() {
        assertEquals(new SmsPayload("VM-HDFCBK-S", "Rs.5 credited", "1780000001"), parse("""
                {"from":"VM-HDFCBK-S","text":"Rs.5 credited","sentStamp":0,"receivedStamp":1780000001,"sim":"sim1"}""", JSON));
        assertEquals(new SmsPayload("VM-HDFCBK-S", "Rs.5 credited", "1780000001"),
                parse("from=VM-HDFCBK-S&text=Rs.5+credited&receivedStamp=1780000001&sim=sim1", FORM));
    }

    @Test
    void eachRetryHasTheSameKeyInEachShape() {
        var gateway = "{\"from\":\"VM-HDFCBK-S\",\"text\":\"Rs.5 credited\",\"sentStamp\":1780000000000,\"receivedStamp\":%d}";
        var capcom = "{\"id\":\"%d\",\"event\":\"sms:received\",\"payload\":{\"messageId\":\"a\",\"message\":\"Rs.5 credited\","
                + "\"sender\":\"VM-HDFCBK-S\",\"receivedAt\":\"2026-11-23T06:30:00.000+05:30\"}}";
        var templated = "{\"from\":\"VM-HDFCBK-S\",\"content\":\"VM-HDFCBK-S\\nRs.5 credited\\nSIM1_x\\n2026-11-23 06:30:00\\nPhone\",\"timestamp\":\"%d\"}";
        for (var shape : new String[] {gateway, capcom, templated}) {
            assertEquals(parse(shape.formatted(1), JSON).key(), parse(shape.formatted(2), JSON).key(), shape);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF%s", " \n%s\r\n"})
    void whatStandsAroundABodyIsNoMatter(String around) {
        assertEquals("VM-HDFCBK-S", parse(around.formatted("{\"from\":\"\u00a0VM-HDFCBK-S\u200b \",\"text\":\"Rs.5 credited\"}"), "").sender());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sms:sent", "sms:delivered", "system:ping", "mms:received", ""})
    void onlyAReceivedSmsIsOne(String event) {
        var body = "{\"event\":\"%s\",\"payload\":{\"message\":\"Rs.5 credited\",\"sender\":\"VM-HDFCBK-S\"}}".formatted(event);

        assertThrows(IllegalArgumentException.class, () -> parse(body, JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "hello", "a=%zz", "{\"from\":\"x\"}", "{\"text\":\"x\"}", "from=x",
        "{\"event\":\"sms:received\",\"payload\":{}}"})
    void anyOtherBodyIsRefused(String body) {
        assertThrows(IllegalArgumentException.class, () -> parse(body, ""));
    }

    @Test
    void everySampleIsRead() throws IOException {
        for (var name : new String[] {"smsfwd-bogkonstantin.json", "smsfwd-capcom6-sms-received.json", "smsfwd-pppscn-default-form.json"}) {
            var sms = SmsPayload.parse(Files.readAllBytes(SharedData.find("sms-forwarders/" + name)), JSON);

            assertEquals("VM-HDFCBK-S", sms.sender(), name);
            assertTrue(sms.text().startsWith("Rs.149.37 credited"), name);
        }
    }
}
