package org.relaydesk.adapter.vision;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.proof.Box;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A figure is drawn; what a reader makes of it is told; the sign is found by its shape, and no digit is taken for it. */
class RupeeSignTest {
    private static Strip drawn(String text, int size, String font) throws IOException, FontFormatException {
        var image = new BufferedImage(900, 160, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 900, 160);
        g.setColor(Color.DARK_GRAY);
        try (var in = RupeeSignTest.class.getResourceAsStream("/assets/fonts/" + font + ".otf")) {
            g.setFont(Font.createFont(Font.TRUETYPE_FONT, in).deriveFont((float) size));
        }
        g.drawString(text, 40, 120);
        int width = g.getFontMetrics().stringWidth(text);
        g.dispose();
        return Strip.of(image, new Box(36, 120 - size, width + 8, size * 5 / 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inter-Regular", "Inter-Medium", "Inter-SemiBold"})
    void aDigitTooMuchWasTheSign(String font) throws Exception {
        for (int size : new int[] {28, 44, 70, 110}) {
            var strip = drawn("₹99.00", size, font);
            assertEquals("₹99.00", RupeeSign.signed(strip, 0, strip.width(), "399.00"), font + " " + size);
            assertEquals("₹99.00", RupeeSign.signed(strip, 0, strip.width(), "99.00"), font + " " + size);
            assertEquals("R99.00", RupeeSign.signed(strip, 0, strip.width(), "R99.00"));
        }
    }

    @Test
    void noDigitIsTakenForTheSign() throws Exception {
        for (var font : new String[] {"Inter-Regular", "Inter-Medium", "Inter-SemiBold"}) {
            for (int size : new int[] {24, 36, 60, 110}) {
                for (int first = 1; first <= 9; first++) {
                    for (var rest : new String[] {"", "1", "49.37", "0,600.33"}) {
                        var text = first + rest;
                        var strip = drawn(text, size, font);
                        assertEquals(text, RupeeSign.signed(strip, 0, strip.width(), text), font + " " + size);
                    }
                }
            }
        }
    }

    @Test
    void aLongNumberHasNone() throws Exception {
        var strip = drawn("632714905518", 40, "Inter-Medium");
        assertEquals("632714905518", RupeeSign.signed(strip, 0, strip.width(), "632714905518"));
    }
}
