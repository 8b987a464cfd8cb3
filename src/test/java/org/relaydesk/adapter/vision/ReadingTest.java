package org.relaydesk.adapter.vision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.proof.PictureEye.Look;
import org.relaydesk.proof.ProofReader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A handful of drawings, one of each app, and a PDF through the real child process. */
class ReadingTest {
    /** English: light, dark, light, dark. Hindi: light success, dark success, light failed, dark pending. */
    private static final int[] NUMBERS = {2, 3, 4, 5, 6, 7, 8, 17};

    @TempDir
    Path folder;

    @Test
    void readsAReceiptOfEachAppAndAPdf() throws IOException {
        var accuracy = new Accuracy();
        try (var eye = Accuracy.eye()) {
            for (int i : NUMBERS) {
                accuracy.read(eye, i, folder);
            }
            pdf(eye);
            webp(eye);
        }
        int all = NUMBERS.length;
        assertTrue(
                accuracy.amounts == all && accuracy.references == all && accuracy.states == all && accuracy.payees == all && accuracy.times == all,
                accuracy.toString());
    }

    /** Read, and drawn as a PNG that the desk can show. */
    private void webp(VisionEye eye) throws IOException {
        for (var name : new String[] {"lossy.webp", "lossless.webp"}) {
            var file = folder.resolve(name);
            try (var in = ReadingTest.class.getResourceAsStream(name)) {
                Files.copy(Objects.requireNonNull(in), file);
            }
            var seen = assertInstanceOf(Look.Seen.class, eye.look(file));
            var proof = ProofReader.read(seen.sight().lines(), LocalDate.of(2026, 12, 1));
            var drawn = Drawn.number(4);
            assertEquals(drawn.utr(), proof.reference().orElseThrow());
            assertEquals(drawn.amount(), proof.amount().orElseThrow());
            assertEquals(720, ImageIO.read(new ByteArrayInputStream(seen.page())).getWidth());
        }
    }

    private void pdf(VisionEye eye) throws IOException {
        var file = folder.resolve("receipt.pdf");
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                content.newLineAtOffset(60, 700);
                for (var line : new String[] {"Payment receipt", "Amount", "Rs. 1,249.05", "UTR: 632714905518", "Payment successful"}) {
                    content.showText(line);
                    content.newLineAtOffset(0, -40);
                }
                content.endText();
            }
            document.save(file.toFile());
        }
        var seen = assertInstanceOf(Look.Seen.class, eye.look(file));
        var proof = ProofReader.read(seen.sight().lines(), LocalDate.of(2026, 11, 24));
        assertEquals(124_905, proof.amount().orElseThrow().value());
        assertEquals("632714905518", proof.reference().orElseThrow());
        assertTrue(seen.page().length > 1_000, "its first page is drawn");
    }
}
