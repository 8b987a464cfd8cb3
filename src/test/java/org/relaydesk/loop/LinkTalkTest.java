package org.relaydesk.loop;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A link is measured by its service, and shown back before anything is paid. */
class LinkTalkTest extends SharedShopTest {
    LinkTalkTest(@TempDir Path folder) {
        super(new Shop(folder), Duration.ZERO);
    }

    @Test
    void aLinkOfAnotherPlaceIsRefusedAndAskedForAgain() {
        shop.say(customer, "menu");
        shop.choose(customer, "svc:1");
        shop.say(customer, "1000");
        shop.say(customer, "https://instagram.com.evil.in/asha");
        assertEquals("\"https://instagram.com.evil.in/asha\" is not a link of Instagram, which *Instagram Followers* is for."
                + " Send one that begins like https://instagram.com/…", last());
        shop.say(customer, "@asha.k");
        assertTrue(last().startsWith("*Instagram Followers* · 1,000 → https://instagram.com/asha.k\nPrice"), last());
        shop.press(customer, "pay_upi");
        shop.credit(shop.asked(customer).amount(), shop.utr());
        assertEquals("https://instagram.com/asha.k", shop.bulk.adds.getLast().link());
    }

    @Test
    void aPostForFollowersIsAskedAboutNotRefused() {
        shop.say(customer, "buy 1 1000 https://www.instagram.com/p/abc");
        assertTrue(last().startsWith("*Instagram Followers* · 1,000 → https://www.instagram.com/p/abc\n"
                + "This link looks like a single post; the service is for a profile, page or channel. Is it the right one?\nPrice"), last());
        shop.say(customer, "2");
        assertEquals("https://www.instagram.com/p/abc", shop.order(shop.asked(customer).order()).link());
        shop.say(customer, "buy 2 1000 @asha.k");
        assertTrue(last().contains("This link looks like a profile; the service is for a single post."), last());
    }
}
