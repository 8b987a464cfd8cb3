package org.relaydesk.adapter.vision;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.proof.PictureEye.Look;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Documents that were made to fill memory or time, one after the other through the real child; a good one is read at the end. */
class HostilePdfTest {
    private static final Duration DEADLINE = Duration.ofSeconds(90);
    private static final String WORDS = "BT /F1 20 Tf 50 700 Td (UTR: 632714905518) Tj ET";
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void eachIsRefusedOrKilledAndTheNextIsRead() throws IOException {
        try (var eye = new VisionEye(ChildCommand.of(VisionChild.class), DEADLINE, DEADLINE)) {
            var answers = new ArrayList<String>();
            for (var one : hostile()) {
                var file = Files.write(folder.resolve("file.pdf"), one.bytes());
                long began = System.nanoTime();
                var look = eye.look(file);
                answers.add(one.what() + ": " + (look instanceof Look.Seen ? "read" : look) + " after " + (System.nanoTime() - began) / 1_000_000 + " ms");
                assertFalse(look instanceof Look.Absent, "no reader on this machine");
                assertTrue(one.readable() || !(look instanceof Look.Seen), answers.toString());
                assertTrue(Files.exists(file), "it is kept");
            }
            System.out.println(String.join("\n", answers));
            assertInstanceOf(Look.Seen.class, eye.look(Files.write(folder.resolve("good.pdf"), pdf("", WORDS))));
        }
    }

    /** @param readable whether its first page is as good as any */
    private record Hostile(String what, boolean readable, byte[] bytes) {}

    private static List<Hostile> hostile() throws IOException {
        return List.of(
                new Hostile("arrays in arrays", true, pdf("/Deep " + "[".repeat(200_000) + "]".repeat(200_000), WORDS)),
                new Hostile("a page of a kilometre", false, pages("<</Type/Page/Parent 2 0 R/MediaBox[0 0 2834645 2834645]>>", 1)),
                new Hostile("a page that is its own father", false, ascii("""
                        %PDF-1.7
                        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                        2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj
                        trailer<</Root 1 0 R/Size 3>>
                        %%EOF
                        """)),
                new Hostile("a million pages", true, pdf("", WORDS, 1_000_000)),
                new Hostile("a script", true, pdf("/OpenAction<</S/JavaScript/JS(while\\(true\\){app.alert\\('paid'\\)})>>", WORDS)),
                new Hostile("a picture of 900 megapixels", false, withStream(
                        "/XObject<</A 5 0 R>>", "600 0 0 600 0 0 cm /A Do",
                        "/Type/XObject/Subtype/Image/Width 30000/Height 30000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode",
                        zeros(400))),
                new Hostile("a page of words that unpack to 400 MB", false, withStream("", "", "/Filter/FlateDecode", zeros(400))));
    }

    private static byte[] pages(String page, int count) {
        return ascii("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count " + count
                + ">>endobj\n3 0 obj" + page + "endobj\ntrailer<</Root 1 0 R/Size 4>>\n%%EOF\n");
    }

    private static byte[] pdf(String catalog, String content) {
        return pdf(catalog, content, 1);
    }

    private static byte[] pdf(String catalog, String content, int pages) {
        return ascii("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R" + catalog + ">>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count " + pages
                + ">>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                + "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Length " + content.length()
                + ">>stream\n" + content + "\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF\n");
    }

    /** With a stream of packed bytes: as the page's content, or as what its content draws. */
    private static byte[] withStream(String resources, String content, String how, byte[] packed) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<<" + resources + ">>/Contents " + (content.isEmpty() ? 5 : 4)
                + " 0 R>>endobj\n"));
        if (!content.isEmpty()) {
            out.writeBytes(ascii("4 0 obj<</Length " + content.length() + ">>stream\n" + content + "\nendstream endobj\n"));
        }
        out.writeBytes(ascii("5 0 obj<<" + how + "/Length " + packed.length + ">>stream\n"));
        out.write(packed);
        out.writeBytes(ascii("\nendstream endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n"));
        return out.toByteArray();
    }

    /** Blanks, a thousand to one. */
    private static byte[] zeros(int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        var blanks = "1 0 0 RG 0 0 m ".repeat(MEGABYTE / 15).getBytes(StandardCharsets.ISO_8859_1);
        try (var packing = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
            for (int i = 0; i < megabytes; i++) {
                packing.write(blanks);
            }
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
