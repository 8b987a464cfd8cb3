package org.relaydesk.adapter.listener;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.adapter.listener.ListenerHouse.Kept;
import org.relaydesk.queue.InboxDoor.Source;
import org.relaydesk.support.WahaHooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WahaWebhookTest {
    private static final String BODY = "{ \"event\" : \"message\", \"odd\" : \"₹\" ";

    private ListenerHouse house;

    @BeforeEach
    void open() throws IOException {
        house = new ListenerHouse();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private int post(String body, @Nullable String seal, @Nullable String algorithm) throws Exception {
        var request = house.to("/whatsapp/waha").POST(BodyPublishers.ofString(body));
        if (seal != null) {
            request.header("X-Webhook-Hmac", seal);
        }
        if (algorithm != null) {
            request.header("X-Webhook-Hmac-Algorithm", algorithm);
        }
        return house.send(request).statusCode();
    }

    @Test
    void aSignedBodyIsKeptAsItCame() throws Exception {
        assertEquals(200, post(BODY, WahaHooks.signature(BODY), "sha512"));
        assertEquals(200, post("{}", WahaHooks.signature("{}").toUpperCase(Locale.ROOT), null));
        assertEquals(new Kept(Source.WHATSAPP_WAHA, Seals.sha256(BODY.getBytes(StandardCharsets.UTF_8)), BODY, ""), house.kept.getFirst());
        assertEquals(2, house.kept.size());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,  sha512
            zz, sha512
            00, sha512
            right, sha256
            right-of-another, sha512
            """)
    void aBadSealIsRefused(@Nullable String seal, String algorithm) throws Exception {
        var sent = seal == null ? null : switch (seal) {
            case "right" -> WahaHooks.signature(BODY);
            case "right-of-another" -> WahaHooks.signature(BODY + " ");
            default -> seal;
        };

        assertEquals(401, post(BODY, sent, algorithm));
        assertTrue(house.kept.isEmpty());
    }

    @Test
    void theRestIsAsEverywhere() throws Exception {
        assertEquals(405, house.get("/whatsapp/waha").statusCode());
        var large = "x".repeat((4 << 20) + 1);
        assertEquals(413, post(large, WahaHooks.signature(large), "sha512"));
        house.secrets = new ListenerSecrets("app-secret-1", "verify-1", "sms-token-1");
        assertEquals(404, post(BODY, WahaHooks.signature(BODY), "sha512"));
        assertEquals(List.of(), house.kept);
    }
}
