package org.relaydesk.proof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** When it was paid: a day with a clock time in its line, or beside or around it. */
final class TimeFinder {
    /** As {@link Letters#plain} leaves them: long and short, English and Hindi. */
    private static final List<String> MONTHS = List.of(
            "jan|जनवरी|जन", "feb|फरवरी|फर", "mar|मार्च", "apr|अप्रैल|अप्रै", "may|मई", "jun|जून", "jul|जुलाई|जुल", "aug|अगस्त|अग",
            "sep|सितंबर|सितम्बर|सितं|सित", "oct|0ct|अक्टूबर|अक्तूबर|अक्टू|अक्तू", "nov|नवंबर|नवम्बर|नवं|नव", "dec|दिसंबर|दिसम्बर|दिसं|दिस");
    private static final String NAMES = "(?<month>" + String.join("|", MONTHS) + ")[a-z॰.]*";
    private static final List<Pattern> DAYS = List.of(
            Pattern.compile("(?<![0-9])(?<day>[0-9]{1,2})(?:st|nd|rd|th)?[ ,-]*" + NAMES + "[ ,'’\"“”.-]*(?<year>20[0-9]{2})?"),
            Pattern.compile(NAMES + "[ .]*(?<day>[0-9]{1,2})(?:st|nd|rd|th)?[ ,]+(?<year>20[0-9]{2})?"),
            Pattern.compile("(?<![0-9])(?<day>[0-9]{1,2})[/.-](?<number>[0-9]{1,2})[/.-](?<year>20[0-9]{2})"));
    private static final Pattern CLOCK = Pattern.compile(
            "(?:(?<part>सुबह|दोपहर|शाम|रात|पूर्वाह्न|अपराह्न) *(?:के *)?)?(?<hour>[0-9]{1,2})[:.](?<minute>[0-9]{2})(?::[0-9]{2})?"
                    + " *(?<half>[ap]\\.? ?m|पूर्वाह्न|अपराह्न)?(?![0-9])");

    private TimeFinder() {}

    private record Found(LocalDate day, int from, int to) {}

    /** @param sent when the picture came: where the year is left out, it is the last one before */
    static Optional<Mark> find(Page page, LocalDate sent) {
        for (var line : page.joined().reversed()) {
            var text = Letters.plain(line.text());
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
        return page.beside(line).flatMap(l -> clock(Letters.plain(l.text())))
                .or(() -> page.below(line, 2).stream().findFirst().flatMap(l -> clock(Letters.plain(l.text()))))
                .or(() -> page.above(line).flatMap(l -> clock(Letters.plain(l.text()))));
    }

    private static Optional<Found> day(String text, LocalDate sent) {
        for (var pattern : DAYS) {
            var m = pattern.matcher(text);
            if (m.find()) {
                var number = m.namedGroups().containsKey("number")
                        ? Integer.parseInt(m.group("number"))
                        : month(m.group("month"));
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
            var half = m.group("half") == null ? m.group("part") : m.group("half");
            if (half != null && hour >= 1 && hour <= 12) {
                hour = hour % 12 + (afternoon(half, hour) ? 12 : 0);
            }
            if (hour < 24 && minute < 60) {
                return Optional.of(LocalTime.of(hour, minute));
            }
        }
        return Optional.empty();
    }

    /** Hindi has parts of the day: the night's hours stand on both sides of midnight. */
    private static boolean afternoon(String half, int hour) {
        return switch (half) {
            case "सुबह", "पूर्वाह्न" -> false;
            case "दोपहर" -> hour == 12 || hour < 6;
            case "रात" -> hour >= 6 && hour != 12;
            case "शाम", "अपराह्न" -> true;
            default -> half.startsWith("p");
        };
    }

    private static int month(String name) {
        int at = 0;
        while (!List.of(MONTHS.get(at).split("\\|", -1)).contains(name)) {
            at++;
        }
        return at + 1;
    }
}
