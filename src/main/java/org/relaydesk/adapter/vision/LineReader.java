package org.relaydesk.adapter.vision;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import com.benjaminwan.ocrlibrary.TextBlock;
import io.github.mymonstercat.Model;
import io.github.mymonstercat.ocr.InferenceEngine;
import io.github.mymonstercat.ocr.config.HardwareConfig;
import io.github.mymonstercat.ocr.config.ParamConfig;

import org.relaydesk.proof.Box;
import org.relaydesk.proof.TextLine;

/** Finds lines of text on a drawn picture by RapidOCR. In the child only. */
final class LineReader {
    /** The longest side that is looked at, in pixels: letters of a telephone's screen are large. */
    private static final int LONGEST = 1600;

    private final InferenceEngine engine;
    private final ParamConfig how;
    private final Path work;

    /** @throws RuntimeException or a LinkageError where this machine has no library for it */
    LineReader(Path work) {
        this.work = work;
        engine = InferenceEngine.getInstance(Model.ONNX_PPOCR_V4, new HardwareConfig(2, -1));
        how = new ParamConfig(20, LONGEST, 0.5f, 0.3f, 1.6f, false, false);
    }

    List<TextLine> lines(BufferedImage image) throws IOException {
        var file = Files.createTempFile(work, "look", ".bmp");
        try {
            ImageIO.write(image, "bmp", file.toFile());
            var seen = engine.runOcr(file.toString(), how);
            return seen.getTextBlocks().stream()
                    .map(LineReader::line)
                    .filter(l -> !l.text().isBlank())
                    .toList();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static TextLine line(TextBlock block) {
        var corners = block.getBoxPoint();
        int left = corners.stream().mapToInt(p -> p.getX()).min().orElse(0);
        int top = corners.stream().mapToInt(p -> p.getY()).min().orElse(0);
        int right = corners.stream().mapToInt(p -> p.getX()).max().orElse(0);
        int bottom = corners.stream().mapToInt(p -> p.getY()).max().orElse(0);
        return new TextLine(block.getText().strip(), new Box(left, top, right - left, bottom - top));
    }
}
