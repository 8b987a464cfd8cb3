package org.relaydesk.demo.sim;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.relaydesk.money.Rupees;

/** Draws a customer's screenshot of a payment: the screen of a UPI app that does not exist, 1080 × 2400, as PNG. */
public final class ScreenshotPainter {
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 2400;
    private static final int MIDDLE = WIDTH / 2;
    private static final int BOX = 86;
    private static final int INDENT = BOX + 62;
    private static final Color INK = new Color(0x1f2328);
    private static final Color FAINT = new Color(0x59636e);
    private static final Color LINE = new Color(0xd1d9e0);
    private static final Color GREEN = new Color(0x1a7f37);
    private static final Color BLUE = new Color(0x0969da);
    private static final Color DISC = new Color(0xe7ecf3);

    private final Font regular = load("Inter-Regular");
    private final Font medium = load("Inter-Medium");
    private final Font semiBold = load("Inter-SemiBold");

    /** The picture as PNG; the same screen always gives the same bytes. */
    public byte[] png(PaymentScreen screen) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        statusBar(g, screen);
        head(g, screen);
        box(g, screen);
        g.dispose();
        return encode(image);
    }

    private void statusBar(Graphics2D g, PaymentScreen screen) {
        at(g, medium, 34, INK, INDENT - 62, 74, DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH).format(screen.at()));
        g.setColor(INK);
        g.setStroke(new BasicStroke(4));
        g.drawRoundRect(WIDTH - 146, 46, 56, 28, 10, 10);
        g.fillRect(WIDTH - 140, 52, 34, 17);
    }

    private void head(Graphics2D g, PaymentScreen screen) {
        g.setColor(DISC);
        g.fillOval(MIDDLE - 90, 150, 180, 180);
        middle(g, semiBold, 60, BLUE, 261, screen.payee().substring(0, 1));
        middle(g, medium, 48, INK, 410, "To " + screen.payee());
        middle(g, regular, 38, FAINT, 468, screen.payeeVpa());
        middle(g, medium, 150, INK, 650, Rupees.text(screen.amount()));
        done(g);
        middle(g, regular, 38, FAINT, 818, when(screen));
    }

    /** The tick is drawn: not every font has one. */
    private void done(Graphics2D g) {
        int width = g.getFontMetrics(medium.deriveFont(Font.PLAIN, 42)).stringWidth("Completed");
        int left = MIDDLE - (width + 50) / 2;
        at(g, medium, 42, GREEN, left + 50, 756, "Completed");
        g.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.drawPolyline(new int[] {left, left + 11, left + 33}, new int[] {742, 754, 728}, 3);
    }

    private void box(Graphics2D g, PaymentScreen screen) {
        g.setColor(LINE);
        g.setStroke(new BasicStroke(3));
        g.drawRoundRect(BOX, 910, WIDTH - 2 * BOX, 760, 48, 48);
        pair(g, 1000, "UPI transaction ID", screen.reference());
        pair(g, 1154, "To", screen.payeeVpa());
        pair(g, 1308, "From", screen.payer() + " (" + screen.payerBank() + ")");
        at(g, regular, 38, FAINT, INDENT, 1430, screen.payerVpa());
        pair(g, 1522, "App transaction ID", screen.appReference());
    }

    private void pair(Graphics2D g, int y, String label, String value) {
        at(g, regular, 36, FAINT, INDENT, y, label);
        at(g, medium, 44, INK, INDENT, y + 62, value);
    }

    private static String when(PaymentScreen screen) {
        var day = DateTimeFormatter.ofPattern("d MMM yyyy, h:mm", Locale.ENGLISH).format(screen.at());
        return day + (screen.at().getHour() < 12 ? " am" : " pm");
    }

    private static void middle(Graphics2D g, Font font, int size, Color color, int y, String text) {
        var sized = font.deriveFont(Font.PLAIN, size);
        at(g, font, size, color, MIDDLE - g.getFontMetrics(sized).stringWidth(text) / 2, y, text);
    }

    private static void at(Graphics2D g, Font font, int size, Color color, int x, int y, String text) {
        g.setFont(font.deriveFont(Font.PLAIN, size));
        g.setColor(color);
        g.drawString(text, x, y);
    }

    private static byte[] encode(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture can't be written to memory", e);
        }
        return out.toByteArray();
    }

    private static Font load(String name) {
        var path = "/assets/fonts/" + name + ".otf";
        try (InputStream in = ScreenshotPainter.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font " + path + " can't be read", e);
        }
    }
}
