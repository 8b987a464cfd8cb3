package org.relaydesk.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.relaydesk.catalog.FieldAnswer.Bad;
import org.relaydesk.catalog.FieldAnswer.Good;
import org.relaydesk.catalog.FieldAnswer.Reason;

/** Reads what a customer writes for a field: the value as it goes over the wire, or why it is none. Pure. */
public final class FieldCheck {
    /** No order is larger than this, in units. */
    public static final long LARGEST_ORDER = 1_000_000_000;

    private static final long MOST_POSTS = 1000;
    private static final int LONGEST_KEYWORD = 200;
    private static final Set<String> NO_EXPIRY = Set.of("none", "no", "never", "skip", "-");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final DateTimeFormatter WIRE_DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final Pattern COUNTRY = Pattern.compile("\\p{L}[\\p{L}\\p{M} .,'’()&-]{1,59}");
    /** The two letters of ISO 3166, and what panels write for all countries. */
    private static final Set<String> COUNTRY_CODES = Set.copyOf(
            Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("WW")).toList());
    /** Minutes, as panels publish them for subscriptions. */
    private static final List<Long> DELAYS = List.of(
            0L, 5L, 10L, 15L, 20L, 30L, 40L, 50L, 60L, 90L, 120L, 150L, 180L, 210L, 240L, 270L, 300L, 360L, 420L, 480L, 540L, 600L);

    private FieldCheck() {}

    /**
     * What the answer depends on besides itself.
     *
     * @param min the service's smallest quantity
     * @param max its largest
     * @param today where the store is
     * @param soFar what was answered before
     */
    public record Given(long min, long max, LocalDate today, Parameters soFar) {}

    /** As the other one; a list whose lines are the units must have as many as the service takes. */
    public static FieldAnswer read(ServiceType type, Field field, String words, Given given) {
        var answer = read(field, words, given);
        if (!(answer instanceof Good(var value)) || UnitCount.countedBy(type).filter(field::equals).isEmpty()) {
            return answer;
        }
        long units = value.lines().count();
        if (units >= given.min() && units <= given.max()) {
            return answer;
        }
        var reason = units < given.min() ? Reason.TOO_FEW : Reason.TOO_MANY;
        return new Bad(reason, Long.toString(units), given.min(), given.max());
    }

    public static FieldAnswer read(Field field, String words, Given given) {
        var text = words.strip();
        if (text.isEmpty()) {
            return new Bad(Reason.NOTHING, text, 0, 0);
        }
        return switch (field) {
            case LINK, MEDIA, REFERRING_URL -> link(text);
            case COMMENTS -> ListCheck.comments(text);
            case USERNAMES -> ListCheck.usernames(text);
            case HASHTAGS -> ListCheck.hashtags(text);
            case HASHTAG -> ListCheck.hashtag(text);
            case GROUPS -> ListCheck.groups(text);
            case KEYWORDS -> ListCheck.keywords(text);
            case USERNAME -> username(text);
            case GOOGLE_KEYWORD -> keyword(text);
            case COUNTRY -> country(text);
            case EXPIRY -> expiry(text, given.today());
            case DELAY -> delay(text);
            case DEVICE -> whole(text, 1, 5);
            case TYPE_OF_TRAFFIC -> whole(text, 1, 3);
            case ANSWER_NUMBER -> whole(text, 1, 100);
            case RUNS -> whole(text, 2, 1000);
            case INTERVAL -> whole(text, 1, 10_000);
            case QUANTITY, MIN -> whole(text, given.min(), given.max());
            case MAX -> whole(text, number(given.soFar(), Field.MIN, given.min()), given.max());
            case POSTS -> whole(text, 1, mostPosts(given));
        };
    }

    private static FieldAnswer link(String text) {
        return LinkCheck.read(text).<FieldAnswer>map(Good::new).orElseGet(() -> new Bad(Reason.LINK, text, 0, 0));
    }

    /** A plain name, or a profile's link. */
    private static FieldAnswer username(String text) {
        var name = text.startsWith("@") ? text.substring(1) : text;
        if (ListCheck.isUsername(name)) {
            return new Good(name);
        }
        return LinkCheck.read(text).<FieldAnswer>map(Good::new).orElseGet(() -> new Bad(Reason.USERNAME, text, 0, 0));
    }

    private static FieldAnswer keyword(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_KEYWORD ? new Good(line) : new Bad(Reason.TOO_LONG, line, 1, LONGEST_KEYWORD);
    }

    /** Panels take a code or a name; what looks like a code must be one. */
    private static FieldAnswer country(String text) {
        var bad = new Bad(Reason.COUNTRY, text, 0, 0);
        if (!COUNTRY.matcher(text).matches()) {
            return bad;
        }
        if (text.length() > 2) {
            return new Good(text);
        }
        var code = text.toUpperCase(Locale.ROOT);
        if (code.equals("UK")) {
            return new Good("GB");
        }
        return COUNTRY_CODES.contains(code) ? new Good(code) : bad;
    }

    private static FieldAnswer expiry(String text, LocalDate today) {
        if (NO_EXPIRY.contains(text.toLowerCase(Locale.ROOT))) {
            return new FieldAnswer.LeftOut();
        }
        var m = DATE.matcher(text);
        if (m.matches()) {
            try {
                var day = LocalDate.of(
                        Integer.parseInt(m.group(3)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)));
                if (day.isAfter(today)) {
                    return new Good(WIRE_DATE.format(day));
                }
            } catch (DateTimeException e) {
                // no such day: told below
            }
        }
        return new Bad(Reason.DATE, text, 0, 0);
    }

    /** Panels know some delays only: the nearest, and of two the shorter. */
    private static FieldAnswer delay(String text) {
        var answer = whole(text, DELAYS.getFirst(), DELAYS.getLast());
        if (!(answer instanceof Good(var minutes))) {
            return answer;
        }
        long asked = Long.parseLong(minutes);
        var nearest = DELAYS.getFirst();
        for (var delay : DELAYS) {
            if (Math.abs(delay - asked) < Math.abs(nearest - asked)) {
                nearest = delay;
            }
        }
        return new Good(Long.toString(nearest));
    }

    private static long mostPosts(Given given) {
        long each = Math.max(1, number(given.soFar(), Field.MAX, 1));
        return Math.clamp(LARGEST_ORDER / each, 1, MOST_POSTS);
    }

    private static long number(Parameters soFar, Field field, long otherwise) {
        return soFar.get(field).map(Long::parseLong).orElse(otherwise);
    }

    private static FieldAnswer whole(String text, long low, long high) {
        var digits = text.replace(",", "");
        if (digits.matches("\\d{1,12}")) {
            long value = Long.parseLong(digits);
            if (value >= low && value <= high) {
                return new Good(Long.toString(value));
            }
        }
        return new Bad(Reason.NUMBER, text, low, high);
    }
}
