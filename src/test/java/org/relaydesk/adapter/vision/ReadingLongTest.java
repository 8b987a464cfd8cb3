package org.relaydesk.adapter.vision;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Many drawings through the real child process: how many are read right. */
@Tag("long")
class ReadingLongTest {
    @TempDir
    Path folder;

    @Test
    void readsNearlyAllOfManyDrawings() throws IOException {
        var accuracy = new Accuracy();
        try (var eye = Accuracy.eye()) {
            for (int i = 0; i < 96; i++) {
                accuracy.read(eye, i, folder);
            }
        }
        System.out.println(accuracy);
        assertTrue(accuracy.amounts >= 95 && accuracy.references >= 95 && accuracy.states >= 95 && accuracy.times >= 94, accuracy.toString());
    }
}
