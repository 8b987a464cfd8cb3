package org.relaydesk.adapter.whatsapp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.adapter.SharedData;
import org.relaydesk.conversation.InboundEvents;
import org.relaydesk.conversation.InboundMessage;
import org.relaydesk.conversation.InboundMessage.Kind;
import org.relaydesk.conversation.InboundMessage.Media;
import org.relaydesk.conversation.InboundMessage.Moved;
import org.relaydesk.conversation.InboundMessage.Sender;
import org.relaydesk.message.DeliveryEvent;
import org.relaydesk.message.DeliveryEvent.State;
import org.relaydesk.message.MessageGateway.SendAnswer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CloudEventsTest {
    private static final Sender ASHA = new Sender("919800000001", "IN.77", "Asha");

    private static InboundEvents parse(String json) {
        return CloudEvents.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String change(String value) {
        return "{\"field\":\"messages\",\"value\":{\"messaging_product\":\"whatsapp\"," + value + "}}";
    }

    private static String body(String... changes) {
        return "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"1\",\"changes\":["
                + String.join(",", changes) + "]}]}";
    }

    private static InboundMessage one(String message) {
        var events = parse(body(change("\"contacts\":[{\"profile\":{\"name\":\"Asha\"},\"wa_id\":\"919800000001\","
                + "\"user_id\":\"IN.77\"}],\"messages\":[{\"from\":\"919800000001\",\"id\":\"wamid.1\","
                + "\"timestamp\":\"1780000000\"," + message + "}]")));
        assertEquals(1, events.messages().size(), "messages");
        return events.messages().getFirst();
    }

    private static InboundMessage expected(Kind kind, String text, String type) {
        return new InboundMessage("wamid.1", ASHA, Instant.ofEpochSecond(1_780_000_000), kind, text, null, null, type);
    }

    @Test
    void aText() {
        assertEquals(expected(Kind.TEXT, "menu ₹", "text"), one("\"type\":\"text\",\"text\":{\"body\":\"menu ₹\"}"));
    }

    @Test
    void whatWasSaidInAGroupIsPassedOver() {
        var events = parse(body(change("\"messages\":[{\"from\":\"919800000001\",\"group_id\":\"G1\",\"id\":\"wamid.1\","
                + "\"timestamp\":\"1780000000\",\"type\":\"text\",\"text\":{\"body\":\"menu\"}}]")));
        assertEquals(List.of(), events.messages());
        assertEquals(1, events.others());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            interactive | {"type":"button_reply","button_reply":{"id":"pay_upi","title":"Pay"}}                    | pay_upi | Pay
            interactive | {"type":"list_reply","list_reply":{"id":"s:1","title":"Likes","description":"fast"}}     | s:1     | Likes
            button      | {"payload":"again","text":"Order again"}                                                 | again   | Order again
            """)
    void aChoice(String type, String content, String replyId, String text) {
        var message = one("\"type\":\"" + type + "\",\"" + type + "\":" + content);

        assertEquals(Kind.REPLY, message.kind());
        assertEquals(replyId, message.replyId());
        assertEquals(text, message.text());
    }

    @Test
    void aPictureAndADocument() {
        var picture = one("\"type\":\"image\",\"image\":{\"id\":\"m1\",\"mime_type\":\"image/jpeg\",\"caption\":\"paid\"}");
        var document = one("\"type\":\"document\",\"document\":{\"id\":\"m2\",\"mime_type\":\"application/pdf\",\"filename\":\"a.pdf\"}");

        assertEquals(Kind.PICTURE, picture.kind());
        assertEquals(new Media("m1", "image/jpeg", null), picture.media());
        assertEquals("paid", picture.text());
        assertEquals(Kind.DOCUMENT, document.kind());
        assertEquals(new Media("m2", "application/pdf", "a.pdf"), document.media());
    }

    @Test
    void aChangedNumberBringsTheNewOne() {
        var message = one("\"type\":\"system\",\"system\":{\"body\":\"Asha changed\",\"wa_id\":\"919800000002\","
                + "\"type\":\"user_changed_number\"}");

        assertEquals(Kind.SYSTEM, message.kind());
        assertEquals("Asha changed", message.text());
        assertEquals("919800000002", message.replyId());
        assertEquals(new Moved("919800000002", null), message.moved());
    }

    @Test
    void aChangedNumberBringsItsNewIdAndTheOldOneToo() {
        var message = one("\"type\":\"system\",\"system\":{\"wa_id\":\"919800000002\",\"user_id\":\"IN.78\","
                + "\"previous_user_id\":\"IN.77\",\"type\":\"user_changed_number\"}");

        assertEquals(new Sender("919800000001", "IN.77", "Asha"), message.sender());
        assertEquals(new Moved("919800000002", "IN.78"), message.moved());
    }

    @Test
    void aChangedIdMayComeWithoutANumberAndWithoutASender() {
        var events = parse(body(change("\"messages\":[{\"id\":\"w1\",\"type\":\"system\",\"system\":{\"user_id\":\"IN.9\","
                + "\"previous_user_id\":\"IN.8\",\"type\":\"user_changed_user_id\"}},"
                + "{\"from_user_id\":\"IN.9\",\"id\":\"w2\",\"type\":\"system\",\"system\":{\"user_id\":\"IN.9\","
                + "\"previous_user_id\":\"IN.8\",\"type\":\"user_changed_user_id\"}}]")));

        for (var message : events.messages()) {
            assertEquals(new Sender(null, "IN.8", null), message.sender());
            assertEquals(new Moved(null, "IN.9"), message.moved());
        }
        assertEquals(2, events.messages().size());
    }

    @Test
    void aSystemWordThatMovesNobodyIsKept() {
        var message = one("\"type\":\"system\",\"system\":{\"body\":\"User identity changed\",\"type\":\"customer_identity_changed\"}");

        assertEquals(Kind.SYSTEM, message.kind());
        assertEquals("User identity changed", message.text());
        assertNull(message.moved());
        assertEquals(ASHA, message.sender());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            location | {"latitude":18.94,"longitude":72.82,"name":"Cafe Blue","address":"4 Marine Drive"} | Cafe Blue, 4 Marine Drive (18.94, 72.82)
            location | {"latitude":18.94,"longitude":72.82}               | 18.94, 72.82
            order    | {"text":"for two","product_items":[{"product_retailer_id":"SKU-7","quantity":2,"item_price":149,"currency":"INR"}]} | for two/2 × SKU-7, 149 INR
            interactive | {"type":"nfm_reply","nfm_reply":{"name":"flow","body":"Sent","response_json":"{}"}} | Sent/{}
            request_welcome | {}                                           | ``
            """)
    void whatIsNoTextCanBeRead(String type, String content, String text) {
        assertEquals(expected(Kind.OTHER, text.replace('/', '\n'), type), one("\"type\":\"" + type + "\",\"" + type + "\":" + content));
    }

    @Test
    void contactsAreReadByNameAndNumber() {
        assertEquals(expected(Kind.OTHER, "Ravi K +91 98000 00002\nMeena", "contacts"), one("\"type\":\"contacts\",\"contacts\":["
                + "{\"name\":{\"formatted_name\":\"Ravi K\"},\"phones\":[{\"phone\":\"+91 98000 00002\"}]},"
                + "{\"name\":{\"formatted_name\":\"Meena\"}}]"));
    }

    @Test
    void anUnsupportedMessageSaysWhy() {
        assertEquals(expected(Kind.OTHER, "Message type unknown: not supported", "unsupported"), one("\"type\":\"unsupported\","
                + "\"errors\":[{\"code\":131051,\"title\":\"Message type unknown\",\"error_data\":{\"details\":\"not supported\"}}]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            reaction | {"message_id":"wamid.7","emoji":"👍"}                                                     | 👍        | wamid.7
            reaction | {"message_id":"wamid.7","emoji":""}                                                       | ``        | wamid.7
            edit     | {"original_message_id":"wamid.7","message":{"type":"text","text":{"body":"buy 2"}}}        | buy 2     | wamid.7
            edit     | {"original_message_id":"wamid.7","message":{"type":"image","image":{"caption":"paid"}}}     | paid      | wamid.7
            revoke   | {"original_message_id":"wamid.7"}                                                         | ``        | wamid.7
            """)
    void asidesAskForNoAnswerAndNameWhatTheyAreAbout(String type, String content, String text, String about) {
        var message = one("\"type\":\"" + type + "\",\"" + type + "\":" + content);

        assertEquals(Kind.ASIDE, message.kind());
        assertEquals(text, message.text());
        assertEquals(about, message.repliesTo());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            audio,   audio/ogg
            voice,   audio/ogg
            video,   video/mp4
            sticker, image/webp
            """)
    void otherAttachmentsAreFetchedToo(String type, String mime) {
        var message = one("\"type\":\"" + type + "\",\"" + type + "\":{\"id\":\"m3\",\"mime_type\":\"" + mime + "\"}");

        assertEquals(Kind.OTHER, message.kind());
        assertEquals(new Media("m3", mime, null), message.media());
    }

    @Test
    void whatAMessageAnswersIsKept() {
        assertEquals("wamid.out3", one("\"type\":\"text\",\"text\":{\"body\":\"this one\"},\"context\":{\"id\":\"wamid.out3\"}").repliesTo());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "type":"audio","audio":{}                                        | audio
            "type":"location","location":{}                                  | location
            "type":"unsupported","errors":[{"code":131051}]                  | unsupported
            "type":"interactive"                                             | interactive
            "type":"interactive","interactive":{"type":"nfm_reply","nfm_reply":{"name":"flow"}} | interactive
            "type":"image","image":{}                                        | image
            "type":"order","order":[5]                                       | order
            "type":5                                                         | 5
            "text":"odd"                                                     | unknown
            """)
    void anythingElseIsKeptAsOther(String message, String type) {
        assertEquals(expected(Kind.OTHER, "", type), one(message));
    }

    @Test
    void theNumberMayBeAbsent() {
        var events = parse(body(
                change("\"contacts\":[{\"profile\":{\"name\":\"Ravi\"},\"user_id\":\"IN.5\"}],"
                        + "\"messages\":[{\"id\":\"w1\",\"timestamp\":1780000000,\"type\":\"text\",\"text\":{\"body\":\"a\"}}]"),
                change("\"messages\":[{\"from_user_id\":\"IN.6\",\"id\":\"w2\",\"type\":\"text\",\"text\":{\"body\":\"b\"}}]"),
                change("\"messages\":[{\"from\":\"IN.7\",\"id\":\"w3\",\"type\":\"text\",\"text\":{\"body\":\"c\"}}]")));

        assertEquals(
                List.of(new Sender(null, "IN.5", "Ravi"), new Sender(null, "IN.6", null), new Sender(null, "IN.7", null)),
                events.messages().stream().map(InboundMessage::sender).toList());
        assertEquals(Instant.EPOCH, events.messages().get(1).at());
    }

    @Test
    void aContactOfAnotherNumberIsNotTheSenders() {
        var events = parse(body(change("\"contacts\":[{\"wa_id\":\"919800000009\",\"user_id\":\"IN.9\"},"
                + "{\"wa_id\":\"919800000001\",\"user_id\":\"IN.1\"}],\"messages\":["
                + "{\"from\":\"919800000001\",\"id\":\"w1\",\"type\":\"text\"},{\"from\":\"919800000002\",\"id\":\"w2\",\"type\":\"text\"}]")));

        assertEquals(new Sender("919800000001", "IN.1", null), events.messages().getFirst().sender());
        assertEquals(new Sender("919800000002", null, null), events.messages().getLast().sender());
    }

    @Test
    void statusesMoveMessagesOn() {
        var events = parse(body(change("\"statuses\":["
                + "{\"id\":\"w1\",\"status\":\"sent\",\"timestamp\":\"1780000000\",\"biz_opaque_callback_data\":\"out-5\"},"
                + "{\"id\":\"w1\",\"status\":\"delivered\",\"timestamp\":\"1780000001\"},"
                + "{\"id\":\"w1\",\"status\":\"read\",\"timestamp\":\"1780000002\"},"
                + "{\"id\":\"w2\",\"status\":\"failed\",\"timestamp\":\"1780000003\",\"errors\":[{\"code\":131047,"
                + "\"title\":\"Re-engagement message\",\"error_data\":{\"details\":\"over 24 hours\"}}]},"
                + "{\"id\":\"w3\",\"status\":\"played\"},{\"status\":\"sent\"}]")));

        assertEquals(List.of(
                new DeliveryEvent("w1", "out-5", State.SENT, Instant.ofEpochSecond(1_780_000_000), null),
                new DeliveryEvent("w1", null, State.DELIVERED, Instant.ofEpochSecond(1_780_000_001), null),
                new DeliveryEvent("w1", null, State.READ, Instant.ofEpochSecond(1_780_000_002), null),
                new DeliveryEvent("w2", null, State.FAILED, Instant.ofEpochSecond(1_780_000_003),
                        new SendAnswer.OutsideWindow("The customer has not written for 24 hours: it goes out when he writes"
                                + " (WhatsApp: Re-engagement message: over 24 hours)"))), events.deliveries());
        assertEquals(2, events.others());
    }

    @Test
    void oneCallMayBringSeveralEntriesChangesAndMessages() {
        var text = "\"messages\":[{\"from\":\"9\",\"id\":\"w1\",\"type\":\"text\"},{\"from\":\"9\",\"id\":\"w2\",\"type\":\"text\"}]";
        var entry = "{\"changes\":[" + change(text) + ",{\"field\":\"account_update\",\"value\":{\"event\":\"X\"}}]}";
        var events = parse("{\"object\":\"whatsapp_business_account\",\"entry\":[" + entry + "," + entry + ",5,{}]}");

        assertEquals(4, events.messages().size());
        assertEquals(2, events.others());
    }

    @Test
    void whatIsOddDoesNotSpoilItsNeighbours() {
        var events = parse(body("5", "{}", change("\"messages\":[null,7,{},{\"id\":\"w0\"},{\"from\":\"9\"},"
                + "{\"from\":\"9\",\"id\":\"w1\",\"timestamp\":\"soon\",\"type\":\"text\",\"text\":\"odd\"}],\"contacts\":{}")));

        assertEquals(List.of("w1"), events.messages().stream().map(InboundMessage::id).toList());
        assertEquals("", events.messages().getFirst().text());
        assertNull(events.messages().getFirst().sender().name());
        assertEquals(4, events.others());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}", "{\"object\":\"page\"}", "hello", "{\"object\":{}}"})
    void anyOtherBodyIsRefused(String body) {
        assertThrows(IllegalArgumentException.class, () -> parse(body));
    }

    @Test
    void everySampleIsRead() throws IOException {
        try (var samples = Files.list(SharedData.find("whatsapp"))) {
            for (var sample : samples.filter(p -> !p.getFileName().toString().matches("(waha|evolution).*")).toList()) {
                var events = CloudEvents.parse(Files.readAllBytes(sample));
                int found = events.messages().size() + events.deliveries().size() + events.others();
                assertEquals(1, found, sample.getFileName().toString());
            }
        }
    }
}
