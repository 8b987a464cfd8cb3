package org.relaydesk.adapter.store.journal;

import com.google.gson.JsonPrimitive;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class QuotedTest {
    /** Books that are there were written by Gson: the same row must not look changed. */
    @Test
    void everyCharacterIsWrittenAsGsonWritesIt() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            var text = "a" + (char) c + "b";
            assertEquals(new JsonPrimitive(text).toString(), Quoted.of(text));
        }
        var long1 = "{\"text\":\"₹149.37 \\\\ नमस्ते 🙏\n\t\"}\u2028";
        assertEquals(new JsonPrimitive(long1).toString(), Quoted.of(long1));
        assertEquals("\"\"", Quoted.of(""));
    }
}
