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

    /** Of 1,000: a line whose letters score less than this in the mean, or one of them less than that, is doubtful. */
    private static final int MEAN = 940;
    private static final int LEAST = 600;

    private final InferenceEngine engine;
    private final ParamConfig how;
    private final Path work;

    /** @throws RuntimeException or a LinkageError where this machine has no library for it */
    LineReader(Path work) {
        this.work = work;
        engine = InferenceEngine.getInstance(Model.ONNX_PPOCR_V4, new HardwareConfig(2, -1));
        how = new ParamConfig(20, LONGEST, 0.5f, 0.3f, 1.6f, false, false);
    }

    /**
     * A line as it was read.
     *
     * @param line its text may be empty
     * @param doubtful whether some of its letters could be others; the letters of another script are
     */
    record Read(TextLine line, boolean doubtful) {}

    List<Read> read(BufferedImage image) throws IOException {
        var file = Files.createTempFile(work, "look", ".bmp");
        try {
            ImageIO.write(image, "bmp", file.toFile());
            var seen = engine.runOcr(file.toString(), how);
            return seen.getTextBlocks().stream()
                    .map(b -> new Read(line(b), doubtful(b)))
                    .toList();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static boolean doubtful(TextBlock block) {
        var text = block.getText().strip();
        var scores = block.getCharScores();
        int sum = 0;
        int least = 1000;
        for (int i = 0; i < scores.length; i++) {
            int score = Math.round(scores[i] * 1000);
            sum += score;
            least = Math.min(least, score);
        }
        return text.isEmpty() || sum < MEAN * scores.length || least < LEAST
                || text.codePoints().anyMatch(Character::isIdeographic);
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
