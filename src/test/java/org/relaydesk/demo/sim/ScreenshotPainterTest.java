package org.relaydesk.demo.sim;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.money.Paise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScreenshotPainterTest {
    private static final PaymentScreen SCREEN = new PaymentScreen(
            "Demo Store", "demostore@okhdfcbank", Paise.of(14900), LocalDateTime.of(2026, 11, 23, 10, 42),
            "632714905518", "FIT DAILY", "SBI", "fitdaily@oksbi", "CICAgNDk8sXyEg");

    @TempDir
    Path folder;

    @Test
    void drawsAPhonesScreenTheSameEachTime() throws IOException {
        var painter = new ScreenshotPainter();
        var png = painter.png(SCREEN);
        Files.write(folder.resolve("screen.png"), png);

        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(1080, image.getWidth());
        assertEquals(2400, image.getHeight());
        assertArrayEquals(png, painter.png(SCREEN));
        assertTrue(inkIn(image, 300, 520, 780, 670) > 5_000, "the amount is drawn large");
        assertTrue(inkIn(image, 140, 1020, 600, 1080) > 1_000, "the transaction id is drawn");
    }

    private static int inkIn(java.awt.image.BufferedImage image, int left, int top, int right, int bottom) {
        int dark = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                dark += (image.getRGB(x, y) & 0xff) < 0x80 ? 1 : 0;
            }
        }
        return dark;
    }
}
