package org.relaydesk.adapter.vision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PdfPageTest {
    @TempDir
    Path folder = Path.of("");

    /** With its table of objects in order: a document without one is put together anew, and has no pages then. */
    private Path document(List<String> objects) throws IOException {
        var out = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n %n", out.length()).replace(System.lineSeparator(), "\n"));
            out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int at = out.length();
        int size = objects.size() + 1;
        out.append("xref\n0 ").append(size).append('\n').append(table).append("trailer\n<</Size ").append(size)
                .append("/Root 1 0 R>>\nstartxref\n").append(at).append("\n%%EOF\n");
        return Files.writeString(folder.resolve("file.pdf"), out, StandardCharsets.ISO_8859_1);
    }

    @Test
    void aPageTreeThatGoesRoundInACircleIsBrokenForGood() throws IOException {
        var file = document(List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Count 2/Kids[3 0 R 3 0 R]>>",
                "<</Type/Pages/Count 2/Parent 2 0 R/Kids[2 0 R 3 0 R]>>"));

        assertEquals("broken", assertThrows(Unreadable.class, () -> PdfPage.of(file)).code());
    }
}
