package org.relaydesk.adapter.vision;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

import org.relaydesk.proof.Box;

/** One line of a picture in grey, dark letters on light, of a height that readers like. In the child only. */
record Strip(BufferedImage image) {
    static final int HEIGHT = 58;
    private static final int WIDEST = 4000;

    /** With a little of what is around the box: Devanagari has signs above and below. */
    static Strip of(BufferedImage picture, Box box) {
        int around = Math.max(2, box.height() / 6);
        int x = Math.clamp(box.x() - around, 0, picture.getWidth() - 1);
        int y = Math.clamp(box.y() - around, 0, picture.getHeight() - 1);
        int right = Math.clamp(box.right() + around, x + 1, picture.getWidth());
        int bottom = Math.clamp(box.bottom() + around, y + 1, picture.getHeight());
        int width = Math.clamp((long) (right - x) * HEIGHT / (bottom - y), 8, WIDEST);
        var grey = new BufferedImage(width, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var g = grey.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(picture, 0, 0, width, HEIGHT, x, y, right, bottom, null);
        g.dispose();
        var strip = new Strip(grey);
        strip.lighten();
        return strip;
    }

    /** Stretches the greys to all there are. A line is mostly ground: where that is the darker end, all is turned round. */
    private void lighten() {
        var grey = grey();
        int least = 255;
        int most = 0;
        long sum = 0;
        for (var one : grey) {
            int value = one & 255;
            least = Math.min(least, value);
            most = Math.max(most, value);
            sum += value;
        }
        int range = Math.max(1, most - least);
        boolean darkGround = sum / grey.length - least < most - sum / grey.length;
        for (int i = 0; i < grey.length; i++) {
            int value = ((grey[i] & 255) - least) * 255 / range;
            grey[i] = (byte) (darkGround ? 255 - value : value);
        }
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    /** Its points, row by row; they are the strip's own. */
    byte[] grey() {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    /** Draws its part onto a sheet of strips. */
    void draw(BufferedImage sheet, int from, int to, int y) {
        var g = sheet.createGraphics();
        g.setColor(Color.WHITE);
        g.drawImage(image, Sheet.MARGIN, y, Sheet.MARGIN + to - from, y + height(), from, 0, to, height(), null);
        g.dispose();
    }
}
