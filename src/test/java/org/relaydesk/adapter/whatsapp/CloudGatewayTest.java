package org.relaydesk.adapter.whatsapp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.google.gson.JsonParser;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.message.LinkState.Standing;
import org.relaydesk.message.MessageGateway.Envelope;
import org.relaydesk.message.MessageGateway.SendAnswer;
import org.relaydesk.message.Outbound;
import org.relaydesk.message.Outbound.Choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CloudGatewayTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String TAKEN = "{\"messages\":[{\"id\":\"wamid.9\"}]}";

    @TempDir
    Path folder;

    private CloudServer cloud;
    private CloudGateway gateway;

    @BeforeEach
    void start() throws IOException {
        cloud = new CloudServer();
        gateway = gateway(LONG);
    }

    @AfterEach
    void stop() {
        gateway.close();
        cloud.close();
    }

    private CloudGateway gateway(Duration timeout) throws IOException {
        var picture = Files.write(folder.resolve("picture"), new byte[] {1, 2, 3});
        return new CloudGateway(cloud.settings(), CloudServer.store(picture), timeout);
    }

    private SendAnswer send(Outbound content) {
        return gateway.send(new Envelope("out-5", "919800000001", content));
    }

    private String sent() throws InterruptedException {
        return cloud.server.takeRequest().getBody().utf8();
    }

    @Test
    void aTextGoesOutWithTheTokenAndTheOutboxKey() throws InterruptedException {
        cloud.answer(200, TAKEN);

        assertEquals(new SendAnswer.Sent("wamid.9"), send(new Outbound.Text("Hello ₹149.37")));
        var request = cloud.server.takeRequest();
        assertEquals("POST /v26.0/5550001/messages HTTP/1.1", request.getRequestLine());
        assertEquals("Bearer access-token-1", request.getHeaders().get("Authorization"));
        assertEquals(JsonParser.parseString("""
                {"messaging_product":"whatsapp","recipient_type":"individual","to":"919800000001",
                 "biz_opaque_callback_data":"out-5","type":"text","text":{"preview_url":false,"body":"Hello ₹149.37"}}"""),
                JsonParser.parseString(request.getBody().utf8()));
    }

    @Test
    void aUserIdGoesIntoItsOwnField() throws InterruptedException {
        cloud.answer(200, TAKEN);
        gateway.send(new Envelope("out-5", "IN.13491208655302741918", new Outbound.Text("Hello")));

        var json = JsonParser.parseString(sent()).getAsJsonObject();
        assertEquals("IN.13491208655302741918", json.get("recipient").getAsString());
        assertFalse(json.has("to"));
    }

    @Test
    void buttonsAndListsAreInteractive() throws InterruptedException {
        cloud.answer(200, TAKEN);
        cloud.answer(200, TAKEN);
        send(new Outbound.Buttons("Pay?", List.of(new Choice("pay_upi", "UPI"), new Choice("cancel", "Cancel"))));
        send(new Outbound.Menu("Choose", "Services", List.of(new Choice("s:1", "Likes", "fast"), new Choice("s:2", "Views"))));

        assertEquals(JsonParser.parseString("""
                {"type":"button","body":{"text":"Pay?"},"action":{"buttons":[
                 {"type":"reply","reply":{"id":"pay_upi","title":"UPI"}},{"type":"reply","reply":{"id":"cancel","title":"Cancel"}}]}}"""),
                JsonParser.parseString(sent()).getAsJsonObject().get("interactive"));
        assertEquals(JsonParser.parseString("""
                {"type":"list","body":{"text":"Choose"},"action":{"button":"Services","sections":[{"rows":[
                 {"id":"s:1","title":"Likes","description":"fast"},{"id":"s:2","title":"Views"}]}]}}"""),
                JsonParser.parseString(sent()).getAsJsonObject().get("interactive"));
    }

    @Test
    void aPictureIsUploadedFirst() throws InterruptedException {
        cloud.answer(200, "{\"id\":\"media-7\"}");
        cloud.answer(200, TAKEN);

        assertEquals(new SendAnswer.Sent("wamid.9"), send(new Outbound.Picture("₹149.37", "ab12", "image/png")));
        var upload = cloud.server.takeRequest();
        assertEquals("POST /v26.0/5550001/media HTTP/1.1", upload.getRequestLine());
        assertTrue(upload.getBody().utf8().contains("filename=\"picture.png\""));
        assertTrue(upload.getBody().utf8().contains("name=\"messaging_product\""));
        assertEquals(JsonParser.parseString("{\"id\":\"media-7\",\"caption\":\"₹149.37\"}"),
                JsonParser.parseString(sent()).getAsJsonObject().get("image"));
    }

    @Test
    void aDocumentKeepsItsName() throws InterruptedException {
        cloud.answer(200, "{\"id\":\"media-8\"}");
        cloud.answer(200, TAKEN);

        send(new Outbound.Document("", "ab12", "application/pdf", "prices.pdf"));
        assertTrue(sent().contains("filename=\"prices.pdf\""));
        assertEquals(JsonParser.parseString("{\"id\":\"media-8\",\"filename\":\"prices.pdf\"}"),
                JsonParser.parseString(sent()).getAsJsonObject().get("document"));
    }

    @Test
    void aTemplateNamesItsLanguageAndItsParameters() throws InterruptedException {
        cloud.answer(200, TAKEN);
        cloud.answer(200, TAKEN);
        send(new Outbound.Template("₹1.50 went back", "refund_notice", "hi", List.of("SMM10234", "₹1.50\nto your wallet")));
        send(new Outbound.Template("Hello", "hello", "en", List.of()));

        assertEquals(JsonParser.parseString("""
                {"name":"refund_notice","language":{"code":"hi"},"components":[{"type":"body","parameters":[
                 {"type":"text","text":"SMM10234"},{"type":"text","text":"₹1.50 to your wallet"}]}]}"""),
                JsonParser.parseString(sent()).getAsJsonObject().get("template"));
        assertEquals(JsonParser.parseString("{\"name\":\"hello\",\"language\":{\"code\":\"en\"}}"),
                JsonParser.parseString(sent()).getAsJsonObject().get("template"));
    }

    @Test
    void anUploadThatBreaksMayBeTriedAgain() {
        cloud.server.enqueue(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
        cloud.answer(200, "{}");
        cloud.answer(400, "{\"error\":{\"code\":131053,\"message\":\"Media upload error\"}}");

        var picture = new Outbound.Picture("Pay", "ab12", "image/png");
        assertInstanceOf(SendAnswer.TryAgain.class, send(picture));
        assertInstanceOf(SendAnswer.TryAgain.class, send(picture));
        assertEquals(new SendAnswer.Refused(131053, "WhatsApp does not take this file: its kind or its size (WhatsApp: Media upload error)"),
                send(picture));
    }

    @Test
    void aPictureThatIsNotKeptIsRefused() {
        assertInstanceOf(SendAnswer.Refused.class, send(new Outbound.Picture("Pay", "ff", "image/png")));
        assertEquals(0, cloud.server.getRequestCount());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            400, 131056, PT6S
            400, 130429, PT15S
            400, 4,      PT15S
            400, 80007,  PT15S
            400, 131016, PT15S
            429, -,      PT15S
            500, -,      PT15S
            503, 2,      PT15S
            302, -,      PT1M
            """)
    void whatPassesIsTriedAgain(int status, String code, Duration wait) {
        cloud.answer(status, code == null ? "<html>" : "{\"error\":{\"message\":\"No\",\"code\":" + code + "}}");

        var answer = assertInstanceOf(SendAnswer.TryAgain.class, send(new Outbound.Text("Hello")));
        assertEquals(wait, answer.after());
        assertEquals(1, cloud.server.getRequestCount());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            401, 190,    -,  TOKEN
            400, 190,    -,  TOKEN
            400, 0,      -,  TOKEN
            401, -,      -,  TOKEN
            401, 131047, -,  TOKEN
            403, 10,     -,  TOKEN
            403, 299,    -,  TOKEN
            400, 100,    33, NUMBER
            400, 133010, -,  NUMBER
            400, 131045, -,  NUMBER
            400, 131037, -,  NUMBER
            403, 368,    -,  ACCOUNT
            403, 131031, -,  ACCOUNT
            400, 131048, -,  ACCOUNT
            400, 131042, -,  PAYMENT
            """)
    void whatIsNoMessagesFaultHoldsItUp(int status, String code, String subcode, Standing standing) {
        cloud.answer(status, code == null ? "<html>" : "{\"error\":{\"message\":\"No\",\"code\":" + code
                + (subcode == null ? "" : ",\"error_subcode\":" + subcode) + "}}");

        var hold = assertInstanceOf(SendAnswer.Hold.class, send(new Outbound.Text("Hello")));
        assertEquals(standing, hold.standing());
        assertTrue(hold.why().matches("(The|Your|WhatsApp) .*"), hold.why());
    }

    @ParameterizedTest
    @ValueSource(ints = {132000, 132001, 132005, 132007, 132012, 132015, 132016, 132068, 132069})
    void aTemplateThatIsNotTakenIsRefusedUnderItsCode(int code) {
        cloud.answer(400, "{\"error\":{\"code\":" + code + ",\"message\":\"Template\"}}");

        var answer = assertInstanceOf(
                SendAnswer.NoTemplate.class, send(new Outbound.Template("₹1.50 went back", "refund_notice", "en", List.of())));
        assertEquals(code, answer.code());
        assertTrue(answer.why().contains("template") && answer.why().endsWith(" (WhatsApp: Template)"), answer.why());
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 131008, 131009, 131021, 131026, 131030, 131049, 131050, 131051, 131053, 130472})
    void aRefusalIsSaidInPlainWords(int code) {
        cloud.answer(400, "{\"error\":{\"code\":" + code + ",\"message\":\"No\"}}");

        var refused = assertInstanceOf(SendAnswer.Refused.class, send(new Outbound.Text("Hello")));
        assertEquals(code, refused.code());
        assertTrue(refused.why().endsWith(" (WhatsApp: No)"), refused.why());
    }

    @Test
    void theAskedWaitIsKept() {
        cloud.server.enqueue(new MockResponse.Builder().code(429).setHeader("Retry-After", "40").build());
        cloud.server.enqueue(new MockResponse.Builder().code(503).setHeader("Retry-After", "0").build());

        assertEquals(Duration.ofSeconds(40), assertInstanceOf(SendAnswer.TryAgain.class, send(new Outbound.Text("a"))).after());
        assertEquals(Duration.ofSeconds(1), assertInstanceOf(SendAnswer.TryAgain.class, send(new Outbound.Text("b"))).after());
        assertEquals(2, cloud.server.getRequestCount());
    }

    @Test
    void theClosedWindowHasItsOwnAnswer() {
        cloud.answer(400, "{\"error\":{\"code\":131047,\"message\":\"Re-engagement\",\"error_data\":{\"details\":\"24 hours\"}}}");

        assertEquals(new SendAnswer.OutsideWindow("The customer has not written for 24 hours: it goes out when he writes"
                + " (WhatsApp: Re-engagement: 24 hours)"), send(new Outbound.Text("Hello")));
    }

    @Test
    void theRestIsRefused() {
        cloud.answer(400, "{\"error\":{\"code\":139999,\"message\":\"Odd\"}}");

        assertEquals(new SendAnswer.Refused(139999, "Odd"), send(new Outbound.Text("Hello")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | <html>Bad gateway</html>
            403 | {"message":"Blocked by your administrator"}
            404 | <html>
            """)
    void aNoThatIsNotMetasIsNoRefusal(int status, String body) {
        cloud.answer(status, body);

        assertEquals(new SendAnswer.TryAgain(Duration.ofMinutes(1), "HTTP " + status), send(new Outbound.Text("Hello")));
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 504})
    void whoGaveUpWaitingForWhatsAppKnowsNothing(int status) {
        cloud.answer(status, "<html>Gateway time-out</html>");
        cloud.answer(status, "{\"error\":{\"code\":131000,\"message\":\"Something went wrong\"}}");

        assertEquals(new SendAnswer.Lost("HTTP " + status), send(new Outbound.Text("Hello")));
        assertInstanceOf(SendAnswer.TryAgain.class, send(new Outbound.Text("Hello")));
    }

    @Test
    void anAnswerThatIsLostIsSettledLater() throws IOException {
        cloud.server.enqueue(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
        cloud.answer(200, "{}");
        cloud.server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());

        assertInstanceOf(SendAnswer.Lost.class, send(new Outbound.Text("Hello")));
        assertInstanceOf(SendAnswer.Lost.class, send(new Outbound.Text("Hello")));
        try (var hasty = gateway(Duration.ofMillis(400))) {
            assertInstanceOf(
                    SendAnswer.Lost.class, hasty.send(new Envelope("out-6", "919800000001", new Outbound.Text("Hello"))));
        }
        assertEquals(3, cloud.server.getRequestCount());
    }

    @Test
    void aRefusedConnectionIsTriedAgain() {
        cloud.close();

        assertInstanceOf(SendAnswer.TryAgain.class, send(new Outbound.Text("Hello")));
    }

    @Test
    void theSettingsDoNotTellTheirSecrets() {
        var text = cloud.settings("lookaside.example:443").toString();

        assertFalse(text.contains("token") || text.contains("secret") || text.contains("verify"), text);
    }
}
