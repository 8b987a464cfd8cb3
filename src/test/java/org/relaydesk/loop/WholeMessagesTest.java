package org.relaydesk.loop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.conversation.FetchMedia;
import org.relaydesk.message.MediaGateway.MediaAnswer;
import org.relaydesk.support.FakeGraph;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Messages of odd make are kept whole, known again and answered, and what is attached to them is waited for. */
class WholeMessagesTest {
    private static final String ASHA = "919800000001";
    private static final byte[] PICTURE = "a made-up picture".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder = Path.of("");

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void halfACharacterLosesNoMessage() {
        var body = Hooks.text("wamid.half", ASHA, shop.now(), "HERE").replace("HERE", "menu\\ud83d");
        shop.hook(body.replace("Asha 001", "Asha \\ud83d"));
        shop.work();

        assertEquals("menu\uFFFD", shop.text("select text from inbound_message"));
        assertEquals("Asha \uFFFD", shop.text("select name from customer"));
        assertEquals(1, shop.graph.to(ASHA).size());
    }

    @Test
    void aVeryLongIdIsKnownAgain() {
        var id = "wamid." + "A".repeat(300);
        shop.hook(Hooks.text(id, ASHA, shop.now(), "wallet"));
        shop.hook(Hooks.text(id, ASHA, shop.now(), "wallet") + " ");
        shop.hook(Hooks.text(id + "B", ASHA, shop.now(), "orders"));
        shop.work();

        assertEquals(2, shop.number("select count(*) from inbound_message"));
        assertEquals(3, shop.number("select count(*) from inbox where state = 'DONE'"));
        assertEquals(2, shop.graph.to(ASHA).size());
    }

    @Test
    void theLongestTextAndUserIdAreKeptWhole() {
        var user = "IN." + "7".repeat(128);
        shop.hook(Hooks.text("wamid.long", ASHA, shop.now(), "z".repeat(60_000)).replace("\"from\"", "\"from_user_id\":\"" + user + "\",\"from\""));
        shop.work();

        assertEquals(60_000, shop.number("select length(text) from inbound_message"));
        assertEquals(user, shop.text("select known_as from customer_identity where kind = 'USER_ID'"));
        assertEquals(1, shop.graph.to(ASHA).size());
    }

    @Test
    void anAttachmentIsWaitedForAsLongAsWhatsAppKeepsIt() {
        var sha256 = FakeGraph.sha256(PICTURE);
        MediaAnswer[] answer = {new MediaAnswer.TryAgain("WhatsApp does not accept the access token")};
        var fetch = new FetchMedia(
                shop.repositories.inbound(), shop.repositories.inbound(), _ -> answer[0], shop.files,
                shop.open.store().reader(), shop.open.store().writer(), shop.clock);
        shop.hook(Hooks.attachment("wamid.a", ASHA, shop.now(), "image", "m1", "image/jpeg", ""));
        shop.workInbox();
        for (int hour = 0; hour < 6 * 24; hour++) {
            fetch.runOnce();
            shop.clock.pass(Duration.ofHours(1));
        }
        assertEquals("DUE", shop.text("select media_state from inbound_message"));

        answer[0] = new MediaAnswer.Fetched(PICTURE, "image/jpeg", sha256);
        shop.clock.pass(Duration.ofHours(1));
        fetch.runOnce();
        assertEquals("KEPT", shop.text("select media_state from inbound_message"));
    }

    @Test
    void afterThatItIsGone() {
        var fetch = new FetchMedia(
                shop.repositories.inbound(), shop.repositories.inbound(), _ -> new MediaAnswer.TryAgain("HTTP 500"), shop.files,
                shop.open.store().reader(), shop.open.store().writer(), shop.clock);
        shop.hook(Hooks.attachment("wamid.b", ASHA, shop.now(), "image", "m2", "image/jpeg", ""));
        shop.workInbox();
        shop.clock.pass(Duration.ofDays(8));
        fetch.runOnce();

        assertEquals("GONE", shop.text("select media_state from inbound_message"));
        assertEquals("HTTP 500", shop.text("select media_trouble from inbound_message"));
    }
}
