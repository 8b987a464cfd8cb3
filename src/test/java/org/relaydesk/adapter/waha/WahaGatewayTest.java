package org.relaydesk.adapter.waha;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.adapter.qr.ZxingQr;
import org.relaydesk.message.LinkState.Standing;
import org.relaydesk.message.LinkWatch;
import org.relaydesk.message.MediaGateway.MediaAnswer;
import org.relaydesk.message.MediaStore;
import org.relaydesk.message.MessageGateway.Envelope;
import org.relaydesk.message.MessageGateway.SendAnswer;
import org.relaydesk.message.Outbound;
import org.relaydesk.message.Outbound.Choice;
import org.relaydesk.support.FakeWaha;
import org.relaydesk.support.ManualClock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sending, fetching and the session, over loopback. */
class WahaGatewayTest {
    private static final String ASHA = "919800000001@c.us";

    @TempDir
    Path folder;

    private final FakeWaha waha = new FakeWaha();
    private final LinkWatch watch = new LinkWatch(true, new ManualClock(), _ -> { });
    private WahaSettings settings;
    private WahaGateway gateway;
    private WahaMedia media;
    private WahaLink link;

    @BeforeEach
    void open() throws IOException {
        settings = new WahaSettings(URI.create(waha.url() + "/"), FakeWaha.SESSION, FakeWaha.KEY);
        var picture = Files.write(folder.resolve("picture"), new byte[] {1, 2, 3});
        gateway = new WahaGateway(settings, store(picture), Duration.ofSeconds(3));
        media = new WahaMedia(settings, Duration.ofSeconds(3));
        link = new WahaLink(settings, watch, new ZxingQr(), Duration.ofSeconds(3));
    }

    @AfterEach
    void close() {
        gateway.close();
        media.close();
        link.close();
        waha.close();
    }

    private static MediaStore store(Path picture) {
        return new MediaStore() {
            @Override
            public String keep(byte[] content, String mimeType) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Path> find(String sha256) {
                return sha256.equals("ab12") ? Optional.of(picture) : Optional.empty();
            }
        };
    }

    private SendAnswer send(Outbound content) {
        return gateway.send(new Envelope("out-5", ASHA, content));
    }

    private SendAnswer answered(int status, String body) {
        waha.messages = (exchange, _, _) -> FakeWaha.json(exchange, status, body);
        return send(new Outbound.Text("Hello"));
    }

    @Test
    void aTextGoesToItsChatWithTheSession() {
        assertEquals(new SendAnswer.Sent("3EB01"), send(new Outbound.Text("Hello ₹149.37")));
        assertEquals(JsonParser.parseString("{\"session\":\"default\",\"chatId\":\"" + ASHA + "\",\"text\":\"Hello ₹149.37\"}"),
                waha.sent.getFirst().raw());
    }

    @Test
    void choicesAndTemplatesBecomeText() {
        send(new Outbound.Menu("Choose", "Services", List.of(new Choice("s:1", "Likes", "fast"), new Choice("s:2", "Views"))));
        send(new Outbound.Template("₹1.50 went back", "refund_notice", "en", List.of("₹1.50")));

        assertEquals(List.of("Choose\n\n1 Likes · fast\n2 Views\n\nAnswer with the number.", "₹1.50 went back"), waha.told(ASHA));
    }

    @Test
    void picturesAndFilesTravelInsideTheCall() {
        send(new Outbound.Picture("₹149.37", "ab12", "image/png"));
        send(new Outbound.Document("", "ab12", "application/pdf", "prices.pdf"));

        assertEquals(List.of("sendImage", "sendFile"), waha.sent.stream().map(FakeWaha.Sent::how).toList());
        var file = waha.sent.getLast().raw().getAsJsonObject("file");
        assertEquals("prices.pdf", file.get("filename").getAsString());
        assertArrayEquals(new byte[] {1, 2, 3}, Base64.getDecoder().decode(file.get("data").getAsString()));
        assertInstanceOf(SendAnswer.Refused.class, send(new Outbound.Picture("gone", "ff", "image/png")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"true_919800000001@c.us_3EB0A1"}                                             | 3EB0A1
            {"id":{"_serialized":"true_919800000001@c.us_3EB0A2","id":"3EB0A2"}}               | 3EB0A2
            {"_data":{"id":{"_serialized":"true_919800000001@c.us_3EB0A3"}}}                   | 3EB0A3
            {"key":{"remoteJid":"919800000001@s.whatsapp.net","fromMe":true,"id":"3EB0A4"}}    | 3EB0A4
            {"id":"3EB0A5","timestamp":1}                                                      | 3EB0A5
            {}                                                                                 | unnamed out-5
            ``                                                                                 | unnamed out-5
            """)
    void everyEnginesAnswerNamesTheMessage(String body, String id) {
        assertEquals(new SendAnswer.Sent(id), answered(201, body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            401 | {}                                                        | Hold     | TOKEN
            403 | {}                                                        | Hold     | TOKEN
            404 | {"message":"Session not found"}                           | Hold     | STOPPED
            422 | {"error":"not as expected","status":"SCAN_QR_CODE"}       | Hold     | SCAN
            422 | {"error":"not as expected","status":"STARTING"}           | Hold     | STARTING
            422 | {"error":"not as expected","status":"STOPPED"}            | Hold     | STOPPED
            422 | {"error":"not as expected","status":"FAILED"}             | Hold     | FAILED
            422 | {"message":"No such number"}                              | Refused  | ``
            400 | {"message":"chatId should be a string"}                   | Refused  | ``
            429 | {}                                                        | TryAgain | ``
            503 | {}                                                        | TryAgain | ``
            500 | {"exception":{"message":"server returned error 463"}}     | TryAgain | ``
            500 | {"exception":{"message":"Timed out"}}                     | Lost     | ``
            502 | <html>                                                    | Lost     | ``
            504 | <html>                                                    | Lost     | ``
            302 | <html>                                                    | TryAgain | ``
            """)
    void whatAnAnswerMeans(int status, String body, String kind, String standing) {
        var answer = answered(status, body);

        assertEquals(kind, answer.getClass().getSimpleName());
        if (answer instanceof SendAnswer.Hold hold) {
            assertEquals(Standing.valueOf(standing), hold.standing());
        }
    }

    /** Words of WAHA's own and of its engines, as users have reported them; the first word of what the seller reads. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            404 | {"statusCode":404,"message":"Session \\"shop\\" does not exist"}                  | Hold     | STOPPED     | no session of that name
            404 | {"statusCode":404,"message":"Session not found"}                                  | Hold     | STOPPED     | no session of that name
            404 | {"statusCode":404,"message":"Cannot POST /api/sendText"}                          | Hold     | UNREACHABLE | check the address
            422 | {"error":"Session status is not as expected. Try again later","status":"STARTING"} | Hold     | STARTING    | does not work just now
            422 | {"error":"Session status is not as expected.","status":"SCAN_QR_CODE"}            | Hold     | SCAN        | scan the code
            422 | {"statusCode":422,"message":"The session under FAILED status. Please restart it"} | Hold     | FAILED      | Start session
            422 | {"message":"WAHA Core support only 'default' session."}                           | Hold     | STOPPED     | no session of that name
            422 | {"message":"The feature is available only in Plus version for 'WEBJS' engine."}   | NoFile   | ``          | This edition of WAHA
            500 | {"exception":{"message":"2 UNKNOWN: no LID found for 91980@s.whatsapp.net from server"}} | Refused | `` | not find this number
            500 | {"exception":{"message":"Evaluation failed: Error: No LID for user"}}             | Refused  | ``          | not find this number
            500 | {"message":"The number is not on WhatsApp"}                                       | Refused  | ``          | not find this number
            500 | {"exception":{"message":"Chat not found"}}                                        | Refused  | ``          | not know this chat
            500 | {"exception":{"message":"media too large"}}                                       | NoFile   | ``          | too large
            413 | <html>                                                                            | NoFile   | ``          | too large
            415 | {}                                                                                | NoFile   | ``          | another one
            500 | {"exception":{"message":"Input buffer contains unsupported image format"}}        | NoFile   | ``          | another one
            500 | {"exception":{"message":"Connection Closed"}}                                     | Hold     | FAILED      | lost its connection
            500 | {"exception":{"message":"Protocol error (Runtime.callFunctionOn): Target closed."}} | Hold   | FAILED      | lost its connection
            500 | {"exception":{"message":"websocket timed out"}}                                   | Lost     | ``          | lost its connection
            500 | {"exception":{"message":"rate-overlimit"}}                                        | TryAgain | ``          | too many messages
            429 | {}                                                                                | TryAgain | ``          | too many messages
            500 | {"exception":{"message":"SessionError: No sessions"}}                             | TryAgain | ``          | SessionError
            401 | {"message":"Unauthorized"}                                                        | Hold     | TOKEN       | API key
            """)
    void eachTroubleIsSaidInPlainWords(int status, String body, String kind, String standing, String words) {
        var answer = answered(status, body);

        assertEquals(kind, answer.getClass().getSimpleName());
        assertTrue(why(answer).contains(words), why(answer));
        if (answer instanceof SendAnswer.Hold hold) {
            assertEquals(Standing.valueOf(standing), hold.standing());
        }
    }

    private static String why(SendAnswer answer) {
        return switch (answer) {
            case SendAnswer.Hold hold -> hold.why();
            case SendAnswer.Refused refused -> refused.why();
            case SendAnswer.NoFile no -> no.why();
            case SendAnswer.TryAgain again -> again.why();
            case SendAnswer.Lost lost -> lost.why();
            default -> throw new AssertionError(answer);
        };
    }

    @Test
    void nothingWrittenIsTriedAgainAndALostAnswerIsLost() {
        waha.messages = (exchange, _, _) -> exchange.close();
        assertInstanceOf(SendAnswer.Lost.class, send(new Outbound.Text("Hello")));
        waha.close();
        assertInstanceOf(SendAnswer.TryAgain.class, send(new Outbound.Text("Hello")));
    }

    @Test
    void filesAreFetchedFromTheConfiguredGatewayAlone() {
        waha.files.put("a.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 7});
        for (var address : List.of(waha.url() + "/api/files/a.jpg", "http://localhost:3000/api/files/a.jpg", "http://waha:3000/api/files/a.jpg")) {
            var fetched = assertInstanceOf(MediaAnswer.Fetched.class, media.fetch(address), address);
            assertEquals("image/jpeg", fetched.mimeType());
            assertEquals(64, fetched.sha256().length());
        }
        int before = waha.calls.size();
        // another program on the gateway's own machine is somebody else too
        var beside = waha.url().replaceFirst("\\d+$", "1") + "/a.jpg";
        for (var address : List.of("http://elsewhere.example/a.jpg", beside, "file:///etc/passwd", "1234567890", "")) {
            assertInstanceOf(MediaAnswer.Gone.class, media.fetch(address), address);
        }
        assertEquals(before, waha.calls.size());
        assertInstanceOf(MediaAnswer.Gone.class, media.fetch(waha.url() + "/api/files/b.jpg"));
    }

    @Test
    void aFileThatIsTooLargeIsGone() {
        waha.files.put("big", new byte[(int) WahaMedia.SIZE_LIMIT + 1]);
        assertEquals(new MediaAnswer.Gone("the attachment is larger than 16 MiB"), media.fetch(waha.url() + "/api/files/big"));
    }

    @Test
    void theSessionIsWatchedStartedAndPaired() {
        waha.status = "STOPPED";
        link.check();
        assertEquals(Standing.STOPPED, watch.state().standing());
        assertEquals(Optional.empty(), link.pairing());

        waha.qr = new ZxingQr().png("2@made-up");
        assertTrue(link.start());
        assertEquals(Standing.SCAN, watch.state().standing());
        assertArrayEquals(waha.qr, link.pairing().orElseThrow());
        waha.qr = "{\"value\":\"2@made-up\"}".getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(new ZxingQr().png("2@made-up"), link.pairing().orElseThrow());
        waha.qr = "{\"mimetype\":\"image/png\",\"data\":\"AQID\"}".getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(new byte[] {1, 2, 3}, link.pairing().orElseThrow());

        waha.status = "WORKING";
        link.check();
        assertEquals(Standing.LINKED, watch.state().standing());
        assertEquals("+919811111111", watch.state().number());
    }

    @Test
    void aSessionThatIsNotThereIsMade() {
        waha.status = "";
        link.check();
        assertEquals(Standing.STOPPED, watch.state().standing());
        link.start();
        assertEquals(List.of("GET /api/sessions/default", "POST /api/sessions/default/start", "POST /api/sessions", "GET /api/sessions/default"),
                waha.calls);
        assertEquals(Standing.STARTING, watch.state().standing());
    }

    @Test
    void aWrongKeyAndAGatewayThatIsAwayAreSeen() {
        try (var stranger = new WahaLink(
                new WahaSettings(settings.url(), FakeWaha.SESSION, "wrong"), watch, new ZxingQr(), Duration.ofSeconds(3))) {
            stranger.check();
            assertEquals(Standing.TOKEN, watch.state().standing());
        }
        waha.close();
        link.check();
        assertEquals(Standing.UNREACHABLE, watch.state().standing());
    }

    @Test
    void thePhoneBehindAChatIsAskedFor() {
        waha.phones.put("184069530861739@lid", "919800000001");
        assertEquals(Optional.of("919800000001"), link.phoneOf("184069530861739@lid"));
        assertEquals(Optional.empty(), link.phoneOf("184069530861740@lid"));
    }

    @Test
    void theSettingsDoNotTellTheirKey() {
        assertFalse(settings.toString().contains(FakeWaha.KEY));
    }
}
