package org.relaydesk.adapter.calendar;

import java.time.LocalDate;
import java.util.function.Predicate;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/** Public holidays of a country by Jollyday's calendars. */
public final class PublicHolidays {
    private PublicHolidays() {}

    /** Whether there is a calendar for a country, by its ISO 3166 code in capitals. */
    public static boolean isKnown(String country) {
        return HolidayManager.getSupportedCalendarCodes().contains(country);
    }

    /**
     * Which days are holidays.
     *
     * @param country an ISO 3166 code such as {@code IN}; empty: no day is one
     * @throws IllegalArgumentException for a country without a calendar
     */
    public static Predicate<LocalDate> of(String country) {
        if (country.isEmpty()) {
            return _ -> false;
        }
        try {
            var manager = HolidayManager.getInstance(ManagerParameters.create(country));
            return manager::isHoliday;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no calendar of holidays is known for " + country, e);
        }
    }
}
