package org.relaydesk.adapter.provider;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.relay.AddAnswer;
import org.relaydesk.relay.AddRequest;
import org.relaydesk.relay.BalanceAnswer;
import org.relaydesk.relay.ProviderAccount;
import org.relaydesk.relay.ServicesAnswer;
import org.relaydesk.relay.StatusAnswer;
import org.relaydesk.support.ManualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Everything that may come out of a connection instead of an answer. */
class BadWireTest {
    private final MockWebServer server = new MockWebServer();
    private final ApiV2Client client = new ApiV2Client(new ManualClock());

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private static ProviderAccount panel(URI url) {
        return new ProviderAccount("panel", url, "secret-key-1", Duration.ofSeconds(20));
    }

    private ProviderAccount panel() {
        return panel(server.url("/api/v2").uri());
    }

    private AddAnswer add(ProviderAccount panel) {
        return client.add(panel, new AddRequest("4411", Map.of("link", "https://example.com/a", "quantity", "100")));
    }

    /** What each call answers, in words. */
    private List<Object> everything(ProviderAccount panel) {
        return List.of(
                add(panel), client.status(panel, List.of("7")), client.status(panel, List.of("7", "8")),
                client.refill(panel, "7"), client.refillStatus(panel, List.of("7")), client.cancel(panel, List.of("7")),
                client.balance(panel), client.services(panel));
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "303", "307", "308"})
    void noRedirectIsFollowedByAnyCallToAnyHost(int status) throws IOException {
        try (var elsewhere = new MockWebServer()) {
            elsewhere.start();
            var turn = new AtomicInteger();
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    var to = turn.incrementAndGet() % 2 == 0 ? "/api/v3" : elsewhere.url("/api/v2").toString();
                    return new MockResponse.Builder().code(status).setHeader("Location", to)
                            .body("{\"order\":1,\"balance\":1}").build();
                }
            });
            elsewhere.setDispatcher(server.getDispatcher());

            everything(panel()).forEach(BadWireTest::assertNoAnswer);
            everything(panel()).forEach(BadWireTest::assertNoAnswer);
            assertEquals(16, server.getRequestCount());
            assertEquals(0, elsewhere.getRequestCount());
        }
    }

    private static void assertNoAnswer(Object answer) {
        assertTrue(Stream.of("Unclear", "Failed").anyMatch(answer.getClass().getSimpleName()::equals), answer.toString());
    }

    static Stream<String> halfAnswers() {
        return Stream.of(
                "",
                "HTTP/1.1 200 OK\n",
                "HTTP/1.1 200 OK\nContent-Length: 400\n\n{\"order\":23501}",
                "HTTP/1.1 200 OK\nContent-Length: 8\n\n{\"order\":23501}",
                "HTTP/1.1 200 OK\nContent-Length: many\n\n{\"order\":",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n10\n{\"order\":23501}\n",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n10\n{\"order\":23501}\n40\n{\"or",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nzz\n{\"order\":23501}\n0\n\n",
                "HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: 15\n\n{\"order\":23501}",
                "HTTP/1.1 100 Continue\n\n",
                "HTTP/1.1 200 OK\nConnection: close\n\n{\"order\":235",
                "SSH-2.0-OpenSSH_9\n");
    }

    @ParameterizedTest
    @MethodSource("halfAnswers")
    void halfAnAnswerIsUnclearAndAskedForOnce(String bytes) {
        try (var raw = new RawServer(bytes)) {
            assertInstanceOf(AddAnswer.Unclear.class, add(panel(raw.url())));
            assertEquals(1, raw.requests.get());

            assertInstanceOf(StatusAnswer.Failed.class, client.status(panel(raw.url()), List.of("7")));
            assertInstanceOf(BalanceAnswer.Failed.class, client.balance(panel(raw.url())));
            assertInstanceOf(ServicesAnswer.Failed.class, client.services(panel(raw.url())));
            // a question may have been written to a connection that was closed meanwhile
            assertTrue(raw.requests.get() <= 4);
        }
    }

    @Test
    void anAnswerAfterAnInterimOneIsRead() {
        try (var raw = new RawServer(
                "HTTP/1.1 100 Continue\n\nHTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\n{\"ord\nb\ner\":23501 }\n0\n\n")) {
            assertEquals("23501", assertInstanceOf(AddAnswer.Placed.class, add(panel(raw.url()))).providerOrderId());
        }
    }

    @Test
    void anAnswerThatEndsWithItsConnectionIsRead() {
        try (var raw = new RawServer("HTTP/1.0 200 OK\n\n{\"order\":23501}")) {
            assertInstanceOf(AddAnswer.Placed.class, add(panel(raw.url())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "", "true", "7", "\"7\"", "<!DOCTYPE html><html>Just a moment</html>", "{\"7\"", "\u0000"})
    void whatIsNoAnswerIsNone(String body) {
        for (int i = 0; i < 8; i++) {
            server.enqueue(new MockResponse.Builder().body(body).build());
        }

        everything(panel()).forEach(BadWireTest::assertNoAnswer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | ErrorText Failed
            201 | ErrorText Failed
            400 | ErrorText Failed
            401 | ErrorText Failed
            422 | ErrorText Failed
            429 | TooMany Failed
            500 | Unclear Failed
            502 | Unclear Failed
            """)
    void anErrorMayComeWithAnyStatus(int status, String kinds) {
        for (int i = 0; i < 2; i++) {
            server.enqueue(new MockResponse.Builder().code(status).body("{\"error\":\"Service is off\"}").build());
        }

        var add = add(panel()).getClass().getSimpleName();
        assertEquals(kinds, add + " " + client.balance(panel()).getClass().getSimpleName());
    }

    @Test
    void aWaitIsToldInSecondsOrAsADate() {
        for (var header : List.of("30", "Mon, 23 Nov 2026 05:30:30 GMT")) {
            for (int i = 0; i < 2; i++) {
                server.enqueue(new MockResponse.Builder().code(429).setHeader("Retry-After", header).build());
            }

            assertEquals(new AddAnswer.TooMany(Duration.ofSeconds(30), ""), add(panel()));
            assertEquals(
                    new StatusAnswer.Failed("HTTP 429 too many requests", Duration.ofSeconds(30)),
                    client.status(panel(), List.of("7", "8")));
        }
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        for (int i = 0; i < 8; i++) {
            server.enqueue(new MockResponse.Builder().setHeader("Content-Encoding", "gzip").body(bomb()).build());
        }

        everything(panel()).forEach(answer -> {
            assertNoAnswer(answer);
            assertTrue(answer.toString().contains("longer than 4194304 bytes"), answer.toString());
        });
    }

    /** 64 MiB of blanks in 64 KiB. */
    private static Buffer bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            var blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 64; i++) {
                out.write(blanks);
            }
        }
        assertTrue(packed.size() < 100_000);
        return new Buffer().write(packed.toByteArray());
    }

    @Test
    void aPackedAnswerIsRead() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write("{\"order\":23501}".getBytes(StandardCharsets.UTF_8));
        }
        server.enqueue(new MockResponse.Builder().setHeader("Content-Encoding", "gzip")
                .body(new Buffer().write(packed.toByteArray())).build());

        assertInstanceOf(AddAnswer.Placed.class, add(panel()));
    }

    @Test
    void tenThousandServicesAreRead() {
        var rows = new ArrayList<String>();
        for (int i = 1; i <= 10_000; i++) {
            rows.add("{\"service\":" + i + ",\"name\":\"Made-up service " + i + "\",\"type\":\"Default\",\"category\":\"Category "
                    + i % 40 + "\",\"rate\":\"0." + i + "\",\"min\":\"50\",\"max\":\"10000\",\"refill\":true,\"cancel\":false,"
                    + "\"dripfeed\":1,\"desc\":\"" + "about it ".repeat(20) + "\"}");
        }
        var body = "[" + String.join(",", rows) + "]";
        assertTrue(body.length() > 3_000_000 && body.length() < 4 << 20, "length " + body.length());
        server.enqueue(new MockResponse.Builder().body(body).build());

        var listed = assertInstanceOf(ServicesAnswer.Listed.class, client.services(panel()));
        assertEquals(10_000, listed.offers().size());
        assertEquals(0, listed.skipped());
    }
}
