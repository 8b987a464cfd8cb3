package org.relaydesk.catalog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.money.Paise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class UnitCountTest {
    private static final Parameters ALL = Parameters.of("comments=Nice%0AWow%0ANice&usernames=u1%0Au2&min=100&max=200&posts=10");

    @ParameterizedTest
    @CsvSource({
        // type, min, max, asked for?, units of an order of 500
        "DEFAULT, 100, 1000, true, 500",
        "PACKAGE, 100, 1000, true, 500",
        "PACKAGE, 1000, 1000, false, 1000",
        "PACKAGE, 1, 1, false, 1",
        "CUSTOM_COMMENTS, 1, 10, false, 3",
        "CUSTOM_COMMENTS_PACKAGE, 5, 5, false, 5",
        "CUSTOM_COMMENTS_PACKAGE, 100, 1000, true, 500",
        "MENTIONS, 100, 1000, true, 500",
        "MENTIONS_WITH_HASHTAGS, 100, 1000, true, 500",
        "MENTIONS_CUSTOM_LIST, 1, 10, false, 2",
        "MENTIONS_HASHTAG, 100, 1000, true, 500",
        "MENTIONS_USER_FOLLOWERS, 100, 1000, true, 500",
        "MENTIONS_MEDIA_LIKERS, 100, 1000, true, 500",
        "COMMENT_LIKES, 100, 1000, true, 500",
        "POLL, 100, 1000, true, 500",
        "INVITES_FROM_GROUPS, 100, 1000, true, 500",
        "SUBSCRIPTIONS, 100, 1000, false, 2000",
        "WEB_TRAFFIC, 100, 1000, true, 500",
        "SEO, 100, 1000, true, 500"
    })
    void ofEachType(ServiceType type, long min, long max, boolean asked, long units) {
        assertEquals(asked, UnitCount.isAsked(type, min, max));
        assertEquals(units, UnitCount.of(type, 500, min, max, ALL));
        assertTrue(UnitCount.fits(type, units, min, max, ALL));
    }

    @ParameterizedTest
    @CsvSource({
        "DEFAULT, 99, 100, 1000", "DEFAULT, 1001, 100, 1000", "DEFAULT, 0, 0, 10", "PACKAGE, 999, 1000, 1000",
        // other than the list says
        "CUSTOM_COMMENTS, 4, 1, 10", "CUSTOM_COMMENTS, 3, 4, 10", "CUSTOM_COMMENTS, 3, 1, 2", "MENTIONS_CUSTOM_LIST, 3, 1, 10",
        // the bounds of a subscription are those of a post
        "SUBSCRIPTIONS, 2001, 100, 1000", "SUBSCRIPTIONS, 2000, 101, 1000", "SUBSCRIPTIONS, 2000, 100, 199"
    })
    void whatDoesNotFit(ServiceType type, long units, long min, long max) {
        assertFalse(UnitCount.fits(type, units, min, max, ALL));
    }

    @Test
    void runsAreEqualAndNoneIsTooSmall() {
        var runs = Parameters.NONE.with(Field.RUNS, "10").with(Field.INTERVAL, "60");
        assertTrue(UnitCount.fits(ServiceType.DEFAULT, 1000, 100, 10_000, runs));
        assertFalse(UnitCount.fits(ServiceType.DEFAULT, 1001, 100, 10_000, runs));
        assertFalse(UnitCount.fits(ServiceType.DEFAULT, 990, 100, 10_000, runs), "99 a run");
    }

    @ParameterizedTest
    @CsvSource({
        // quantity, runs, minutes, why not
        "1000, 10, 60, ''", "1000, 1, 60, RUNS", "1000, ten, 60, RUNS", "1000, 10, 0, INTERVAL", "1000, 10, x, INTERVAL",
        "1000, 7, 60, UNEVEN", "1000, 20, 60, SMALL", "500, 1000, 60, UNEVEN"
    })
    void wishesForDrops(long quantity, String runs, String minutes, String reason) {
        var service = service("Default", 100, 10_000);
        assertEquals(new DripFeed.Refused(DripFeed.Reason.NONE), DripFeed.read(service, quantity, runs, minutes));
        service.allowDripFeed(true);
        DripFeed.Verdict verdict = reason.isEmpty()
                ? new DripFeed.Runs("10", "60") : new DripFeed.Refused(DripFeed.Reason.valueOf(reason));
        assertEquals(verdict, DripFeed.read(service, quantity, runs, minutes));
        var poll = service("Poll", 100, 10_000);
        poll.allowDripFeed(true);
        assertEquals(new DripFeed.Refused(DripFeed.Reason.NONE), DripFeed.read(poll, quantity, runs, minutes));
    }

    @ParameterizedTest
    @CsvSource({
        // type, min, max, quantity, paise at 149.00
        "Default, 1, 1, 1, 15", "Default, 100, 10000, 1000, 14900", "Package, 1, 1, 1, 14900", "custom comments package, 1, 1, 1, 14900",
        "Package, 1000, 1000, 1000, 14900", "Package, 1, 2, 1, 15", "Custom Comments, 1, 10, 3, 45", "Odd, 1, 1, 1, 15"
    })
    void aPackageOfOneIsSoldWhole(String type, long min, long max, long quantity, long paise) {
        assertEquals(Paise.of(paise), service(type, min, max).price(quantity));
    }

    private static Service service(String type, long min, long max) {
        return new Service(7, "Some Service", "Some", Paise.of(14_900), "bulkpanel", "77", type, min, max, 0);
    }
}
