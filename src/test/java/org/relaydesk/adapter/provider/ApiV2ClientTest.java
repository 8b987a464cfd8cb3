package org.relaydesk.adapter.provider;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.relay.AddAnswer;
import org.relaydesk.relay.AddRequest;
import org.relaydesk.relay.BalanceAnswer;
import org.relaydesk.relay.ProviderAccount;
import org.relaydesk.relay.ServicesAnswer;
import org.relaydesk.relay.StatusAnswer;
import org.relaydesk.support.ManualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ApiV2ClientTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(400);

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

    private ProviderAccount account(Duration timeout) {
        return new ProviderAccount("panel", server.url("/api/v2").uri(), "secret-key-1", timeout);
    }

    private AddAnswer add(Duration timeout) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("link", "https://example.com/a b?x=1&y=2");
        parameters.put("quantity", "100");
        return client.add(account(timeout), new AddRequest("4411", parameters));
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private String sent() throws InterruptedException {
        return server.takeRequest().getBody().utf8();
    }

    @Test
    void addIsAFormWithKeyAndAction() throws InterruptedException {
        answer(200, "{\"order\":23501}");

        assertEquals(new AddAnswer.Placed("23501", "{\"order\":23501}"), add(LONG));
        var request = server.takeRequest();
        assertEquals("POST /api/v2 HTTP/1.1", request.getRequestLine());
        assertEquals("application/x-www-form-urlencoded", request.getHeaders().get("Content-Type"));
        assertEquals(
                "key=secret-key-1&action=add&service=4411&link=https%3A%2F%2Fexample.com%2Fa+b%3Fx%3D1%26y%3D2&quantity=100",
                request.getBody().utf8());
    }

    @Test
    void statusAsksForOneByOrderAndForSeveralByOrders() throws InterruptedException {
        answer(200, "{\"status\":\"Pending\"}");
        answer(200, "{\"1\":{\"status\":\"Pending\"},\"10\":{\"status\":\"Pending\"}}");

        assertInstanceOf(StatusAnswer.Answered.class, client.status(account(LONG), List.of("7")));
        assertInstanceOf(StatusAnswer.Answered.class, client.status(account(LONG), List.of("1", "10")));
        assertEquals("key=secret-key-1&action=status&order=7", sent());
        assertEquals("key=secret-key-1&action=status&orders=1%2C10", sent());
    }

    @Test
    void aBatchHasAtMostAHundred() {
        assertThrows(IllegalArgumentException.class, () -> client.status(account(LONG), List.of()));
        assertThrows(
                IllegalArgumentException.class, () -> client.status(account(LONG), Collections.nCopies(101, "1")));
    }

    @Test
    void balanceAndServicesAreAskedByAction() throws InterruptedException {
        answer(200, "{\"balance\":\"5.5\"}");
        answer(200, "[]");

        assertInstanceOf(BalanceAnswer.Balance.class, client.balance(account(LONG)));
        assertInstanceOf(ServicesAnswer.Listed.class, client.services(account(LONG)));
        assertEquals("key=secret-key-1&action=balance", sent());
        assertEquals("key=secret-key-1&action=services", sent());
    }

    @Test
    void eachAddHasAConnectionOfItsOwn() throws InterruptedException {
        answer(200, "{\"order\":1}");
        answer(200, "{\"order\":2}");
        add(LONG);
        add(LONG);

        assertEquals(0, server.takeRequest().getExchangeIndex());
        assertEquals(0, server.takeRequest().getExchangeIndex());
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "307", "308"})
    void aRedirectIsNotFollowed(int status) {
        server.enqueue(new MockResponse.Builder().code(status).setHeader("Location", "/elsewhere").build());

        assertInstanceOf(AddAnswer.Unclear.class, add(LONG));
        assertEquals(1, server.getRequestCount());
    }

    @ParameterizedTest
    @CsvSource({"503", "408", "421", "401", "407"})
    void addIsNeverRepeatedWhateverTheServerAsksFor(int status) {
        for (int i = 0; i < 3; i++) {
            server.enqueue(new MockResponse.Builder().code(status).setHeader("Retry-After", "0").build());
        }

        assertInstanceOf(AddAnswer.Unclear.class, add(LONG));
        assertEquals(1, server.getRequestCount());
    }

    @Test
    void aTimeOutIsUnclearAndNotRepeated() {
        server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());

        assertEquals(new AddAnswer.Unclear("no answer in time", ""), add(SHORT));
        assertEquals(1, server.getRequestCount());
    }

    @Test
    void aResetAfterTheRequestIsUnclearAndNotRepeated() {
        server.enqueue(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
        answer(200, "{\"order\":2}");

        assertInstanceOf(AddAnswer.Unclear.class, add(LONG));
        assertEquals(1, server.getRequestCount());
    }

    @Test
    void halfAnAnswerIsUnclearAndKept() {
        server.enqueue(new MockResponse.Builder().body("{\"order\":23501}").setHeader("Content-Length", "400")
                .onResponseEnd(new SocketEffect.CloseSocket()).build());
        answer(200, "{\"order\":2}");

        var answer = assertInstanceOf(AddAnswer.Unclear.class, add(LONG));
        assertEquals("{\"order\":23501}", answer.raw());
        assertEquals(1, server.getRequestCount());
    }

    @Test
    void anAnswerThatDripsIsCutOffByTheTimeOut() {
        server.enqueue(new MockResponse.Builder().body("{\"order\":23501}").bodyDelay(30, TimeUnit.SECONDS).build());

        assertInstanceOf(AddAnswer.Unclear.class, add(SHORT));
    }

    @Test
    void anAnswerOverFourMebibytesIsCutOff() {
        answer(200, "{\"order\":23501,\"x\":\"" + "y".repeat(5 << 20) + "\"}");
        answer(200, "[" + " ".repeat(5 << 20) + "]");

        assertInstanceOf(AddAnswer.Unclear.class, add(LONG));
        assertInstanceOf(ServicesAnswer.Failed.class, client.services(account(LONG)));
    }

    @Test
    void aRefusedConnectionMeansNotSent() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertInstanceOf(AddAnswer.NotSent.class, addTo("http://127.0.0.1:" + free + "/api/v2"));
    }

    @Test
    void aFailedHandshakeMeansNotSent() {
        // The server speaks no TLS.
        assertInstanceOf(AddAnswer.NotSent.class, addTo("https://127.0.0.1:" + server.getPort() + "/api/v2"));
    }

    @Test
    void aConnectionThatIsClosedAtOnceIsUnclear() throws Exception {
        try (var socket = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> closeAll(socket));

            assertInstanceOf(AddAnswer.Unclear.class, addTo("http://127.0.0.1:" + socket.getLocalPort() + "/"));
        }
    }

    @Test
    void anAddressThatIsNoneMeansNotSent() {
        assertInstanceOf(AddAnswer.NotSent.class, addTo("ftp://127.0.0.1/api"));
        assertInstanceOf(AddAnswer.NotSent.class, addTo("http://panel.invalid/api"));
    }

    @Test
    void anyOtherCallFailsWithASentence() {
        server.enqueue(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
        server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());

        assertInstanceOf(StatusAnswer.Failed.class, client.status(account(LONG), List.of("7")));
        assertEquals(new BalanceAnswer.Failed("no answer in time"), client.balance(account(SHORT)));
        assertTrue(server.getRequestCount() <= 2);
    }

    private AddAnswer addTo(String url) {
        var there = new ProviderAccount("panel", URI.create(url), "secret-key-1", LONG);
        return client.add(there, new AddRequest("1", Map.of()));
    }

    private static void closeAll(ServerSocket socket) {
        try {
            while (true) {
                socket.accept().close();
            }
        } catch (IOException e) {
            // The test is over.
        }
    }
}
