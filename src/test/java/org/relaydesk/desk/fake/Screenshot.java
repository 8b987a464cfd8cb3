package org.relaydesk.desk.fake;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** A made-up payment screenshot. */
public final class Screenshot {
    private Screenshot() {}

    public static Path write(Path file) throws IOException {
        var image = new BufferedImage(1080, 2060, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 1080, 2060);
        g.setColor(new Color(0xe8f0fe));
        g.fillOval(450, 110, 180, 180);
        g.setColor(new Color(0x1f2328));
        text(g, "To Demo Store", 46, 380);
        text(g, "demostore@okhdfcbank", 40, 440);
        text(g, "₹149.00", 150, 640);
        text(g, "Completed", 44, 740);
        text(g, "23 Nov 2026, 10:42 am", 40, 800);
        g.setColor(new Color(0xd1d9e0));
        g.drawRoundRect(90, 900, 900, 740, 40, 40);
        g.setColor(new Color(0x1f2328));
        text(g, "UPI transaction ID", 38, 1000);
        text(g, "632714905518", 46, 1060);
        text(g, "From FIT DAILY (made up)", 46, 1200);
        g.dispose();
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static void text(java.awt.Graphics2D g, String text, int size, int y) {
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        g.drawString(text, (1080 - g.getFontMetrics().stringWidth(text)) / 2, y);
    }
}
