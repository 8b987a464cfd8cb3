package org.relaydesk.desk.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.relaydesk.money.Paise;

/** The made-up store's day: Monday 23 November 2026, 10:58 in India. */
public final class Names {
    public static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final Instant NOW = at("10:58");

    private Names() {}

    public static Instant at(String time) {
        return TODAY.atTime(LocalTime.parse(time)).atZone(INDIA).toInstant();
    }

    public static Instant daysAgo(int days, String time) {
        return TODAY.minusDays(days).atTime(LocalTime.parse(time)).atZone(INDIA).toInstant();
    }

    public static Paise paise(long value) {
        return Paise.of(value);
    }
}
