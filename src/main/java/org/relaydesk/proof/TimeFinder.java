package org.relaydesk.proof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** When it was paid: a day with a clock time in its line, or beside or around it. */
final class TimeFinder {
    private static final List<String> MONTHS = List.of(
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String NAMES = "(?<month>" + String.join("|", MONTHS) + ")[a-z]*";
    private static final List<Pattern> DAYS = List.of(
            Pattern.compile("(?<![0-9])(?<day>[0-9]{1,2})(?:st|nd|rd|th)?[ ,-]*" + NAMES + "[ ,'’.-]*(?<year>20[0-9]{2})?"),
            Pattern.compile(NAMES + "[ .]*(?<day>[0-9]{1,2})(?:st|nd|rd|th)?[ ,]+(?<year>20[0-9]{2})?"),
            Pattern.compile("(?<![0-9])(?<day>[0-9]{1,2})[/.-](?<number>[0-9]{1,2})[/.-](?<year>20[0-9]{2})"));
    private static final Pattern CLOCK =
            Pattern.compile("(?<hour>[0-9]{1,2})[:.](?<minute>[0-9]{2})(?::[0-9]{2})? *(?<half>[ap]\\.? ?m)?(?![0-9])");

    private TimeFinder() {}

    private record Found(LocalDate day, int from, int to) {}

    /** @param sent when the picture came: where the year is left out, it is the last one before */
    static Optional<Mark> find(Page page, LocalDate sent) {
        for (var line : page.joined().reversed()) {
            var text = line.text().toLowerCase(Locale.ROOT);
            var day = day(text, sent);
            if (day.isPresent()) {
                var rest = text.substring(0, day.get().from()) + "|" + text.substring(day.get().to());
                var clock = clock(rest).or(() -> around(page, line));
                if (clock.isPresent()) {
                    return Optional.of(new Mark(
                            Mark.Kind.TIME, LocalDateTime.of(day.get().day(), clock.get()).toString(), line.box()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalTime> around(Page page, TextLine line) {
        return page.beside(line).flatMap(l -> clock(l.text().toLowerCase(Locale.ROOT)))
                .or(() -> page.below(line, 2).stream().findFirst().flatMap(l -> clock(l.text().toLowerCase(Locale.ROOT))))
                .or(() -> page.above(line).flatMap(l -> clock(l.text().toLowerCase(Locale.ROOT))));
    }

    private static Optional<Found> day(String text, LocalDate sent) {
        for (var pattern : DAYS) {
            var m = pattern.matcher(text);
            if (m.find()) {
                var number = m.namedGroups().containsKey("number")
                        ? Integer.parseInt(m.group("number"))
                        : MONTHS.indexOf(m.group("month")) + 1;
                var year = m.group("year");
                var day = day(year == null ? sent.getYear() : Integer.parseInt(year), number, Integer.parseInt(m.group("day")));
                if (day.isPresent()) {
                    var of = year == null && day.get().isAfter(sent.plusDays(1)) ? day.get().minusYears(1) : day.get();
                    return Optional.of(new Found(of, m.start(), m.end()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> clock(String text) {
        var m = CLOCK.matcher(text);
        while (m.find()) {
            int hour = Integer.parseInt(m.group("hour"));
            int minute = Integer.parseInt(m.group("minute"));
            var half = m.group("half");
            if (half != null && hour >= 1 && hour <= 12) {
                hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
            }
            if (hour < 24 && minute < 60) {
                return Optional.of(LocalTime.of(hour, minute));
            }
        }
        return Optional.empty();
    }
}
