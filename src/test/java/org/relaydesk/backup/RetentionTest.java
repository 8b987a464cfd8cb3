package org.relaydesk.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which backups are kept. */
class RetentionTest {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static BackupFile at(Instant when) {
        return new BackupFile(Path.of(BackupFile.name(when, 0)), when, 0);
    }

    private static BackupFile ago(String time) {
        return at(NOW.minus(Duration.parse(time)));
    }

    /** 24 of the last hours, so that the newest 24 are not what keeps a file. */
    private static List<BackupFile> aDayOf(Instant now) {
        var all = new ArrayList<BackupFile>();
        for (int hour = 0; hour < 24; hour++) {
            all.add(at(now.minus(Duration.ofHours(hour))));
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        // age of one more backup, whether it is kept
        "PT23H30M, true", "PT24H, true",
        // 17:30 to 24:00 in India of the day before: the newest of its day is among the last 24 hours
        "PT24H1S, false",
        "P2D, true", "P29DT23H, true", "P30D, true", "P30DT1S, false", "P400D, false",
        // the future
        "-PT1S, true", "-P400D, true"
    })
    void oneMoreBesideAFullDay(String age, boolean kept) {
        var one = ago(age);
        var all = aDayOf(NOW);
        all.add(one);
        assertEquals(kept ? List.of() : List.of(one), Retention.superfluous(all, NOW, INDIA));
    }

    @ParameterizedTest
    @CsvSource({
        // two of 23 November by Greenwich, of 23 and 24 by India
        "2026-11-10T18:00:00Z, 2026-11-10T19:00:00Z, Asia/Kolkata, 0",
        "2026-11-10T18:00:00Z, 2026-11-10T19:00:00Z, UTC, 1",
        "2026-11-10T17:00:00Z, 2026-11-10T18:00:00Z, Asia/Kolkata, 1"
    })
    void aDayIsTheStoresDay(Instant first, Instant second, String zone, int gone) {
        var all = aDayOf(NOW);
        all.add(at(first));
        all.add(at(second));
        var superfluous = Retention.superfluous(all, NOW, ZoneId.of(zone));
        assertEquals(gone, superfluous.size());
        assertFalse(superfluous.contains(at(second)), "the newest of a day stays");
    }

    @Test
    void theNewestOnesStayWhateverTheirAge() {
        assertEquals(List.of(), Retention.superfluous(List.of(ago("P900D")), NOW, INDIA));
        var later = NOW.plus(Duration.ofDays(365));
        assertEquals(List.of(), Retention.superfluous(aDayOf(NOW), later, INDIA), "a jump ahead takes none of the last day's");
    }

    @Test
    void aClockThatWasSetBackTakesNothing() {
        var past = NOW.minus(Duration.ofDays(2000));
        var all = aDayOf(NOW);
        for (int day = 2; day < 30; day++) {
            all.add(ago("P" + day + "D"));
        }
        assertEquals(List.of(), Retention.superfluous(all, past, INDIA));
        all.add(at(past));
        assertEquals(List.of(), Retention.superfluous(all, past, INDIA));
    }

    @Test
    void fiftyDaysOfHoursComeToADayAndAMonth() {
        var kept = new ArrayList<BackupFile>();
        var now = NOW.minus(Duration.ofDays(50));
        while (!now.isAfter(NOW)) {
            kept.add(at(now));
            kept.removeAll(Retention.superfluous(kept, now, INDIA));
            now = now.plus(Duration.ofHours(1));
        }
        // 25 ends of hours in 24 hours, and the days before them
        assertTrue(kept.size() >= 53 && kept.size() <= 56, "kept " + kept.size());
        assertTrue(kept.contains(at(NOW)));
        var days = kept.stream().map(b -> b.madeAt().atZone(INDIA).toLocalDate()).distinct().count();
        assertTrue(days >= 30 && days <= 31, days + " days");
    }

    @Test
    void whatWasMadeBeforeAMigrationStaysAMonth() {
        var before = new BackupFile(Path.of("b"), NOW.minus(Duration.ofDays(20)), 2);
        var sameDay = at(NOW.minus(Duration.ofDays(20)).plusSeconds(60));
        var older = new BackupFile(Path.of("c"), NOW.minus(Duration.ofDays(31)), 2);
        var all = aDayOf(NOW);
        all.addAll(List.of(before, sameDay, older));
        assertEquals(List.of(older), Retention.superfluous(all, NOW, INDIA));
    }

    @Test
    void namesSayWhenAndWhatFor() {
        assertEquals("relaydesk-20261123T120000Z.zip", BackupFile.name(NOW, 0));
        assertEquals("relaydesk-20261123T120000Z-before-v2.zip", BackupFile.name(NOW, 2));
        for (int before : new int[] {0, 2}) {
            var file = Path.of("x", BackupFile.name(NOW, before));
            assertEquals(new BackupFile(file, NOW, before), BackupFile.of(file).orElseThrow());
        }
        for (var other : List.of("relaydesk-20261123T120000Z.zip.part", "failed-20261123T120000Z.zip", "relaydesk-.zip",
                "relaydesk-20261399T120000Z.zip", "backup.part")) {
            assertTrue(BackupFile.of(Path.of(other)).isEmpty(), other);
        }
    }
}
