package org.relaydesk.money;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class BusinessCalendarTest {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Set<DayOfWeek> MONDAY_TO_SATURDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
    /** A Wednesday. */
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 11, 25);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(INDIA).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        // 2026-11-23 is a Monday
        "2026-11-23T10:00, 24, 2026-11-24T10:00",
        "2026-11-23T00:00, 24, 2026-11-24T00:00",
        "2026-11-23T23:59, 1, 2026-11-24T00:59",
        "2026-11-24T10:00, 24, 2026-11-26T10:00",
        "2026-11-25T10:00, 24, 2026-11-27T00:00",
        "2026-11-28T15:00, 24, 2026-11-30T15:00",
        "2026-11-29T15:00, 24, 2026-12-01T00:00",
        "2026-11-28T23:00, 72, 2026-12-02T23:00",
        "2026-11-23T10:00, 0, 2026-11-23T10:00"
    })
    void onlyBusinessDaysCount(String start, long hours, String due) {
        var calendar = new BusinessCalendar(MONDAY_TO_SATURDAY, HOLIDAY::equals, INDIA);

        assertEquals(at(due), calendar.after(at(start), Duration.ofHours(hours)));
    }

    private static BusinessCalendar tenToSeven() {
        return new BusinessCalendar(MONDAY_TO_SATURDAY, HOLIDAY::equals, INDIA, LocalTime.of(10, 0), LocalTime.of(19, 0));
    }

    @ParameterizedTest
    @CsvSource({
        // due, hours that the seller must still have, since when he has no more of them
        "2026-11-24T15:00, 2, 2026-11-24T13:00",
        "2026-11-24T12:00, 2, 2026-11-24T10:00",
        "2026-11-24T11:00, 2, 2026-11-23T18:00",
        "2026-11-24T10:00, 2, 2026-11-23T17:00",
        "2026-11-24T03:00, 2, 2026-11-23T17:00",
        "2026-11-24T23:00, 2, 2026-11-24T17:00",
        // over the holiday, and over a Sunday
        "2026-11-26T10:30, 2, 2026-11-24T17:30",
        "2026-11-30T11:00, 2, 2026-11-28T18:00",
        "2026-11-25T12:00, 2, 2026-11-24T17:00",
        "2026-11-24T15:00, 20, 2026-11-21T13:00",
        "2026-11-24T15:00, 0, 2026-11-24T15:00"
    })
    void theSellersOwnHoursAreCountedBack(String due, long hours, String from) {
        assertEquals(at(from), tenToSeven().hoursBefore(at(due), Duration.ofHours(hours)));
    }

    @ParameterizedTest
    @CsvSource({
        "10:00, 19:00, 2026-11-24T12:00, 2026-11-24T10:00",
        // midnight is the end of the day, and hours that make no sense end there
        "10:00, 00:00, 2026-11-25T00:00, 2026-11-24T22:00",
        "20:00, 08:00, 2026-11-24T23:00, 2026-11-24T21:00",
        "00:00, 00:00, 2026-11-24T12:00, 2026-11-24T10:00"
    })
    void whateverTheHoursAre(String opens, String closes, String due, String from) {
        var calendar = new BusinessCalendar(MONDAY_TO_SATURDAY, _ -> false, INDIA, LocalTime.parse(opens), LocalTime.parse(closes));
        assertEquals(at(from), calendar.hoursBefore(at(due), Duration.ofHours(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00, 2026-11-24T10:00, PT24H",
        "2026-11-24T10:00, 2026-11-26T10:00, PT24H",
        "2026-11-28T22:00, 2026-11-30T01:30, PT3H30M",
        "2026-11-29T10:00, 2026-11-29T12:00, PT0S",
        "2026-11-24T10:00, 2026-11-24T09:00, PT0S"
    })
    void businessTimeBetweenTwoInstants(String start, String end, Duration between) {
        assertEquals(between, tenToSeven().between(at(start), at(end)));
    }

    @Test
    void whatIsPromisedIsWhatLiesBetween() {
        var random = new Random(9);
        for (int i = 0; i < 500; i++) {
            var start = at("2026-11-01T00:00").plusSeconds(random.nextLong(60L * 24 * 3600));
            var promised = Duration.ofMinutes(1 + random.nextLong(5_000));
            assertEquals(promised, tenToSeven().between(start, tenToSeven().after(start, promised)));
        }
    }

    @Test
    void asManyBusinessHoursGoByAsWerePromised() {
        var random = new Random(5);
        for (int i = 0; i < 500; i++) {
            var days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
            for (int d = random.nextInt(6); d > 0; d--) {
                days.add(DayOfWeek.of(1 + random.nextInt(7)));
            }
            var holidays = new HashSet<LocalDate>();
            for (int h = random.nextInt(10); h > 0; h--) {
                holidays.add(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(60)));
            }
            var start = LocalDate.of(2026, 1, 1).atStartOfDay(INDIA).plusHours(random.nextInt(24 * 30)).toInstant();
            int hours = 1 + random.nextInt(96);

            var due = new BusinessCalendar(days, holidays::contains, INDIA).after(start, Duration.ofHours(hours));

            int counted = 0;
            for (var at = start; at.isBefore(due); at = at.plus(Duration.ofHours(1))) {
                var day = LocalDate.ofInstant(at, INDIA);
                counted += days.contains(day.getDayOfWeek()) && !holidays.contains(day) ? 1 : 0;
            }
            assertEquals(hours, counted, () -> days + " " + holidays + " from " + start + " to " + due);
        }
    }

    @Test
    void aYearOfHolidaysStillHasADueTime() {
        var calendar = new BusinessCalendar(MONDAY_TO_SATURDAY, _ -> true, INDIA);

        assertEquals(at("2026-11-24T10:00"), calendar.after(at("2026-11-23T10:00"), Duration.ofDays(1)));
    }

    @Test
    void aWeekWithoutABusinessDayIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BusinessCalendar(Set.of(), _ -> false, INDIA));
    }
}
