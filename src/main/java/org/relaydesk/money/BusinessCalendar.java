package org.relaydesk.money;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which days count for a promise such as "within 24 hours on business days", and when the seller is there on them, in the
 * store's time zone.
 */
public final class BusinessCalendar {
    private static final int FARTHEST_DAYS = 400;

    private final Set<DayOfWeek> days;
    private final Predicate<LocalDate> holiday;
    private final ZoneId zone;
    private final LocalTime opens;
    private final LocalTime closes;

    /** Of a seller who is there round the clock. */
    public BusinessCalendar(Set<DayOfWeek> days, Predicate<LocalDate> holiday, ZoneId zone) {
        this(days, holiday, zone, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    /** @param closes midnight is the end of the day; before {@code opens} it is taken for midnight too */
    public BusinessCalendar(
            Set<DayOfWeek> days, Predicate<LocalDate> holiday, ZoneId zone, LocalTime opens, LocalTime closes) {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a week without a business day");
        }
        this.days = Set.copyOf(days);
        this.holiday = holiday;
        this.zone = zone;
        this.opens = opens;
        this.closes = closes;
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

    /** How much time of business days, counted from midnight to midnight, lies between the two; zero where {@code end} is not later. */
    public Duration between(Instant start, Instant end) {
        var sum = Duration.ZERO;
        var at = start.atZone(zone);
        for (int i = 0; i < FARTHEST_DAYS && at.toInstant().isBefore(end); i++) {
            var midnight = at.toLocalDate().plusDays(1).atStartOfDay(zone);
            if (isBusinessDay(at.toLocalDate())) {
                sum = sum.plus(Duration.between(at.toInstant(), min(midnight.toInstant(), end)));
            }
            at = midnight;
        }
        return sum;
    }

    /** The instant from which the seller's own hours come to {@code open} in all until {@code end}. */
    public Instant hoursBefore(Instant end, Duration open) {
        var left = open;
        var day = end.atZone(zone).toLocalDate();
        for (int i = 0; i < FARTHEST_DAYS; i++, day = day.minusDays(1)) {
            var from = day.atTime(opens).atZone(zone).toInstant();
            var until = min(end, closing(day));
            if (isBusinessDay(day) && from.isBefore(until)) {
                var today = Duration.between(from, until);
                if (left.compareTo(today) <= 0) {
                    return until.minus(left);
                }
                left = left.minus(today);
            }
        }
        return end.minus(open);
    }

    private Instant closing(LocalDate day) {
        return closes.isAfter(opens) ? day.atTime(closes).atZone(zone).toInstant() : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Instant min(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /** A calendar with a year of holidays is a mistake in the settings; a due time there must be all the same. */
    private Instant lastResort(Instant start, Duration hours) {
        return ZonedDateTime.ofInstant(start, zone).plus(hours).toInstant();
    }
}
