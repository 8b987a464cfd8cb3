package org.relaydesk.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** When a backup is due, whether it fits into the program's end, and when packing is worth it. */
class BackupRulesTest {
    private static final Instant START = Instant.parse("2026-11-23T06:00:00Z");

    private static @Nullable Instant at(@Nullable String after) {
        return after == null ? null : START.plus(Duration.parse(after));
    }

    @ParameterizedTest
    @CsvSource({
        // last good one, its line, last failure, the book's newest line, now; all after the start
        ",        ,   ,       7, PT4M59S, false",
        ",        ,   ,       7, PT5M,    true",
        "-PT30M,  7,  ,       7, PT2H,    false",
        "-PT30M,  7,  ,       8, PT29M,   false",
        "-PT30M,  7,  ,       8, PT30M,   true",
        "PT1H,    7,  ,       8, PT1H59M, false",
        "PT1H,    7,  ,       8, PT2H,    true",
        "PT1H,    7,  PT2H,   8, PT2H9M,  false",
        "PT1H,    7,  PT2H,   8, PT2H10M, true",
        ",        ,   PT1H,   8, PT69M,   false",
        ",        ,   PT1H,   8, PT70M,   true",
        // a restored store may have fewer lines than the last backup
        "PT1H,    9,  ,       8, PT2H,    true",
        // the clock was set back: nobody waits until the last one's time comes again
        "P400D,   7,  ,       8, PT2H,    true",
        "PT1H,    7,  P400D,  8, PT2H,    true",
        "-P400D,  7,  ,       8, -P1D,    true"
    })
    void dueHourlyWhileTheBookGoesOn(
            @Nullable String good, @Nullable Long line, @Nullable String failure, long newest, String now, boolean due) {
        var state = new BackupState(null, null, Path.of("b"), true);
        var goodAt = at(good);
        if (goodAt != null && line != null) {
            state = state.good(new BackupState.Good(goodAt, 1, null, line, Path.of("b")));
        }
        var failedAt = at(failure);
        if (failedAt != null) {
            state = state.failed(new BackupState.Trouble(failedAt, "check", Map.of()));
        }
        assertEquals(due, BackupDue.now(state, newest, START, START.plus(Duration.parse(now))));
    }

    @ParameterizedTest
    @CsvSource({
        // milliseconds of the last ones, MB of the store, milliseconds left
        "'',            1,   5000, true", "'',   20,  5000, true", "'',  30, 5000, false", "'', 4000, 5000, false",
        "3333,       4000,   5000, true", "3334, 1,   5000, false",
        "900 3400 100,  1,   5000, false", "900 100, 4000, 1350, true", "900 100, 1, 1349, false", "100, 1, 0, false"
    })
    void theExitBackupIsMadeIfItFits(String last, long megabytes, long left, boolean fits) {
        List<Duration> took = last.isEmpty() ? List.of()
                : Arrays.stream(last.split(" ", -1)).map(ms -> Duration.ofMillis(Long.parseLong(ms))).toList();
        assertEquals(fits, ExitRule.fits(took, megabytes * 1_000_000, Duration.ofMillis(left)));
    }

    @ParameterizedTest
    @CsvSource({
        "64, 1, false", "65, 32, true", "65, 33, false", "1000, 500, true", "1000, 501, false", "10, 1, false"
    })
    void packingIsForLargeFilesThatAreHalfEmpty(long megabytes, long packed, boolean worth) {
        assertEquals(worth, PackingRule.isWorthIt(megabytes << 20, packed << 20));
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000, true", "1001, 1000, false", ", 9000, false"})
    void packingTakesNoLongerThanTheBackupDid(@Nullable Long took, long left, boolean fits) {
        assertEquals(fits, PackingRule.fits(took == null ? null : Duration.ofMillis(took), Duration.ofMillis(left)));
    }
}
