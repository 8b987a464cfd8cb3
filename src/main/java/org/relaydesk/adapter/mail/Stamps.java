package org.relaydesk.adapter.mail;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whose {@code Authentication-Results} were on top of the newest mails of a mailbox: so the server's own is known. */
final class Stamps {
    /** How many mails tell. */
    static final int MOST = 50;

    private static final int TELLING = 5;
    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]{0,150}");

    /** Oldest first; empty for a mail without any. */
    private final Deque<Optional<String>> seen = new ArrayDeque<>();

    void see(Collection<String> headers) {
        seen.addLast(headers.stream().findFirst().flatMap(Stamps::id));
        if (seen.size() > MOST) {
            seen.removeFirst();
        }
    }

    void clear() {
        seen.clear();
    }

    /** The authserv-id of a header; none where it can't be read. */
    static Optional<String> id(String header) {
        try {
            return Optional.of(AuthResults.parse(header).server()).filter(id -> NAME.matcher(id).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it has seen enough mails to tell. */
    boolean tell() {
        return seen.size() >= TELLING;
    }

    /** How many of a hundred mails, those without any counted too, have such an id. */
    long share(Predicate<String> ids) {
        return seen.stream().filter(id -> id.filter(ids).isPresent()).count() * 100 / Math.max(1, seen.size());
    }

    /** The most frequent id; of several the one that was there first. */
    Optional<String> usual() {
        var counts = new LinkedHashMap<String, Integer>();
        seen.forEach(id -> id.ifPresent(i -> counts.merge(i, 1, Integer::sum)));
        int most = counts.values().stream().mapToInt(n -> n).max().orElse(0);
        return counts.entrySet().stream().filter(c -> c.getValue() == most).findFirst().map(c -> c.getKey());
    }
}
