package org.relaydesk.desk.backup;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.relaydesk.backup.BackupState;
import org.relaydesk.backup.BackupState.Trouble;
import org.relaydesk.desk.fake.FakeBackups;
import org.relaydesk.desk.fake.Names;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BackupWordsTest {
    private static final Words WORDS = new Words(Locale.ENGLISH);
    private final BackupWords says = new BackupWords(WORDS, new Dates(Names.INDIA, InstantSource.fixed(Names.NOW), WORDS));

    private static BackupState of(String time, long line, boolean sameDisk) {
        return new BackupState(FakeBackups.good(Names.at(time), line), null, Path.of("/made-up"), sameDisk);
    }

    @Test
    void goodWhileItIsFreshOrNothingChangedSince() {
        var fresh = says.light(of("10:46", 1000, false), 1024);
        assertEquals(Tone.GOOD, fresh.tone());
        assertEquals("Backup · 12 min ago", fresh.text());
        assertEquals(Tone.GOOD, says.light(of("08:58", 1000, false), 1024).tone());
        assertEquals(Tone.GOOD, says.light(of("00:10", 1024, false), 1024).tone());
    }

    @Test
    void aWarningWhenItIsOldAlthoughTheBookWentOn() {
        var old = says.light(of("08:57", 1000, false), 1024);
        assertEquals(Tone.WARN, old.tone());
        assertEquals("Backup · 2 h ago", old.text());
        assertTrue(old.hint().startsWith("24 lines of the book"), old.hint());
    }

    @Test
    void aWarningWhenOneDiskHoldsBoth() {
        var same = says.light(of("10:46", 1024, true), 1024);
        assertEquals(Tone.WARN, same.tone());
        assertTrue(same.hint().contains("Choose a folder on another disk"), same.hint());
    }

    @Test
    void noneYetIsAWarningOnceThereIsSomethingToLose() {
        var none = new BackupState(null, null, Path.of("/made-up"), false);
        assertEquals(new Light(Tone.WARN, "No backup yet", says.light(none, 1).hint()), says.light(none, 1));
        assertEquals(Tone.NEUTRAL, says.light(none, 0).tone());
    }

    @Test
    void aFailureComesBeforeAllElseWithItsSentence() {
        var failed = of("10:46", 1024, true).failed(new Trouble(Names.at("10:50"), "disk-full",
                Map.of("folder", "/made-up", "needed", "160000000", "free", "90000000")));
        var light = says.light(failed, 1024);
        assertEquals(Tone.BAD, light.tone());
        assertEquals("Backup failed · disk full", light.text());
        assertTrue(light.hint().startsWith("The disk of the backups is full: it has 90 MB left and a backup takes 160 MB.\n"), light.hint());
    }

    @Test
    void everyCodeHasItsSentencesAndALaterOneTheGeneralOnes() {
        for (var code : List.of("disk-full", "folder", "copy", "check", "too-slow-for-exit", "of-a-later-version")) {
            var light = says.light(of("10:46", 1024, false).failed(new Trouble(Names.NOW, code, Map.of())), 1024);
            assertNotEquals(code, light.text());
            assertFalse(light.hint().lines().anyMatch(code::equals), light.toString());
            assertEquals(2, light.hint().lines().count(), light.hint());
        }
    }

    @Test
    void sizesAreShort() {
        assertEquals("0 kB", WORDS.size(0));
        assertEquals("999 kB", WORDS.size(999_999));
        assertEquals("41.2 MB", WORDS.size(41_299_999));
        assertEquals("420 MB", WORDS.size(420_900_000));
        assertEquals("1.5 GB", WORDS.size(1_500_000_000));
        assertEquals("8 GB", WORDS.size(8_000_000_000L));
    }
}
