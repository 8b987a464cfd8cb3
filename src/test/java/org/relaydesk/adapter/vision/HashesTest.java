package org.relaydesk.adapter.vision;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.proof.Likeness;
import org.relaydesk.proof.Likeness.Known;
import org.relaydesk.proof.PictureHash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The same picture again, changed as messengers and people change pictures, and other receipts of the same app. */
class HashesTest {
    private static final int PICTURES = 4;

    @TempDir
    Path folder;

    private static Likeness looks(List<PictureHash> one, List<PictureHash> other) {
        return Likeness.of(new Known(one, null, null, List.of()), new Known(other, null, null, List.of()));
    }

    @Test
    void aPictureIsKnownAgainWhenItWasCompressedScaledOrCropped() throws IOException {
        int known = 0;
        int tried = 0;
        var missed = new ArrayList<String>();
        for (int i = 0; i < PICTURES; i++) {
            var image = Drawn.number(i).draw();
            var first = Hashes.of(image);
            var changed = List.of(
                    jpeg(image, 0.3f), Drawn.scaled(image, 540), jpeg(Drawn.scaled(image, 720), 0.5f),
                    Drawn.cropped(image, 0, 5, 0), Drawn.cropped(image, 0, 8, 0), Drawn.cropped(image, 5, 5, 5),
                    Drawn.cropped(image, 0, 10, 10), jpeg(Drawn.cropped(image, 8, 8, 8), 0.5f), Drawn.cropped(image, 0, 15, 0),
                    Drawn.cropped(image, 7, 12, 3));
            for (int c = 0; c < changed.size(); c++) {
                tried++;
                if (looks(first, Hashes.of(changed.get(c))) == Likeness.NEAR) {
                    known++;
                } else {
                    missed.add(i + "/" + c);
                }
            }
        }
        System.out.println("known again by looks alone: " + known + " of " + tried + ", not " + missed);
        assertTrue(known * 100 >= tried * 85, known + " of " + tried + ": " + missed);
    }

    @Test
    void byItsLooksAloneOneAppIsTakenForAnotherSeldom() {
        var hashes = new ArrayList<List<PictureHash>>();
        for (int i = 0; i < PICTURES; i++) {
            hashes.add(Hashes.of(Drawn.number(i).draw()));
        }
        int taken = 0;
        int pairs = 0;
        for (int i = 0; i < PICTURES; i++) {
            for (int j = 0; j < i; j++) {
                if (Drawn.number(i).app() != Drawn.number(j).app()) {
                    pairs++;
                    taken += looks(hashes.get(i), hashes.get(j)) == Likeness.NEAR ? 1 : 0;
                }
            }
        }
        System.out.println("pictures of two apps taken for one: " + taken + " of " + pairs);
        assertEquals(0, taken);
    }

    @Test
    void receiptsOfOneAppAreToldApartByWhatTheySay() {
        int alike = 0;
        int confused = 0;
        for (int i = 0; i < PICTURES; i++) {
            var one = Drawn.number(i);
            var other = one.with(Drawn.number(i + 40).amount(), Drawn.number(i + 40).utr());
            var a = Hashes.of(one.draw());
            var b = Hashes.of(other.draw());
            alike += looks(a, b) == Likeness.NEAR ? 1 : 0;
            confused += Likeness.of(new Known(a, one.utr(), null, List.of()), new Known(b, other.utr(), null, List.of())) == Likeness.NONE ? 0 : 1;
            confused += Likeness.of(new Known(a, null, one.amount().value(), List.of()), new Known(b, null, other.amount().value(), List.of())) == Likeness.NONE ? 0 : 1;
        }
        System.out.println("other receipts of the same app that look alike: " + alike + " of " + PICTURES + ", confused: " + confused);
        assertEquals(0, confused);
    }

    private BufferedImage jpeg(BufferedImage image, float quality) throws IOException {
        return ImageIO.read(Drawn.jpeg(image, quality, folder.resolve("again.jpg")).toFile());
    }
}
