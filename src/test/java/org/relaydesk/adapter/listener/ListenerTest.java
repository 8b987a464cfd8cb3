package org.relaydesk.adapter.listener;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ListenerTest {
    private ListenerHouse house;

    @BeforeEach
    void open() throws IOException {
        house = new ListenerHouse();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void healthIsJsonAndThePolicyAPage() throws Exception {
        var health = house.get("/healthz");
        var policy = house.get("/policy");

        assertEquals(200, health.statusCode());
        assertTrue(health.body().contains("\"status\":\"ok\""));
        assertEquals("application/json; charset=utf-8", health.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("<h1>Refunds</h1>", policy.body());
        assertEquals("text/html; charset=utf-8", policy.headers().firstValue("Content-Type").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health", "/healthz/", "/whatsapp", "/whatsapp/cloud/x", "/whatsapp/waha/x", "/bank", "/policy.html"})
    void anythingElseIsNotFound(String path) throws Exception {
        assertEquals(404, house.get(path).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /whatsapp/cloud, 'GET, POST'", "GET, /bank/sms, POST", "POST, /healthz, GET", "PUT, /policy, GET"
    })
    void aWrongMethodIsToldTheRightOnes(String method, String path, String allowed) throws Exception {
        var answer = house.send(house.to(path).method(method, BodyPublishers.noBody()));

        assertEquals(405, answer.statusCode());
        assertEquals(allowed, answer.headers().firstValue("Allow").orElseThrow());
    }

    @Test
    void headIsGetWithoutABody() throws Exception {
        var answer = house.send(house.to("/policy").method("HEAD", BodyPublishers.noBody()));

        assertEquals(200, answer.statusCode());
        assertEquals("", answer.body());
    }

    @Test
    void whatIsNotSetUpIsNotThere() throws Exception {
        house.secrets = ListenerSecrets.NONE;

        assertEquals(404, house.send(house.webhook("{}")).statusCode());
        assertEquals(404, house.get("/whatsapp/cloud?hub.mode=subscribe&hub.verify_token=&hub.challenge=1").statusCode());
        assertEquals(404, house.send(house.sms("{}", "X-Webhook-Secret", "")).statusCode());
        assertTrue(house.kept.isEmpty());
    }

    @Test
    void aFaultInsideIsNotShown() throws Exception {
        house.policy = () -> {
            throw new IllegalStateException("table POLICY_SECRET is missing");
        };

        var answer = house.get("/policy");
        assertEquals(500, answer.statusCode());
        assertEquals("", answer.body());
    }

    @Test
    void aTakenPortIsASentence() {
        var settings = ListenerSettings.loopback(house.listener.port());

        var e = assertThrows(IOException.class, () -> Listener.open(
                settings, () -> ListenerSecrets.NONE, (_, _, _, _) -> CompletableFuture.completedFuture(null), Map::of,
                () -> "", InstantSource.system()));
        assertTrue(String.valueOf(e.getMessage()).startsWith("cannot listen on 127.0.0.1 port " + house.listener.port()));
    }

    @Test
    void closingLetsARequestFinish() throws Exception {
        var disk = new CompletableFuture<Void>();
        var arrived = new CompletableFuture<Void>();
        house.door = () -> {
            arrived.complete(null);
            return disk;
        };
        var answer = house.start(house.webhook("{}"));
        arrived.join();
        var closing = CompletableFuture.runAsync(house.listener::close);
        assertFalse(answer.isDone());
        disk.complete(null);

        assertEquals(200, answer.join().statusCode());
        closing.join();
        assertThrows(IOException.class, () -> house.get("/healthz"));
    }

    @Test
    void theServersLimitsAreSetBeforeItIsMade() {
        assertEquals("10", System.getProperty("sun.net.httpserver.maxReqTime"));
        assertEquals("15", System.getProperty("sun.net.httpserver.idleInterval"));
        assertEquals("16384", System.getProperty("sun.net.httpserver.maxReqHeaderSize"));
        assertEquals("4000", System.getProperty("jdk.httpserver.maxConnections"));
    }

    @Test
    void theLimitIsABucketThatFillsWithTime() {
        var now = new long[] {1_000};
        InstantSource clock = () -> Instant.ofEpochMilli(now[0]);
        var limit = new RateLimit(clock, 2, 3);

        for (int i = 0; i < 3; i++) {
            assertTrue(limit.tryTake());
        }
        assertFalse(limit.tryTake());
        now[0] += 499;
        assertFalse(limit.tryTake());
        now[0] += 1;
        assertTrue(limit.tryTake());
        assertFalse(limit.tryTake());
        now[0] -= 900;
        assertFalse(limit.tryTake());
    }

    @Test
    void tooManyRequestsAreToldToComeBack() throws Exception {
        // The clock stands still, so the bucket never fills again.
        int status = 200;
        int asked = 0;
        while (status == 200 && asked <= 4_001) {
            status = house.get("/healthz").statusCode();
            asked++;
        }

        assertEquals(429, status);
        assertEquals(4_001, asked);
    }
}
