package org.relaydesk.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static org.relaydesk.catalog.Field.ANSWER_NUMBER;
import static org.relaydesk.catalog.Field.COMMENTS;
import static org.relaydesk.catalog.Field.COUNTRY;
import static org.relaydesk.catalog.Field.DELAY;
import static org.relaydesk.catalog.Field.DEVICE;
import static org.relaydesk.catalog.Field.EXPIRY;
import static org.relaydesk.catalog.Field.GOOGLE_KEYWORD;
import static org.relaydesk.catalog.Field.GROUPS;
import static org.relaydesk.catalog.Field.HASHTAG;
import static org.relaydesk.catalog.Field.HASHTAGS;
import static org.relaydesk.catalog.Field.KEYWORDS;
import static org.relaydesk.catalog.Field.LINK;
import static org.relaydesk.catalog.Field.MAX;
import static org.relaydesk.catalog.Field.MEDIA;
import static org.relaydesk.catalog.Field.MIN;
import static org.relaydesk.catalog.Field.POSTS;
import static org.relaydesk.catalog.Field.QUANTITY;
import static org.relaydesk.catalog.Field.REFERRING_URL;
import static org.relaydesk.catalog.Field.TYPE_OF_TRAFFIC;
import static org.relaydesk.catalog.Field.USERNAME;
import static org.relaydesk.catalog.Field.USERNAMES;

/** The kinds of service that API v2 knows, with what {@code add} must be told for each (WIRE.md, section 1). */
public enum ServiceType {
    DEFAULT(LINK, QUANTITY),
    PACKAGE(LINK),
    CUSTOM_COMMENTS(LINK, COMMENTS),
    CUSTOM_COMMENTS_PACKAGE(LINK, COMMENTS),
    MENTIONS(LINK, QUANTITY, USERNAMES),
    MENTIONS_WITH_HASHTAGS(LINK, QUANTITY, USERNAMES, HASHTAGS),
    MENTIONS_CUSTOM_LIST(LINK, USERNAMES),
    MENTIONS_HASHTAG(LINK, QUANTITY, HASHTAG),
    MENTIONS_USER_FOLLOWERS(LINK, QUANTITY, USERNAME),
    MENTIONS_MEDIA_LIKERS(LINK, QUANTITY, MEDIA),
    COMMENT_LIKES(LINK, QUANTITY, USERNAME),
    POLL(LINK, QUANTITY, ANSWER_NUMBER),
    INVITES_FROM_GROUPS(LINK, QUANTITY, GROUPS),
    SUBSCRIPTIONS(USERNAME, MIN, MAX, POSTS, DELAY, EXPIRY),
    WEB_TRAFFIC(LINK, QUANTITY, COUNTRY, DEVICE, TYPE_OF_TRAFFIC, GOOGLE_KEYWORD, REFERRING_URL),
    SEO(LINK, QUANTITY, KEYWORDS);

    @SuppressWarnings("ImmutableEnumChecker") // List.of can't be changed
    private final List<Field> fields;

    ServiceType(Field... fields) {
        this.fields = List.of(fields);
    }

    /** By the provider's word, without regard to case, spaces and underscores; no word means Default. */
    public static Optional<ServiceType> of(String word) {
        var plain = plain(word);
        return plain.isEmpty()
                ? Optional.of(DEFAULT)
                : Arrays.stream(values()).filter(t -> plain(t.name()).equals(plain)).findFirst();
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    /** What goes over the wire, in the order in which it is asked for. */
    public List<Field> fields() {
        return fields;
    }

    /** What the customer is asked for besides quantity and link, given what he has answered so far. */
    public List<Field> asked(Parameters answered) {
        var asked = new ArrayList<>(fields);
        asked.remove(LINK);
        asked.remove(QUANTITY);
        var traffic = answered.get(TYPE_OF_TRAFFIC).orElse("");
        if (!traffic.equals("1")) {
            asked.remove(GOOGLE_KEYWORD);
        }
        if (!traffic.equals("2")) {
            asked.remove(REFERRING_URL);
        }
        return List.copyOf(asked);
    }
}
