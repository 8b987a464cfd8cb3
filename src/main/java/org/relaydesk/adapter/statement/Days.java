package org.relaydesk.adapter.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A day in a statement, perhaps with a time: {@code 01/04/26}, {@code 01-04-2026 13:02:11}, {@code 1 Apr 2026},
 * {@code 2026-04-01}, or a spreadsheet's count of days since 1899-12-30.
 */
record Days(LocalDate day, @Nullable LocalTime time) {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String TIME = "(?:[ T,]+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?(?:\\.\\d+)? ?(?<half>[AaPp][Mm])?)?";
    private static final Pattern BY_DAY =
            Pattern.compile("(?<a>\\d{1,2})[-/. ]{0,2}(?<b>\\d{1,2}(?=[-/. ])|[A-Za-z]{3,9})[-/., ']{0,2}(?<year>\\d{4}|\\d{2})" + TIME);
    private static final Pattern BY_YEAR = Pattern.compile("(?<year>\\d{4})[-/.](?<a>\\d{1,2})[-/.](?<b>\\d{1,2})" + TIME);
    private static final Pattern SERIAL = Pattern.compile("(?<days>\\d{5})(?:\\.(?<part>\\d+))?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    /** The years 2000 to 2099 as serials. */
    private static final int FIRST_SERIAL = 36_526;
    private static final int LAST_SERIAL = 73_050;
    private static final int SECONDS = 86_400;

    /** Whether a cell means to be a day, be it one or not. */
    static boolean looksLikeOne(String cell) {
        return BY_DAY.matcher(cell).matches() || BY_YEAR.matcher(cell).matches();
    }

    /** @param serials whether numbers are days, as in a spreadsheet */
    static Optional<Days> parse(String cell, boolean monthFirst, boolean serials) {
        var byDay = BY_DAY.matcher(cell);
        if (byDay.matches()) {
            boolean word = Character.isLetter(byDay.group("b").charAt(0));
            return monthFirst && !word ? of(byDay, "b", "a") : of(byDay, "a", "b");
        }
        var byYear = BY_YEAR.matcher(cell);
        if (byYear.matches()) {
            return of(byYear, "b", "a");
        }
        var serial = SERIAL.matcher(cell);
        return serials && serial.matches() ? serial(serial) : Optional.empty();
    }

    private static Optional<Days> of(Matcher m, String day, String month) {
        var word = m.group(month).toLowerCase(Locale.ROOT);
        int number = Character.isDigit(word.charAt(0))
                ? Integer.parseInt(word)
                : MONTHS.indexOf(word.substring(0, Math.min(3, word.length()))) + 1;
        int year = Integer.parseInt(m.group("year"));
        try {
            var date = LocalDate.of(year < 100 ? 2000 + year : year, number, Integer.parseInt(m.group(day)));
            return date.getYear() < 2000 || date.getYear() > 2099 ? Optional.empty() : Optional.of(new Days(date, time(m)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalTime time(Matcher m) {
        if (m.group("hour") == null) {
            return null;
        }
        int hour = Integer.parseInt(m.group("hour"));
        if (m.group("half") != null) {
            hour = hour % 12 + (m.group("half").toLowerCase(Locale.ROOT).equals("pm") ? 12 : 0);
        }
        var time = LocalTime.of(hour, Integer.parseInt(m.group("minute")), m.group("second") == null ? 0 : Integer.parseInt(m.group("second")));
        return known(time);
    }

    /** Midnight is what programs write that know no time. */
    private static @Nullable LocalTime known(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? null : time;
    }

    private static Optional<Days> serial(Matcher m) {
        int days = Integer.parseInt(m.group("days"));
        if (days < FIRST_SERIAL || days > LAST_SERIAL) {
            return Optional.empty();
        }
        long second = m.group("part") == null ? 0
                : new BigDecimal("0." + m.group("part")).multiply(BigDecimal.valueOf(SECONDS)).setScale(0, RoundingMode.HALF_UP).longValue();
        return Optional.of(new Days(SERIAL_ZERO.plusDays(days), known(LocalTime.ofSecondOfDay(Math.min(second, SECONDS - 1)))));
    }

    /** A time in a column of its own. */
    static @Nullable LocalTime timeOf(String cell) {
        var m = Pattern.compile("x" + TIME).matcher("x " + cell);
        try {
            return m.matches() ? time(m) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
