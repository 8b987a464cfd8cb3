package org.relaydesk.adapter.listener;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.adapter.listener.ListenerHouse.Kept;
import org.relaydesk.queue.InboxDoor.Source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WebhookTest {
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
    void metaVerifiesTheWebhook() throws Exception {
        var answer = house.get("/whatsapp/cloud?hub.mode=subscribe&hub.verify_token=verify-1&hub.challenge=11%3C5");

        assertEquals(200, answer.statusCode());
        assertEquals("11<5", answer.body());
        assertEquals("text/plain; charset=utf-8", answer.headers().firstValue("Content-Type").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "?hub.mode=subscribe&hub.verify_token=wrong&hub.challenge=1", "?hub.mode=subscribe&hub.challenge=1",
        "?hub.mode=other&hub.verify_token=verify-1&hub.challenge=1", "?hub.mode=subscribe&hub.verify_token=verify-1"
    })
    void nobodyElseDoes(String query) throws Exception {
        assertEquals(403, house.get("/whatsapp/cloud" + query).statusCode());
    }

    @Test
    void aSignedBodyIsKeptAsItCame() throws Exception {
        var body = "{ \"odd\" : \"₹\" ";

        assertEquals(200, house.send(house.webhook(body)).statusCode());
        assertEquals(
                List.of(new Kept(Source.WHATSAPP_CLOUD, Seals.sha256(body.getBytes(StandardCharsets.UTF_8)), body, "application/json")),
                house.kept);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -
            sha256=
            sha256=zz
            sha1=0beec7b5ea3f0fdbc95d0dd47f3c5bc275da8a33
            sha256=0000000000000000000000000000000000000000000000000000000000000000
            """)
    void aBadSignatureIsRefused(String signature) throws Exception {
        var request = house.to("/whatsapp/cloud").POST(BodyPublishers.ofString("{}"));
        if (signature != null) {
            request.header("X-Hub-Signature-256", signature);
        }

        assertEquals(401, house.send(request).statusCode());
        assertTrue(house.kept.isEmpty());
    }

    @Test
    void theSignatureIsOfTheRawBytes() throws Exception {
        var signature = "sha256=" + ListenerHouse.hmac("app-secret-1", "{\"a\":1}");
        var other = house.to("/whatsapp/cloud").header("X-Hub-Signature-256", signature).POST(BodyPublishers.ofString("{\"a\": 1}"));

        assertEquals(401, house.send(other).statusCode());
    }

    @Test
    void threeMegabytesAreTakenAndFiveAreNot() throws Exception {
        assertEquals(200, house.send(house.webhook("x".repeat(3 << 20))).statusCode());
        assertEquals(413, house.send(house.webhook("x".repeat(5 << 20))).statusCode());
        assertEquals(1, house.kept.size());
    }

    @Test
    void theAnswerWaitsForTheDisk() throws Exception {
        var disk = new CompletableFuture<Void>();
        var arrived = new CompletableFuture<Void>();
        house.door = () -> {
            arrived.complete(null);
            return disk;
        };
        var answer = house.start(house.webhook("{}"));
        arrived.join();
        assertFalse(answer.isDone());
        disk.complete(null);

        assertEquals(200, answer.join().statusCode());
    }

    @Test
    void whatCannotBeKeptIsToBeSentAgain() throws Exception {
        house.door = () -> CompletableFuture.failedFuture(new IllegalStateException("disk full"));
        var failed = house.send(house.webhook("{}"));
        house.door = () -> {
            throw new IllegalStateException("closed");
        };
        var thrown = house.send(house.webhook("{}"));

        assertEquals(503, failed.statusCode());
        assertEquals("", failed.body());
        assertTrue(failed.headers().firstValue("Retry-After").isPresent());
        assertEquals(503, thrown.statusCode());
    }

    @ParameterizedTest
    @CsvSource({"Authorization, Bearer sms-token-1", "authorization, bearer  sms-token-1 ", "X-Webhook-Secret, sms-token-1"})
    void anSmsComesWithItsToken(String header, String value) throws Exception {
        assertEquals(200, house.send(house.sms("{\"from\":\"x\"}", header, value)).statusCode());
        assertEquals(Source.BANK_SMS, house.kept.getFirst().source());
        assertEquals("{\"from\":\"x\"}", house.kept.getFirst().body());
    }

    @Test
    void theTokenMayStandInTheAddress() throws Exception {
        var form = house.to("/bank/sms?token=sms-token-1").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("from=x&content=y"));

        assertEquals(200, house.send(form).statusCode());
        assertEquals("application/x-www-form-urlencoded", house.kept.getFirst().contentType());
    }

    @ParameterizedTest
    @CsvSource({"Authorization, Bearer wrong", "Authorization, Basic sms-token-1", "X-Webhook-Secret, sms-token-", "X-Other, sms-token-1"})
    void anSmsWithoutItsTokenIsRefused(String header, String value) throws Exception {
        assertEquals(401, house.send(house.sms("{}", header, value)).statusCode());
        assertTrue(house.kept.isEmpty());
    }

    @Test
    void anSmsMayBeSignedInstead() throws Exception {
        var good = house.sms("{}", "X-Timestamp", "1780000000").header("X-Signature", ListenerHouse.hmac("sms-token-1", "{}1780000000"));
        var bad = house.sms("{}", "X-Timestamp", "1780000001").header("X-Signature", ListenerHouse.hmac("sms-token-1", "{}1780000000"));

        assertEquals(200, house.send(good).statusCode());
        assertEquals(401, house.send(bad).statusCode());
        assertEquals(1, house.kept.size());
    }

    @Test
    void anSmsHasAtMost64Kibibytes() throws Exception {
        assertEquals(200, house.send(house.sms("x".repeat(64 << 10), "X-Webhook-Secret", "sms-token-1")).statusCode());
        assertEquals(413, house.send(house.sms("x".repeat((64 << 10) + 1), "X-Webhook-Secret", "sms-token-1")).statusCode());
    }

    @Test
    void manyMayKnockAtOnce() {
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < 200; i++) {
            answers.add(house.start(house.webhook("{\"i\":" + i + "}")));
        }

        assertTrue(answers.stream().allMatch(a -> a.join().statusCode() == 200));
        assertEquals(200, house.kept.size());
    }

    @Test
    void sixteenSlowBodiesFillTheHouseAndTheNextIsToldToComeBack() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 16; i++) {
                slow.add(slowBody());
            }
            // Others are served until the last of the sixteen has arrived.
            int status = 200;
            while (status == 200) {
                status = house.send(house.webhook("{}")).statusCode();
            }

            assertEquals(503, status);
            assertEquals(200, house.get("/healthz").statusCode());
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void halfABodyIsNotKept() throws Exception {
        try (var socket = slowBody()) {
            socket.getOutputStream().write("{".getBytes(StandardCharsets.UTF_8));
        }

        assertEquals(200, house.send(house.webhook("{\"a\":1}")).statusCode());
        assertEquals(1, house.kept.size());
    }

    private Socket slowBody() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), house.listener.port());
        var head = """
                POST /whatsapp/cloud HTTP/1.1
                Host: x
                Content-Length: 100
                X-Hub-Signature-256: sha256=00

                """;
        socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        return socket;
    }
}
