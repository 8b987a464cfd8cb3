package org.relaydesk.message;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TimesTest {
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final LocalTime SEVEN = LocalTime.of(19, 0);

    @Test
    void timesAndDaysAreThoseOfTheStore() {
        var times = new Times(ZoneId.of("Asia/Kolkata"));
        assertEquals("12:05 AM", times.time(Instant.parse("2026-11-25T18:35:00Z")));
        assertEquals("Thu, 26 Nov 2026", times.day(Instant.parse("2026-11-25T18:35:00Z")));
        assertEquals("Wed, 25 Nov 2026", times.day(Instant.parse("2026-11-25T18:29:00Z")));
    }

    @Test
    void hours() {
        assertEquals("Mon–Sat, 10:00 AM–7:00 PM",
                Times.hours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), TEN, SEVEN));
        assertEquals("Mon, Wed, Sun, 10:00 AM–7:00 PM",
                Times.hours(Set.of(DayOfWeek.SUNDAY, DayOfWeek.WEDNESDAY, DayOfWeek.MONDAY), TEN, SEVEN));
        assertEquals("Sat, Sun", Times.hours(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    }
}
