package org.relaydesk.message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

class WholeTextTest {
    private static final String SMILE = "\uD83D\uDE00";

    @Test
    void whatIsWholeStaysAsItIs() {
        var text = "₹149.37 नमस्ते " + SMILE;

        assertSame(text, WholeText.of(text));
    }

    @Test
    void whatIsNoCharacterIsReplaced() {
        assertEquals("a\uFFFDz", WholeText.of("a\uD83Dz"));
        assertEquals("\uFFFD", WholeText.of("\uDE00"));
        assertEquals("a\uFFFD", WholeText.of("a\uD83D"));
        assertEquals("\uFFFD" + SMILE, WholeText.of("\uD83D" + SMILE));
        assertEquals(SMILE + "\uFFFD", WholeText.of(SMILE + "\uDE00"));
        assertEquals("menu\uFFFD", WholeText.of("menu\0"));
    }

    @ParameterizedTest
    @CsvSource({"1, a", "2, a", "3, a\uD83D\uDE00", "4, a\uD83D\uDE00b", "9, a\uD83D\uDE00b"})
    void aCutNeverPartsACharacter(int most, String rest) {
        assertEquals(rest, WholeText.cut("a" + SMILE + "b", most));
    }
}
