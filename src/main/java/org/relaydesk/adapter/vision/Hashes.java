package org.relaydesk.adapter.vision;

import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import org.relaydesk.proof.PictureHash;

/**
 * Perceptual hashes of a picture: of the whole first, then of what is left when edges are cut off, so that one of them is
 * near one of a picture that was cropped. In the child only.
 */
final class Hashes {
    /** What is cut off at the left and right, top and bottom, in hundredths. */
    private static final int[][] CUTS = {
        {0, 0, 0}, {0, 5, 0}, {0, 8, 0}, {0, 10, 0}, {0, 5, 5}, {0, 10, 10}, {0, 15, 0}, {0, 0, 5}, {0, 0, 10}, {0, 0, 15},
        {5, 5, 5}, {3, 5, 5}, {8, 8, 8}, {10, 10, 10}, {5, 0, 0}, {10, 0, 0},
    };
    /** Smaller first: the cuts are taken from this. */
    private static final int SMALL = 340;

    private Hashes() {}

    static List<PictureHash> of(BufferedImage image) {
        var small = scaled(image, SMALL, Math.max(16, (int) ((long) SMALL * image.getHeight() / image.getWidth())));
        var hashes = new ArrayList<PictureHash>();
        for (var cut : CUTS) {
            int x = small.getWidth() * cut[0] / 100;
            int top = small.getHeight() * cut[1] / 100;
            int bottom = small.getHeight() * cut[2] / 100;
            hashes.add(hash(small.getSubimage(x, top, small.getWidth() - 2 * x, small.getHeight() - top - bottom)));
        }
        return List.copyOf(hashes);
    }

    private static PictureHash hash(BufferedImage part) {
        var tiny = scaled(part, 17, 16);
        var grey = new int[17 * 16];
        for (int i = 0; i < grey.length; i++) {
            int rgb = tiny.getRGB(i % 17, i / 17);
            grey[i] = (299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255)) / 1000;
        }
        return PictureHash.of(grey);
    }

    /** By the mean of each field, which a resampling does not move. */
    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = to.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        g.dispose();
        return to;
    }
}
