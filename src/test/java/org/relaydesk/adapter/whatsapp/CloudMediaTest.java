package org.relaydesk.adapter.whatsapp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.message.MediaGateway.MediaAnswer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class CloudMediaTest {
    private static final String CONTENT = "a picture";

    private CloudServer cloud;
    private CloudMedia media;

    @BeforeEach
    void start() throws IOException {
        cloud = new CloudServer();
        media = new CloudMedia(cloud.settings("LookAside.Example", "127.0.0.1:9"), Duration.ofSeconds(20));
    }

    @AfterEach
    void stop() {
        media.close();
        cloud.close();
    }

    private static byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(CONTENT.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String hex() {
        return HexFormat.of().formatHex(digest());
    }

    private String there() {
        return "http://127.0.0.1:" + cloud.server.getPort() + "/content";
    }

    private void about(String url, String sha256, long size) {
        cloud.answer(200, "{\"url\":\"" + url + "\",\"mime_type\":\"image/png\",\"sha256\":\"" + sha256
                + "\",\"file_size\":" + size + ",\"id\":\"77\"}");
    }

    private MediaAnswer fetch() {
        return media.fetch("77");
    }

    @Test
    void theContentIsFetchedWithTheTokenAndChecked() throws InterruptedException {
        about(there(), hex(), CONTENT.length());
        cloud.answer(200, CONTENT);

        var fetched = assertInstanceOf(MediaAnswer.Fetched.class, fetch());
        assertArrayEquals(CONTENT.getBytes(StandardCharsets.UTF_8), fetched.content());
        assertEquals("image/png", fetched.mimeType());
        assertEquals(hex(), fetched.sha256());
        assertEquals("GET /v26.0/77 HTTP/1.1", cloud.server.takeRequest().getRequestLine());
        assertEquals("Bearer access-token-1", cloud.server.takeRequest().getHeaders().get("Authorization"));
    }

    @Test
    void theChecksumMayBeHexInCapitalsOrBase64() {
        for (var sum : List.of(hex().toUpperCase(Locale.ROOT), Base64.getEncoder().encodeToString(digest()))) {
            about(there(), sum, CONTENT.length());
            cloud.answer(200, CONTENT);
            assertInstanceOf(MediaAnswer.Fetched.class, fetch());
        }
    }

    @Test
    void wrongSizeOrChecksumIsGone() {
        about(there(), "00".repeat(32), CONTENT.length());
        cloud.answer(200, CONTENT);
        assertInstanceOf(MediaAnswer.Gone.class, fetch());
        about(there(), hex(), 5);
        cloud.answer(200, CONTENT);
        assertInstanceOf(MediaAnswer.Gone.class, fetch());
        about(there(), "", CONTENT.length());
        cloud.answer(200, CONTENT);
        assertInstanceOf(MediaAnswer.Gone.class, fetch());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://elsewhere.example/x", "http://lookaside.example/x", "https://lookaside.example.evil.example/x",
        "http://localhost:1/x", "file:///etc/passwd", "", "https://127.0.0.1@elsewhere.example/x"
    })
    void otherHostsAreNotAsked(String url) {
        about(url, hex(), CONTENT.length());

        assertInstanceOf(MediaAnswer.Gone.class, fetch());
        assertEquals(1, cloud.server.getRequestCount());
    }

    @ParameterizedTest
    @CsvSource({
        "https://lookaside.example/x, true", "https://LOOKASIDE.example:8443/x, true", "http://lookaside.example/x, false",
        "http://127.0.0.1:5000/x, true", "http://[::1]:5000/x, true", "http://localhost/x, false"
    })
    void aHostIsListedByItsNameAlone(String url, boolean allowed) {
        var hosts = new MediaHosts(cloud.settings("lookaside.example:443", "127.0.0.1:9", "[::1]:80").mediaHosts());

        assertEquals(allowed, hosts.allows(HttpUrl.get(url)));
    }

    @Test
    void aRedirectIsFollowedToListedHostsOnly() {
        about(there(), hex(), CONTENT.length());
        cloud.server.enqueue(new MockResponse.Builder().code(302).setHeader("Location", "/moved").build());
        cloud.answer(200, CONTENT);
        assertInstanceOf(MediaAnswer.Fetched.class, fetch());

        about(there(), hex(), CONTENT.length());
        cloud.server.enqueue(new MockResponse.Builder().code(302).setHeader("Location", "https://elsewhere.example/").build());
        assertInstanceOf(MediaAnswer.Gone.class, fetch());
    }

    @Test
    void redirectsInACircleEnd() {
        about(there(), hex(), CONTENT.length());
        for (int i = 0; i < 4; i++) {
            cloud.server.enqueue(new MockResponse.Builder().code(302).setHeader("Location", "/content").build());
        }

        assertInstanceOf(MediaAnswer.Gone.class, fetch());
        assertEquals(5, cloud.server.getRequestCount());
    }

    @Test
    void whatIsTooLargeIsNotFetched() {
        about(there(), hex(), CloudMedia.SIZE_LIMIT + 1);
        assertInstanceOf(MediaAnswer.Gone.class, fetch());
        assertEquals(1, cloud.server.getRequestCount());

        about(there(), hex(), 5);
        cloud.answer(200, "x".repeat((int) CloudMedia.SIZE_LIMIT + 1));
        assertEquals(new MediaAnswer.Gone("the attachment is larger than 16 MiB"), fetch());
    }

    @ParameterizedTest
    @CsvSource({"400, 100, false", "404, 0, true", "404, 100, false", "401, 190, true", "429, 4, true", "500, 1, true"})
    void whatIsGoneIsGoneAndTheRestMayBeTriedAgain(int status, int code, boolean again) {
        cloud.answer(status, "{\"error\":{\"code\":" + code + ",\"message\":\"No\"}}");

        assertEquals(again, fetch() instanceof MediaAnswer.TryAgain);
    }

    @Test
    void aBrokenConnectionMayBeTriedAgain() {
        about(there(), hex(), CONTENT.length());
        cloud.server.enqueue(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
        assertInstanceOf(MediaAnswer.TryAgain.class, fetch());

        cloud.answer(200, "<html>");
        assertInstanceOf(MediaAnswer.TryAgain.class, fetch());
        cloud.close();
        assertInstanceOf(MediaAnswer.TryAgain.class, fetch());
    }

    @Test
    void anIdIsNoPath() {
        for (var id : List.of("", "../me", "7/8", "7?x", "a b")) {
            assertInstanceOf(MediaAnswer.Gone.class, media.fetch(id));
        }
        assertEquals(0, cloud.server.getRequestCount());
    }
}
