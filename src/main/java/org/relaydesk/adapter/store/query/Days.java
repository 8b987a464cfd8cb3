package org.relaydesk.adapter.store.query;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.query.TodayQueries.Day;

/** Takings and refunds by day. A day that is over does not change any more: it is read once. */
final class Days {
    private static final int SHOWN = 30;

    private final Sql sql;
    private final ZoneId zone;
    private final InstantSource clock;
    private final Map<LocalDate, Day> over = new ConcurrentHashMap<>();

    Days(Sql sql, ZoneId zone, InstantSource clock) {
        this.sql = sql;
        this.zone = zone;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The last days, the oldest first, today last. */
    List<Day> last() {
        var today = today();
        over.keySet().removeIf(day -> day.isBefore(today.minusDays(SHOWN)));
        return IntStream.rangeClosed(1, SHOWN)
                .mapToObj(i -> today.minusDays(SHOWN - i))
                .map(day -> day.isBefore(today) ? over.computeIfAbsent(day, this::read) : read(day))
                .toList();
    }

    private Day read(LocalDate day) {
        var row = sql.row("""
                select coalesce(sum(case when debit = 'UNMATCHED' then paise end), 0) takings,
                    coalesce(sum(case when what = 'refund' then paise end), 0) refunds
                from transfer where at >= :since and at < :until""",
                Map.of("since", day.atStartOfDay(zone).toInstant(), "until", day.plusDays(1).atStartOfDay(zone).toInstant()));
        return new Day(day, row.paise("takings"), row.paise("refunds"));
    }
}
