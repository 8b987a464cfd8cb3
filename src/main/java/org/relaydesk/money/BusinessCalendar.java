package org.relaydesk.money;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.function.Predicate;

/** Which days count for a promise such as "within 24 hours on business days", in the store's time zone. */
public final class BusinessCalendar {
    private static final int FARTHEST_DAYS = 400;

    private final Set<DayOfWeek> days;
    private final Predicate<LocalDate> holiday;
    private final ZoneId zone;

    public BusinessCalendar(Set<DayOfWeek> days, Predicate<LocalDate> holiday, ZoneId zone) {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a week without a business day");
        }
        this.days = Set.copyOf(days);
        this.holiday = holiday;
        this.zone = zone;
    }

    public boolean isBusinessDay(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holiday.test(day);
    }

    /**
     * The instant by which {@code hours} have gone by on business days; a business day counts from midnight to
     * midnight, other days count nothing.
     */
    public Instant after(Instant start, Duration hours) {
        var at = start.atZone(zone);
        var left = hours;
        for (int i = 0; i < FARTHEST_DAYS; i++) {
            var midnight = at.toLocalDate().plusDays(1).atStartOfDay(zone);
            if (isBusinessDay(at.toLocalDate())) {
                var today = Duration.between(at, midnight);
                if (left.compareTo(today) <= 0) {
                    return at.plus(left).toInstant();
                }
                left = left.minus(today);
            }
            at = midnight;
        }
        return lastResort(start, hours);
    }

    /** A calendar with a year of holidays is a mistake in the settings; a due time there must be all the same. */
    private Instant lastResort(Instant start, Duration hours) {
        return ZonedDateTime.ofInstant(start, zone).plus(hours).toInstant();
    }
}
