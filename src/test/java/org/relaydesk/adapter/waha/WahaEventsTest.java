package org.relaydesk.adapter.waha;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.adapter.SharedData;
import org.relaydesk.conversation.InboundMessage;
import org.relaydesk.conversation.InboundMessage.Kind;
import org.relaydesk.conversation.InboundMessage.Media;
import org.relaydesk.conversation.InboundMessage.Sender;
import org.relaydesk.message.DeliveryEvent;
import org.relaydesk.message.DeliveryEvent.State;
import org.relaydesk.message.LinkState.Standing;
import org.relaydesk.message.MessageGateway.SendAnswer;
import org.relaydesk.support.FakeWaha;
import org.relaydesk.support.WahaHooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

class WahaEventsTest {
    private static final String ASHA = "919800000001@c.us";
    private static final Instant AT = Instant.ofEpochSecond(1_780_000_000);

    private static WahaEvent parse(String body) {
        return WahaEvents.parse(body.getBytes(StandardCharsets.UTF_8), FakeWaha.SESSION);
    }

    /** A message of Asha's with more in it. */
    private static InboundMessage read(String event, String more) {
        var payload = WahaHooks.message("A1", ASHA, AT, "");
        JsonParser.parseString(more).getAsJsonObject().asMap().forEach(payload::add);
        return assertInstanceOf(WahaEvent.Received.class, parse(WahaHooks.event(event, payload))).message();
    }

    @ParameterizedTest
    @ValueSource(strings = {"message", "message.any"})
    void aTextUnderOneIdFromEitherEvent(String event) {
        assertEquals(
                new InboundMessage(
                        "false_" + ASHA + "_A1", new Sender("919800000001", null, "Asha", ASHA), AT, Kind.TEXT, "menu ₹", null, null,
                        "text", "true_919800000001@c.us_Z", null),
                read(event, "{\"body\":\"menu ₹\",\"_data\":{\"notifyName\":\"Asha\"},\"replyTo\":{\"id\":\"true_919800000001@c.us_Z\"}}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"hasMedia":true,"body":"paid","media":{"url":"http://h/a.jpg","mimetype":"image/jpeg"}}          | PICTURE  | image    | paid
            {"hasMedia":true,"media":{"url":"http://h/a.pdf","mimetype":"application/pdf","filename":"a.pdf"}} | DOCUMENT | document | ``
            {"hasMedia":true,"media":{"url":"http://h/a.oga","mimetype":"audio/ogg; codecs=opus"}}            | OTHER    | audio    | ``
            {"hasMedia":true,"media":{"url":"http://h/a.mp4","mimetype":"video/mp4"}}                         | OTHER    | video    | ``
            {"hasMedia":true,"media":{"url":"http://h/a.webp","mimetype":"image/webp"}}                       | OTHER    | sticker  | ``
            {"hasMedia":true,"media":null,"body":"paid"}                                                      | OTHER    | document | paid
            {"hasMedia":true,"media":{"url":null,"mimetype":"image/jpeg","error":"too large"}}                | OTHER    | image    | ``
            {"location":{"description":"Cafe Blue","latitude":"18.94","longitude":"72.82"}}                   | OTHER    | location | Cafe Blue (18.94, 72.82)
            {"vCards":["BEGIN:VCARD\\nFN:Ravi K\\nEND:VCARD","BEGIN:VCARD\\nEND:VCARD"]}                    | OTHER    | contacts | Ravi K, ?
            {"_data":{"type":"poll_creation"}}                                                                | OTHER    | poll_creation | ``
            {"_data":{"type":"e2e_notification"}}                                                             | ASIDE    | e2e_notification | ``
            {}                                                                                                | OTHER    | unknown  | ``
            """)
    void everyKindIsKept(String more, Kind kind, String type, String text) {
        var message = read("message", more);

        assertEquals(kind, message.kind());
        assertEquals(type, message.type());
        assertEquals(text, message.text());
    }

    @Test
    void anAttachmentBringsItsAddress() {
        assertEquals(new Media("http://h/a.pdf", "application/pdf", "a.pdf"),
                read("message", "{\"media\":{\"url\":\"http://h/a.pdf\",\"mimetype\":\"application/PDF\",\"filename\":\"a.pdf\"}}").media());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            message.reaction | {"reaction":{"text":"👍","messageId":"true_x_Z"}} | reaction | 👍     | true_x_Z
            message.edited   | {"body":"buy 2","editedMessageId":"false_y_Q"}    | edit     | buy 2 | false_y_Q
            """)
    void asidesAreKeptAndNameWhatTheyAreAbout(String event, String more, String type, String text, String about) {
        var message = read(event, more);

        assertEquals(Kind.ASIDE, message.kind());
        assertEquals(type, message.type());
        assertEquals(text, message.text());
        assertEquals(about, message.repliesTo());
    }

    @Test
    void aDeletedMessageIsNotTheMessageItself() {
        var payload = new JsonObject();
        payload.add("before", WahaHooks.message("A1", ASHA, AT, "buy 1"));
        var message = assertInstanceOf(WahaEvent.Received.class, parse(WahaHooks.event("message.revoked", payload))).message();

        assertEquals("revoke false_" + ASHA + "_A1", message.id());
        assertEquals(Kind.ASIDE, message.kind());
        assertEquals("false_" + ASHA + "_A1", message.repliesTo());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
            {"key":{"senderPn":"919800000007@s.whatsapp.net"}}                 | 919800000007
            {"key":{"remoteJidAlt":"919800000007:12@s.whatsapp.net"}}          | 919800000007
            {"Info":{"SenderAlt":"919800000007@s.whatsapp.net"}}               | 919800000007
            {"key":{"remoteJid":"184069530861739@lid"}}                        | -
            {"pushName":"919800000007"}                                        | -
            {"key":{"senderPn":"not a number@s.whatsapp.net"}}                 | -
            """)
    void aChatWithoutAPhoneHasOneOnlyOnTheGatewaysWord(String data, String phone) {
        var payload = WahaHooks.message("A1", "184069530861739@lid", AT, "menu");
        payload.add("_data", JsonParser.parseString(data));
        var sender = assertInstanceOf(WahaEvent.Received.class, parse(WahaHooks.event("message", payload))).message().sender();

        assertEquals(phone, sender.waId());
        assertEquals("184069530861739@lid", sender.chatId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"919800000001@s.whatsapp.net", "919800000001:3@s.whatsapp.net", "919800000001@c.us"})
    void oneChatHasOneSpelling(String from) {
        var message = assertInstanceOf(
                WahaEvent.Received.class, parse(WahaHooks.event("message", WahaHooks.message("A1", from, AT, "menu")))).message();
        assertEquals(ASHA, message.sender().chatId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"120363025246125888@g.us", "status@broadcast", "1203@newsletter", "", "nobody", "1@c.us"})
    void whatIsNoPersonIsPassedOver(String from) {
        assertInstanceOf(WahaEvent.Other.class, parse(WahaHooks.event("message", WahaHooks.message("A1", from, AT, "menu"))
                .replace("false_" + from + "_A1", "A1")));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -1, -,       FAILED
            0,  -,       -
            1,  -,       SENT
            2,  -,       DELIVERED
            3,  -,       READ
            4,  -,       READ
            -,  ERROR,   FAILED
            -,  PENDING, -
            -,  SERVER,  SENT
            -,  DEVICE,  DELIVERED
            -,  READ,    READ
            -,  PLAYED,  READ
            9,  -,       -
            """)
    void acksAreTicks(String number, String name, State state) {
        var payload = new JsonObject();
        payload.addProperty("id", "true_" + ASHA + "_3EB01");
        if (number != null) {
            payload.addProperty("ack", Integer.parseInt(number));
        }
        payload.addProperty("ackName", name == null ? "" : name);
        var event = parse(WahaHooks.event("message.ack", payload));

        if (state == null) {
            assertInstanceOf(WahaEvent.Other.class, event);
        } else {
            var why = state == State.FAILED ? new SendAnswer.Refused(null, "WhatsApp could not deliver it") : null;
            assertEquals(new WahaEvent.Ticked(
                    new DeliveryEvent("3EB01", null, state, Instant.ofEpochMilli(1_780_000_005_250L), why), ASHA), event);
        }
    }

    @Test
    void ticksOfOthersMessagesAndOfGroupsAreNone() {
        assertInstanceOf(WahaEvent.Other.class, parse(WahaHooks.ack("false_" + ASHA + "_3EB01", 3).replace("\"fromMe\":true", "\"fromMe\":false")));
        assertInstanceOf(WahaEvent.Other.class, parse(WahaHooks.ack("true_120363@g.us_3EB01_919800000001@c.us", 3)));
    }

    @Test
    void ourOwnMessagesSayWhetherTheDeskSentThem() {
        assertEquals(new WahaEvent.Left(true, "3EB01", ASHA, "hello", AT), parse(WahaHooks.own("true_" + ASHA + "_3EB01", ASHA, AT, "hello", "api")));
        assertEquals(new WahaEvent.Left(false, "3EB01", ASHA, "hello", AT), parse(WahaHooks.own("true_" + ASHA + "_3EB01", ASHA, AT, "hello", "app")));
    }

    @ParameterizedTest
    @CsvSource({"WORKING,LINKED", "SCAN_QR_CODE,SCAN", "STARTING,STARTING", "STOPPED,STOPPED", "FAILED,FAILED", "NEW_WORD,FAILED"})
    void theSessionTellsHowItStands(String word, Standing standing) {
        assertEquals(new WahaEvent.Session(standing), parse(WahaHooks.status(word)));
    }

    @Test
    void anotherSessionsEventsAreNotOurs() {
        assertInstanceOf(WahaEvent.Other.class, WahaEvents.parse(
                WahaHooks.text("A1", ASHA, AT, "menu").getBytes(StandardCharsets.UTF_8), "shop-two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"event\":\"message\"}", "{\"event\":\"message\",\"payload\":5}", "{\"event\":\"presence.update\"}",
        "{\"event\":\"message.ack\",\"payload\":{}}", "{\"event\":\"message\",\"payload\":{\"id\":{\"odd\":1}}}"})
    void whatHasNothingInItIsOther(String body) {
        assertInstanceOf(WahaEvent.Other.class, parse(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}", "hello", "{\"event\":\"\"}"})
    void anyOtherBodyIsRefused(String body) {
        assertThrows(IllegalArgumentException.class, () -> parse(body));
    }

    @Test
    void everySampleIsRead() throws IOException {
        try (var samples = Files.list(SharedData.find("whatsapp"))) {
            for (var sample : samples.filter(p -> p.getFileName().toString().startsWith("waha")).toList()) {
                assertInstanceOf(WahaEvent.Received.class, WahaEvents.parse(Files.readAllBytes(sample), "default"), sample.getFileName().toString());
            }
        }
    }
}
