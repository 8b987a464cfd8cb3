package org.relaydesk.loop;

import java.nio.file.Path;
import java.util.HashSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.catalog.Parameters;
import org.relaydesk.conversation.PlaceForCustomer;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.support.Await;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Phone;
import org.relaydesk.support.Shop;
import org.relaydesk.support.SmallDisk;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The disk fills up under a store at work, and is emptied again. */
class FullDiskTest {
    private static final String ASHA = "919800000001";
    private static final String RAVI = "919800000002";
    private static final long MB = 1_000_000;

    @TempDir
    Path folder = Path.of("");

    private SmallDisk disk;
    private Shop shop;

    @BeforeEach
    void open() {
        disk = new SmallDisk(folder, 700 * MB);
        shop = new Shop(folder);
    }

    @AfterEach
    void close() {
        try {
            shop.close();
        } finally {
            disk.close();
        }
    }

    private String lastTold(String who) {
        return shop.told(who).getLast();
    }

    @Test
    void underFiveHundredMegabytesTheSellerPlacesNoOrderEither() {
        shop.say(ASHA, "hello");
        long asha = shop.customer(ASHA);
        disk.leave(499 * MB);
        var order = new PlaceForCustomer.Command(
                asha, 1, 1000, "https://x.example/a", Parameters.NONE, PlaceForCustomer.Way.UPI);
        var refused = assertThrows(
                Refused.class, () -> shop.write(() -> shop.useCases.placeForCustomer().handle(order)));
        assertEquals("disk-full", refused.code());
        assertEquals(0, shop.number("select count(*) from customer_order"));
    }

    @Test
    void underFiveHundredMegabytesOrdersWaitAndPaymentsDoNot() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        disk.leave(499 * MB);
        shop.say(RAVI, "buy 1 1000 https://instagram.com/b");
        shop.press(RAVI, "pay_upi");
        assertTrue(lastTold(RAVI).startsWith("We can't take new orders just now"), lastTold(RAVI));
        assertEquals(1, shop.number("select count(*) from customer_order"));

        shop.credit(asked.amount(), shop.utr());
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(asked.order()).status(), "what was asked for is seen through");

        disk.clear();
        shop.press(RAVI, "pay_upi");
        assertTrue(lastTold(RAVI).contains("pay exactly"), "the draft was kept: " + lastTold(RAVI));
    }

    /** Writes fail in the middle of commits: what was answered with 200 is there, and what was not may come again. */
    @Test
    void aDiskThatRunsFullLosesNothingAndGoesOnWhenThereIsRoom() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        disk.leave(40 * MB);
        var acknowledged = new HashSet<String>();
        int status = 200;
        for (int i = 0; status == 200 && i < 100; i++) {
            status = shop.phone.webhook(body("m" + i));
            if (status == 200) {
                acknowledged.add("m" + i);
            }
        }
        assertEquals(503, status, "there is an end to it");
        disk.leave(0);
        assertEquals(503, shop.phone.webhook(body("late")));
        assertEquals(503, shop.phone.sms(Phone.BANK, Phone.credit(asked.amount(), "600000009999", shop.now()), shop.now()));

        disk.clear();
        Await.until("it takes work again", () -> shop.phone.webhook(body("late")) == 200);
        acknowledged.add("late");
        shop.work();
        shop.credit(asked.amount(), "600000009999");
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(asked.order()).status());
        for (var id : acknowledged) {
            assertEquals(1, shop.number("select count(*) from inbound_message where message_id = '" + id + "'"), id);
        }
        assertTrue(acknowledged.size() > 3, acknowledged.toString());
    }

    private String body(String id) {
        return Hooks.text(id, RAVI, shop.now(), "hello " + "x".repeat(500_000));
    }
}
