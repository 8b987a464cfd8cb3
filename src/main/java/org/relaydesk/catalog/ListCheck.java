package org.relaydesk.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.relaydesk.catalog.FieldAnswer.Bad;
import org.relaydesk.catalog.FieldAnswer.Good;
import org.relaydesk.catalog.FieldAnswer.Reason;

/** Reads answers of several parts: comments, names, groups. Over the wire there is one a line. */
final class ListCheck {
    /** All parts together, in characters: the store has room for them in any script. */
    static final int LONGEST = 20_000;

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TAGS = 2_000;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]{1,100}");
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]{1,100}");
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern PARTS = Pattern.compile("[\\s,;]+");
    private static final Pattern PHRASES = Pattern.compile("[\\r\\n,;]+");

    private ListCheck() {}

    static FieldAnswer comments(String text) {
        return joined(parts(LINES, text), LONGEST);
    }

    static FieldAnswer usernames(String text) {
        return named(distinct(parts(PARTS, text).map(p -> without("@", p))), ListCheck::isUsername, Reason.USERNAME, LONGEST);
    }

    static FieldAnswer hashtags(String text) {
        return named(distinct(parts(PARTS, text).map(p -> without("#", p))), ListCheck::isTag, Reason.HASHTAG, LONGEST_TAGS);
    }

    static FieldAnswer hashtag(String text) {
        var tag = without("#", text);
        return isTag(tag) ? new Good(tag) : new Bad(Reason.HASHTAG, text, 0, 0);
    }

    /** Links or names of groups; what looks like a link must be one. */
    static FieldAnswer groups(String text) {
        var groups = new ArrayList<String>();
        for (var line : distinct(parts(LINES, text))) {
            boolean link = line.contains("/");
            var group = link ? LinkCheck.read(line) : Optional.of(without("@", line)).filter(g -> !g.isEmpty());
            if (group.isEmpty()) {
                return new Bad(Reason.GROUP, line, 0, 0);
            }
            groups.add(group.get());
        }
        return joined(groups.stream(), LONGEST);
    }

    static FieldAnswer keywords(String text) {
        return joined(distinct(parts(PHRASES, text)).stream(), LONGEST_TAGS);
    }

    static boolean isUsername(String name) {
        return NAME.matcher(name).matches();
    }

    private static boolean isTag(String tag) {
        return TAG.matcher(tag).matches();
    }

    private static Stream<String> parts(Pattern between, String text) {
        return between.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static String without(String sign, String part) {
        return part.startsWith(sign) ? part.substring(1) : part;
    }

    /** The same name in another letter case is the same. */
    private static List<String> distinct(Stream<String> parts) {
        var seen = new HashSet<String>();
        return parts.filter(part -> seen.add(part.toLowerCase(Locale.ROOT))).toList();
    }

    private static FieldAnswer named(List<String> parts, Predicate<String> good, Reason reason, int longest) {
        return parts.stream().filter(good.negate()).findFirst()
                .<FieldAnswer>map(odd -> new Bad(reason, odd, 0, 0))
                .orElseGet(() -> joined(parts.stream(), longest));
    }

    private static FieldAnswer joined(Stream<String> parts, int longest) {
        var lines = parts.toList();
        var tooLong = lines.stream().filter(line -> line.length() > LONGEST_LINE).findFirst();
        if (tooLong.isPresent()) {
            return new Bad(Reason.LINE_TOO_LONG, tooLong.get(), 1, LONGEST_LINE);
        }
        var all = String.join("\n", lines);
        if (all.isEmpty()) {
            return new Bad(Reason.NOTHING, all, 0, 0);
        }
        return all.length() <= longest ? new Good(all) : new Bad(Reason.TOO_LONG, all, 1, longest);
    }
}
