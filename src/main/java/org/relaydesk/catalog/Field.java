package org.relaydesk.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What {@code add} may need to be told, by API v2's names in small letters. */
public enum Field {
    LINK, QUANTITY, RUNS, INTERVAL, COMMENTS, USERNAMES, HASHTAGS, HASHTAG, USERNAME, MEDIA, ANSWER_NUMBER, GROUPS, MIN, MAX,
    POSTS, DELAY, EXPIRY, COUNTRY, DEVICE, TYPE_OF_TRAFFIC, GOOGLE_KEYWORD, REFERRING_URL, KEYWORDS;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Field> ofWire(String name) {
        return Arrays.stream(values()).filter(f -> f.wire().equals(name)).findFirst();
    }
}
