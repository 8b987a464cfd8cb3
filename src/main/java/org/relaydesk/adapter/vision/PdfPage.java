package org.relaydesk.adapter.vision;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import org.relaydesk.proof.Box;
import org.relaydesk.proof.TextLine;

/** The first page of a PDF: its words where they stand, and its drawing. In the child only. */
record PdfPage(BufferedImage drawn, List<TextLine> lines) {
    private static final int WIDTH = 1080;
    private static final int TALLEST = 4000;
    /** In points: more than any paper. */
    private static final int LARGEST = 4000;
    /** Of words and strokes, unpacked. */
    private static final int LARGEST_CONTENT = 4 << 20;
    private static final long MEMORY = 64L << 20;

    static PdfPage of(Path file) throws Unreadable {
        try (var document = Loader.loadPDF(file.toFile(), MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache)) {
            if (document.getNumberOfPages() == 0) {
                throw new Unreadable("empty");
            }
            var size = document.getPage(0).getCropBox();
            int wide = (int) size.getWidth();
            int tall = (int) size.getHeight();
            if (wide < 20 || tall < 20 || wide > LARGEST || tall > LARGEST || tall * (long) WIDTH / wide > TALLEST) {
                throw new Unreadable("large");
            }
            modest(document.getPage(0));
            var stripper = new Words(WIDTH, wide);
            stripper.setSortByPosition(true);
            stripper.setEndPage(1);
            stripper.getText(document);
            var drawn = new PDFRenderer(document).renderImage(0, (float) WIDTH / wide, ImageType.RGB);
            return new PdfPage(drawn, List.copyOf(stripper.lines));
        } catch (InvalidPasswordException e) {
            throw new Unreadable("locked");
        } catch (IOException | RuntimeException e) {
            // PDFBox has its own words for each way in which a file is broken: a page tree in a circle is an illegal state
            throw new Unreadable("broken");
        }
    }

    /** What a page unpacks to: its words are counted, its pictures say their size. What hides deeper meets the child's limits. */
    private static void modest(PDPage page) throws IOException, Unreadable {
        try (var content = page.getContents()) {
            if (content != null && content.readNBytes(LARGEST_CONTENT).length == LARGEST_CONTENT) {
                throw new Unreadable("bomb");
            }
        }
        var resources = page.getResources();
        if (resources == null) {
            return;
        }
        for (var name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name) && resources.getXObject(name) instanceof PDImageXObject image
                    && (long) image.getWidth() * image.getHeight() > PictureGuard.MOST_PIXELS_AT_ONCE) {
                throw new Unreadable("large");
            }
        }
    }

    /** Collects each line with its box. */
    private static final class Words extends PDFTextStripper {
        private final List<TextLine> lines = new ArrayList<>();
        private final int to;
        private final int from;

        Words(int to, int from) {
            this.to = to;
            this.from = from;
        }

        @Override
        protected void writeString(String text, List<TextPosition> at) {
            if (text.isBlank() || at.isEmpty()) {
                return;
            }
            var first = at.getFirst();
            var last = at.getLast();
            int height = Math.max(8, (int) first.getHeightDir());
            int left = (int) first.getXDirAdj();
            int right = (int) (last.getXDirAdj() + last.getWidthDirAdj());
            int top = (int) first.getYDirAdj() - height;
            lines.add(new TextLine(text.strip(), new Box(left * to / from, top * to / from, (right - left) * to / from, height * to * 5 / (from * 4))));
        }
    }
}
