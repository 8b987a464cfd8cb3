package org.relaydesk.desk.recovery;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.relaydesk.desk.fake.FakeRecovery;
import org.relaydesk.desk.fake.Names;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The plan says what will be there afterwards, and above all what will not. */
class RecoveryWordsTest {
    private static final Words WORDS = new Words(Locale.ENGLISH);
    private final RecoveryWords says = new RecoveryWords(WORDS, new Dates(Names.INDIA, InstantSource.fixed(Names.NOW), WORDS));

    private static Source backup(@Nullable Long beyond) {
        return new Source(Path.of("/made-up.zip"), Names.at("10:00"), 1, 1018, beyond);
    }

    @Test
    void theBookBringsWhatTheBackupDoesNotHave() {
        assertEquals("The broken store is set aside, the backup of 10:00 is restored, and 345 lines that the book has since then"
                + " are applied: nothing that was acknowledged is missing.", says.plan(backup(345L)));
        assertEquals("up to line 1,018 of the book, and 345 lines beyond it", says.reach(backup(345L)));
    }

    @Test
    void aBackupThatHasEverythingNeedsNoBook() {
        assertTrue(says.plan(backup(0L)).endsWith("The book has nothing beyond it: nothing that was acknowledged is missing."));
    }

    @Test
    void withoutTheBookItSaysWhatWillBeMissing() {
        assertTrue(says.plan(backup(null)).endsWith("what happened after 10:00 will be missing."));
        assertEquals("up to line 1,018 of the book", says.reach(backup(null)));
    }

    @Test
    void theBookAloneIsEnough() {
        assertTrue(says.plan(FakeRecovery.book()).contains("all 1,363 lines of it from the first"));
    }

    @Test
    void theResultSaysHowFarItReachesAndWhereTheBrokenOneIs() {
        assertEquals("It passed its check and reaches up to line 1,363 of the book. Applied from the book: 1 line."
                + " The broken one is kept in /made-up/aside.", says.back(new Outcome.Back(1, 1363, Path.of("/made-up/aside"))));
        assertEquals("It passed its check and reaches up to line 7 of the book.", says.back(new Outcome.Back(0, 7, null)));
    }
}
