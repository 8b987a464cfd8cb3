package org.relaydesk.adapter.calendar;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** A state has the country's holidays and its own. */
class PublicHolidaysTest {
    @ParameterizedTest
    @CsvSource({
        "IN,     2026-01-26, true",
        "IN-MH,  2026-01-26, true",
        "IN,     2026-05-01, false",
        "IN-MH,  2026-05-01, true",
        "IN-DL,  2026-05-01, false",
        "IN-MH,  2026-05-04, false",
    })
    void aDay(String code, LocalDate day, boolean holiday) {
        assertEquals(holiday, PublicHolidays.of(code).test(day));
    }

    @ParameterizedTest
    @CsvSource({"IN, true", "IN-MH, true", "IN-ZZ, false", "XX, false", "US, true"})
    void aCode(String code, boolean known) {
        assertEquals(known, PublicHolidays.isKnown(code));
    }

    @Test
    void noneIsAskedFor() {
        assertFalse(PublicHolidays.of("").test(LocalDate.of(2026, 1, 26)));
        assertThrows(IllegalArgumentException.class, () -> PublicHolidays.of("XX"));
    }
}
