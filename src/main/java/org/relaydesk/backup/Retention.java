package org.relaydesk.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * Which backups may go. Kept are all of the last 24 hours, the newest of each day for 30 days, those before a migration
 * for 30 days, and whatever its age the newest 24: a store that is seldom used keeps its backups, and a clock that jumps
 * ahead does not take them all. What is from the future stays: the clock was wrong then, or is wrong now.
 */
public final class Retention {
    private static final Duration ALL = Duration.ofHours(24);
    private static final Duration DAILY = Duration.ofDays(30);
    private static final int NEWEST = 24;

    private Retention() {}

    /**
     * What may be deleted.
     *
     * @param zone whose days count
     */
    public static List<BackupFile> superfluous(List<BackupFile> good, Instant now, ZoneId zone) {
        var past = good.stream().filter(b -> !b.madeAt().isAfter(now))
                .sorted(Comparator.comparing(BackupFile::madeAt).reversed()).toList();
        var days = new HashSet<LocalDate>();
        var safe = new HashSet<BackupFile>(past.subList(0, Math.min(NEWEST, past.size())));
        for (var b : past) {
            boolean newestOfDay = b.before() == 0 && days.add(LocalDate.ofInstant(b.madeAt(), zone));
            var age = Duration.between(b.madeAt(), now);
            if (age.compareTo(ALL) <= 0 || (age.compareTo(DAILY) <= 0 && (newestOfDay || b.before() > 0))) {
                safe.add(b);
            }
        }
        return past.stream().filter(b -> !safe.contains(b)).toList();
    }
}
