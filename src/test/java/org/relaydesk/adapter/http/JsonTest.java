package org.relaydesk.adapter.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Other people's JSON. */
class JsonTest {
    /** What is inside the quotes of the JSON text, and what is read. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
            a\\ud83dz,              a�z
            \\uDE00,                �
            \\ud83d\\ude00,         😀
            \\uD83D\\ud83d\\ude00,  �😀
            \\\\ud83dz,             \\ud83dz
            \\\\\\ud83d,            \\�
            """)
    void halfACharacterIsNoReasonToReadNothing(String inside, String read) {
        var object = Json.parseObject("{\"a\":\"" + inside + "\",\"b\":1}").orElseThrow();

        assertEquals(read, Json.words(object, "a"));
        assertEquals("1", Json.words(object, "b"));
    }

    @Test
    void theRestStaysStrict() {
        assertTrue(Json.parse("{\"a\":\"\\ud83d\"").isEmpty());
        assertTrue(Json.parse("{\"a\":\\ud83d}").isEmpty());
        assertTrue(Json.parse("{\"a\":1} and more").isEmpty());
    }
}
