package org.relaydesk.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.message.Transport;
import org.relaydesk.settings.Pace;
import org.relaydesk.settings.WhatsApp;
import org.relaydesk.support.Shop;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The gateway is changed in the window by the rules of the settings file. */
class GatewayDeskTest {
    private static final Map<String, String> WAHA = Map.of("transport", "waha", "apiKey", "key-made-up", "hmacKey", "hmac-made-up");

    @TempDir
    Path folder = Path.of("");

    private Shop shop;
    private GatewayDesk desk;

    @BeforeEach
    void open() throws Exception {
        shop = new Shop(folder);
        desk = new GatewayDesk(shop.open, InstantSource.system(), Runnable::run);
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    private Refused refused(Map<String, String> changes) {
        var failure = assertThrows(CompletionException.class, () -> desk.save(changes).join());
        return assertInstanceOf(Refused.class, failure.getCause());
    }

    @Test
    void secretsAreKnownToBeSetAndNotTold() {
        var known = desk.known().join();
        assertTrue(known.secrets().containsAll(Set.of("accessToken", "appSecret", "verifyToken")), known.secrets().toString());
        var cloud = assertInstanceOf(WhatsApp.Cloud.class, shop.open.configuration().whatsapp());
        assertEquals(cloud.phoneNumberId(), known.values().get("phoneNumberId"));
        assertTrue(known.values().values().stream().noneMatch(value -> value.equals(cloud.accessToken())));
    }

    @Test
    void theOtherGatewayIsTakenAndTheFirstOneStaysKept() {
        var before = shop.open.configuration().whatsapp();
        desk.save(WAHA).join();
        var waha = assertInstanceOf(WhatsApp.Waha.class, shop.open.configuration().whatsapp());
        assertEquals(Pace.usual(Transport.WAHA), waha.pace());
        assertEquals("http://127.0.0.1:3000", waha.url().toString());
        desk.save(Map.of("transport", "cloud")).join();
        assertEquals(before, shop.open.configuration().whatsapp());
    }

    @Test
    void whatIsWrongIsNamedByItsFieldAndNothingIsChanged() {
        var before = shop.open.configuration();
        assertEquals("phoneNumberId", refused(Map.of("phoneNumberId", "")).figures().getFirst());
        assertEquals("apiKey", refused(Map.of("transport", "waha")).figures().getFirst());
        assertEquals("templates.refund", refused(Map.of("templates.refund", "Not A Name")).figures().getFirst());
        assertEquals("graphUrl", refused(Map.of("graphUrl", "ftp://graph.example")).figures().getFirst());
        assertEquals("must be a whole number from 6 to 60", refused(Map.of("secondsPerCustomer", "5")).figures().get(1));
        assertEquals("messagesPerMinute", refused(Map.of("messagesPerMinute", "soon")).figures().getFirst());
        assertEquals(before, shop.open.configuration());
    }

    @Test
    void thePaceIsTheSellers() {
        desk.save(Map.of("secondsPerCustomer", "10", "messagesPerMinute", "600", "templates.refund", "refund_notice")).join();
        var cloud = assertInstanceOf(WhatsApp.Cloud.class, shop.open.configuration().whatsapp());
        assertEquals(new Pace(Duration.ofSeconds(10), 600), cloud.pace());
        assertEquals(Map.of("refund", "refund_notice"), cloud.templates());
        assertEquals("10", desk.known().join().values().get("secondsPerCustomer"));
        desk.save(Map.of("secondsPerCustomer", "", "messagesPerMinute", "", "templates.refund", "")).join();
        assertEquals(Pace.usual(Transport.CLOUD), shop.open.configuration().whatsapp().pace());
    }
}
