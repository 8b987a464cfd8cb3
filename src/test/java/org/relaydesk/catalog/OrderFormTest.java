package org.relaydesk.catalog;

import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OrderFormTest {
    private static final String LINK = "https://x.example/a";

    /** Everything that any type needs, out of order. */
    private static final Parameters ALL = Parameters.of(
            "keywords=goa&referring_url=http%3A%2F%2Fb.example&google_keyword=hotels&type_of_traffic=1&device=5&country=IN"
                    + "&expiry=31%2F12%2F2030&delay=15&posts=10&max=200&min=100&groups=g1&answer_number=2&media=http%3A%2F%2Fm.example"
                    + "&username=asha&hashtag=sea&hashtags=goa%0Asun&usernames=u1%0Au2&comments=Nice%0AWow");

    private static String form(String type, long quantity, Parameters parameters) {
        return OrderForm.of(type, LINK, quantity, parameters)
                .map(form -> form.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue().replace("\n", "⏎"))
                        .collect(Collectors.joining(" ")))
                .orElseGet(() -> "lacks: " + OrderForm.lack(type, quantity, parameters).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Default | link=https://x.example/a quantity=1000",
        "Package | link=https://x.example/a",
        "Custom Comments | link=https://x.example/a comments=Nice⏎Wow",
        "custom_comments_package | link=https://x.example/a comments=Nice⏎Wow",
        "MENTIONS | link=https://x.example/a quantity=1000 usernames=u1⏎u2",
        "Mentions with Hashtags | link=https://x.example/a quantity=1000 usernames=u1⏎u2 hashtags=goa⏎sun",
        "Mentions Custom List | link=https://x.example/a usernames=u1⏎u2",
        "Mentions Hashtag | link=https://x.example/a quantity=1000 hashtag=sea",
        "Mentions User Followers | link=https://x.example/a quantity=1000 username=asha",
        "Mentions Media Likers | link=https://x.example/a quantity=1000 media=http://m.example",
        "Comment Likes | link=https://x.example/a quantity=1000 username=asha",
        "poll | link=https://x.example/a quantity=1000 answer_number=2",
        "Invites from Groups | link=https://x.example/a quantity=1000 groups=g1",
        "Subscriptions | username=asha min=100 max=200 posts=10 delay=15 expiry=31/12/2030",
        "Web Traffic | link=https://x.example/a quantity=1000 country=IN device=5 type_of_traffic=1 google_keyword=hotels",
        "SEO | link=https://x.example/a quantity=1000 keywords=goa"
    })
    void eachTypeSendsWhatItNeedsInOrder(String type, String form) {
        assertEquals(form, form(type, 1000, ALL));
    }

    @Test
    void theTableHasEveryType() {
        assertEquals(16, ServiceType.values().length);
    }

    @Test
    void trafficFromAPageNamesThePageAndTrafficFromNowhereNothing() {
        assertEquals("link=https://x.example/a quantity=1000 country=IN device=5 type_of_traffic=2 referring_url=http://b.example",
                form("Web Traffic", 1000, ALL.with(Field.TYPE_OF_TRAFFIC, "2")));
        assertEquals("link=https://x.example/a quantity=1000 country=IN device=5 type_of_traffic=3",
                form("Web Traffic", 1000, ALL.with(Field.TYPE_OF_TRAFFIC, "3")));
    }

    @Test
    void anExpiryMayBeMissing() {
        assertEquals("username=asha min=100 max=200 posts=10 delay=15", form("Subscriptions", 2000, ALL.without(Field.EXPIRY)));
    }

    @Test
    void inRunsTheQuantityIsThatOfOne() {
        var runs = Parameters.NONE.with(Field.RUNS, "10").with(Field.INTERVAL, "60");
        assertEquals("link=https://x.example/a quantity=100 runs=10 interval=60", form("Default", 1000, runs));
        assertEquals("lacks: 1001 can't be split into 10 runs", form("Default", 1001, runs));
        assertEquals("lacks: 5 can't be split into 10 runs", form("Default", 5, runs));
        assertEquals("lacks: runs need interval", form("Default", 1000, runs.without(Field.INTERVAL)));
        assertEquals("lacks: the type SEO has no runs", form("SEO", 1000, runs.with(Field.KEYWORDS, "goa")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Custom Comments | COMMENTS", "Mentions with Hashtags | USERNAMES", "Mentions with Hashtags | HASHTAGS", "Poll | ANSWER_NUMBER",
        "Subscriptions | USERNAME", "Subscriptions | MIN", "Subscriptions | MAX", "Subscriptions | POSTS", "Subscriptions | DELAY",
        "Web Traffic | COUNTRY", "Web Traffic | DEVICE", "Web Traffic | TYPE_OF_TRAFFIC", "Web Traffic | GOOGLE_KEYWORD"
    })
    void whatIsMissingIsNamed(String type, Field missing) {
        assertEquals("lacks: the type " + type + " needs " + missing.wire(), form(type, 1000, ALL.without(missing)));
    }

    @ParameterizedTest
    @EnumSource(ServiceType.class)
    void nothingIsSentWithoutWhatItsTypeNeeds(ServiceType type) {
        boolean bare = type == ServiceType.DEFAULT || type == ServiceType.PACKAGE;
        assertEquals(bare, OrderForm.of(type.name(), LINK, 1000, Parameters.NONE).isPresent());
        assertEquals(bare, OrderForm.lack(type.name(), 1000, Parameters.NONE).isEmpty());
    }

    @Test
    void anUnknownTypeIsNotSent() {
        assertEquals(Optional.empty(), OrderForm.of("Comment Replies", LINK, 1000, ALL));
        assertEquals("lacks: the type Comment Replies is not known", form("Comment Replies", 1000, ALL));
        assertNotEquals(Optional.empty(), OrderForm.of("", LINK, 1000, ALL), "no word means Default");
        assertTrue(form("", 7, Parameters.NONE).endsWith("quantity=7"));
    }
}
