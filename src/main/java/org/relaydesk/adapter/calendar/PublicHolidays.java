package org.relaydesk.adapter.calendar;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/** Public holidays of a country, or of one of its states, by Jollyday's calendars. */
public final class PublicHolidays {
    private PublicHolidays() {}

    /** Whether there is a calendar for a country or state, by its ISO 3166 code in capitals: {@code IN}, {@code IN-MH}. */
    public static boolean isKnown(String code) {
        var country = country(code);
        return HolidayManager.getSupportedCalendarCodes().contains(country)
                && (state(code).isEmpty() || manager(country).getCalendarHierarchy().getChildren().containsKey(state(code)));
    }

    /**
     * Which days are holidays.
     *
     * @param code of a country or state; empty: no day is one
     * @throws IllegalArgumentException for a country without a calendar
     */
    public static Predicate<LocalDate> of(String code) {
        if (code.isEmpty()) {
            return _ -> false;
        }
        try {
            var manager = manager(country(code));
            var state = state(code);
            return state.isEmpty() ? manager::isHoliday : day -> manager.isHoliday(day, state);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no calendar of holidays is known for " + code, e);
        }
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    private static String country(String code) {
        return code.contains("-") ? code.substring(0, code.indexOf('-')) : code;
    }

    /** As the calendars name it; empty for the country as a whole. */
    private static String state(String code) {
        return code.contains("-") ? code.substring(code.indexOf('-') + 1).toLowerCase(Locale.ROOT) : "";
    }
}
