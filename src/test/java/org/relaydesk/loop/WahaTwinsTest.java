package org.relaydesk.loop;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.message.Transport;
import org.relaydesk.support.Shop;
import org.relaydesk.support.WahaHooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** WAHA may tell of one message under its chat's {@code @lid} and under its chat's phone. */
class WahaTwinsTest {
    private static final String PHONE = "919800000001";
    private static final String HIDDEN = "184069530861739@lid";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneMessageUnderBothIsAnsweredOnce(boolean hiddenFirst) {
        try (var shop = new Shop(folder)) {
            shop.use(Transport.WAHA);
            shop.waha.phones.put(HIDDEN, PHONE);
            for (var chat : hiddenFirst ? new String[] {HIDDEN, PHONE + "@c.us"} : new String[] {PHONE + "@c.us", HIDDEN}) {
                shop.wahaHook(WahaHooks.text("3AB0C1", chat, shop.now(), "menu"));
                shop.settle();
            }

            assertEquals(1, shop.number("select count(*) from inbound_message"));
            assertEquals(1, shop.waha.sent.size());
        }
    }

    @Test
    void twoMessagesOfTheSameWordsAreTwo() {
        try (var shop = new Shop(folder)) {
            shop.use(Transport.WAHA);
            shop.waha.phones.put(HIDDEN, PHONE);
            shop.wahaHook(WahaHooks.text("3AB0C2", HIDDEN, shop.now(), "menu"));
            shop.wahaHook(WahaHooks.text("3AB0C3", HIDDEN, shop.now(), "menu"));
            shop.settle();

            assertEquals(2, shop.number("select count(*) from inbound_message"));
        }
    }
}
