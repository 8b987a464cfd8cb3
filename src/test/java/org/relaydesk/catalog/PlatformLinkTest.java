package org.relaydesk.catalog;

import java.net.URI;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.money.Paise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class PlatformLinkTest {
    private static PlatformLink read(String service, String written) {
        return PlatformLink.read(new Service(
                1, service, "Social", Paise.of(100), "bulkpanel", "1", "Default", 1, 1000, 0), written);
    }

    @ParameterizedTest
    @CsvSource({
        "Instagram, Instagram Followers, INSTAGRAM", "Social, IG likes, INSTAGRAM", "Insta, Reel views, INSTAGRAM",
        "Facebook, Page likes, FACEBOOK", "Other, FB followers, FACEBOOK", "YouTube, Watch time, YOUTUBE", "Video, YT Shorts views, YOUTUBE",
        "TikTok, Followers, TIKTOK", "Telegram, Members, TELEGRAM", "X (Twitter), Followers, TWITTER", "Social, Twitter likes, TWITTER",
        "LinkedIn, Connections, LINKEDIN", "Threads, Followers, THREADS", "Spotify, Plays, SPOTIFY", "WhatsApp, Channel followers, WHATSAPP",
        "Snapchat, Followers, SNAPCHAT", "Pinterest, Repins, PINTEREST",
        // the service's own name goes before its category
        "Instagram, Threads followers, THREADS", "Special offers, Instagram Followers, INSTAGRAM"
    })
    void aPlatformIsNamedByServiceOrCategory(String category, String service, Platform platform) {
        assertEquals(Optional.of(platform), Platform.of(category, service));
    }

    @ParameterizedTest
    @CsvSource({"Website, Visitors from India", "Instagram, Website traffic from Instagram", "Traffic, Visitors", "SEO, Backlinks",
        "Other, Google reviews", "Bundles, Instagram and Facebook followers", "Other, 10x boost", "Kinds, Service 103"})
    void anyPageWillDoElsewhere(String category, String service) {
        assertEquals(Optional.empty(), Platform.of(category, service));
        assertInstanceOf(PlatformLink.Good.class,
                PlatformLink.read(new Service(1, service, category, Paise.of(1), "p", "1", "Default", 1, 9, 0), "shop.example/page"));
    }

    @ParameterizedTest
    @CsvSource({
        "Instagram, https://www.instagram.com/asha.k/?hl=en", "Instagram, instagram.com/asha.k", "Instagram, http://m.instagram.com/p/abc",
        "Instagram, INSTAGRAM.COM/asha", "Instagram, https://instagr.am/p/abc", "Facebook, https://m.facebook.com/asha", "Facebook, fb.watch/abc",
        "Facebook, fb.com/asha", "YouTube, youtu.be/abc", "YouTube, https://m.youtube.com/@asha", "TikTok, https://vm.tiktok.com/ZM1/",
        "TikTok, vt.tiktok.com/ZS1", "Telegram, t.me/goa", "Telegram, telegram.me/goa", "Twitter, x.com/asha", "Twitter, mobile.twitter.com/asha",
        "LinkedIn, in.linkedin.com/in/asha", "LinkedIn, lnkd.in/abc", "Threads, threads.net/@asha", "Threads, www.threads.com/@asha",
        "Spotify, open.spotify.com/track/1", "Spotify, spotify.link/abc", "WhatsApp, whatsapp.com/channel/00ab", "Snapchat, t.snapchat.com/abc",
        "Pinterest, pin.it/abc", "Pinterest, in.pinterest.com/asha", "Pinterest, pinterest.in/asha"
    })
    void shortLinksAndMobileHostsAreItsOwn(String platform, String link) {
        assertInstanceOf(PlatformLink.Good.class, read(platform + " something", link));
    }

    @ParameterizedTest
    @CsvSource({
        "Instagram, instagram.com.evil.in/asha", "Instagram, https://evil-instagram.com/asha", "Instagram, instagram.com-login.in/asha",
        "Instagram, https://evil.in/instagram.com/asha", "Instagram, https://evil.in/?u=https://instagram.com/asha", "Instagram, instagrarn.com/asha",
        "Instagram, youtube.com/@asha", "YouTube, instagram.com/asha", "YouTube, youtube.com.co/watch", "Twitter, xx.com/asha",
        "Twitter, notx.com/asha", "Pinterest, pinterest.evil.in/asha", "Telegram, t.me.evil.in/asha", "Facebook, facebook.example/asha",
        "Instagram, asha.kumar"
    })
    void anotherPlaceAndALookAlikeAreRefused(String platform, String link) {
        assertInstanceOf(PlatformLink.Elsewhere.class, read(platform + " something", link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "asha", "asha k", "https://instagram.com@evil.in/a", "mailto:a@instagram.com", "javascript:alert(1)",
        "https://іnstagram.com/a", "https://xn--nstagram-skb.com/a", "@", "@a b", "@-", "@a/../b"})
    void allElseIsNoLink(String written) {
        assertInstanceOf(PlatformLink.NoLink.class, read("Instagram Followers", written));
    }

    @ParameterizedTest
    @CsvSource({
        "Instagram Followers, @asha.k, https://instagram.com/asha.k", "TikTok Followers, @asha_k, https://tiktok.com/@asha_k",
        "YouTube Subscribers, @asha, https://youtube.com/@asha", "Telegram Members, @goa_travel, https://t.me/goa_travel",
        "Twitter Followers, @asha, https://x.com/asha", "Threads Followers, @asha, https://threads.net/@asha",
        "Snapchat Followers, @asha, https://snapchat.com/add/asha", "Facebook Followers, @asha, https://facebook.com/asha"
    })
    void aNameIsTurnedIntoALink(String service, String written, String link) {
        assertEquals(new PlatformLink.Good(link, PlatformLink.Kind.UNKNOWN), read(service, written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LinkedIn Followers", "Spotify Followers", "WhatsApp Channel Followers", "Website Visitors"})
    void aNameIsNoLinkWhereNamesAreNotWhatPeopleAreFoundBy(String service) {
        assertInstanceOf(PlatformLink.NoLink.class, read(service, "@asha"));
    }

    @ParameterizedTest
    @CsvSource({
        "Instagram Followers, instagram.com/p/abc, PROFILE", "Instagram Followers, instagram.com/reel/abc/, PROFILE",
        "Instagram Likes, instagram.com/asha, POST", "Instagram Likes, @asha, POST", "YouTube Views, youtube.com/@asha, POST",
        "YouTube Subscribers, youtu.be/abc, PROFILE", "YouTube Subscribers, youtube.com/watch?v=abc, PROFILE",
        "TikTok Likes, tiktok.com/@asha, POST", "Telegram Members, t.me/goa/12, PROFILE", "Telegram Post Views, t.me/goa, POST",
        "Twitter Retweets, x.com/asha, POST", "Twitter Followers, x.com/asha/status/1, PROFILE", "Facebook Page Likes, facebook.com/asha/posts/1, PROFILE",
        "LinkedIn Followers, linkedin.com/posts/1, PROFILE", "Threads Likes, threads.net/@asha, POST", "Spotify Plays, open.spotify.com/artist/1, POST",
        "WhatsApp Channel Followers, whatsapp.com/channel/0a/12, PROFILE", "Pinterest Saves, pinterest.com/asha, POST"
    })
    void aPostForAProfileIsAskedAboutAndTheOtherWay(String service, String link, PlatformLink.Kind wanted) {
        assertEquals(wanted, assertInstanceOf(PlatformLink.Good.class, read(service, link)).wanted());
    }

    @ParameterizedTest
    @CsvSource({
        "Instagram Followers, instagram.com/asha.k", "Instagram Likes, instagram.com/p/abc", "Instagram Likes, instagram.com/asha/reel/abc",
        "Instagram Story Views, instagram.com/asha", "Instagram Live Views, instagram.com/asha", "Instagram Profile Visits, instagram.com/asha",
        "YouTube Views, youtube.com/shorts/abc", "YouTube Watch Time, youtube.com/@asha", "TikTok Views, vm.tiktok.com/ZM1",
        "Facebook Page Likes, facebook.com/asha", "Facebook Post Likes, facebook.com/asha/posts/1", "Facebook Views, fb.watch/abc",
        "Telegram Members, t.me/+AbC", "Telegram Views, t.me/goa/12", "Twitter Likes, t.co/abc", "Instagram Boost, instagram.com/p/abc",
        "Spotify Followers, open.spotify.com/playlist/1"
    })
    void whatFitsOrNobodyKnowsIsNotAskedAbout(String service, String link) {
        assertEquals(PlatformLink.Kind.UNKNOWN, assertInstanceOf(PlatformLink.Good.class, read(service, link)).wanted());
    }

    /** The kinds of every platform are told apart by some link of it. */
    @Test
    void everyPlatformTellsAProfile() {
        for (var platform : Platform.values()) {
            var link = platform.profile("@asha").orElse(switch (platform) {
                case LINKEDIN -> "https://linkedin.com/in/asha";
                case SPOTIFY -> "https://open.spotify.com/artist/1";
                default -> "https://whatsapp.com/channel/0a";
            });
            assertEquals(PlatformLink.Kind.PROFILE, PlatformLink.kind(platform, URI.create(link)), platform.name());
            assertNotEquals("", platform.label());
        }
    }
}
