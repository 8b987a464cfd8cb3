package org.relaydesk.message;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Times and days in messages to customers, in the store's time zone; they read the same in every language. */
public record Times(ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, d MMM uuuu", Locale.ENGLISH);

    /** Such as {@code 5:30 PM}. */
    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** Such as {@code Thu, 26 Nov 2026}. */
    public String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    /** Such as {@code Mon–Sat, 10:00 AM–7:00 PM}; the days alone where the hours are the whole day. */
    public static String hours(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {
        return closes.isAfter(opens) ? days(days) + ", " + TIME.format(opens) + "–" + TIME.format(closes) : days(days);
    }

    private static String days(Set<DayOfWeek> days) {
        var sorted = new TreeSet<>(days);
        boolean inOneRow = sorted.last().getValue() - sorted.first().getValue() + 1 == sorted.size();
        return inOneRow && sorted.size() > 2
                ? name(sorted.first()) + "–" + name(sorted.last())
                : sorted.stream().map(Times::name).collect(Collectors.joining(", "));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
