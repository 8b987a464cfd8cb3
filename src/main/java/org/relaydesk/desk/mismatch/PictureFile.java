package org.relaydesk.desk.mismatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a picture on a background thread; a big one is made smaller while it is read, so that it takes little memory. */
public final class PictureFile {
    private static final Logger LOG = LoggerFactory.getLogger(PictureFile.class);
    /** The longest side that is kept, in pixels. */
    public static final int LONGEST = 2400;
    /** A picture of more pixels than this is not decoded at all: a file may claim any size. */
    static final long MOST_PIXELS = 120_000_000L;

    private PictureFile() {}

    static LoadedPicture read(String sha256, Path file) {
        return read(sha256, file, LONGEST);
    }

    /** @param longest the longest side that is kept, in pixels */
    public static LoadedPicture read(String sha256, Path file, int longest) {
        try (var stream = ImageIO.createImageInputStream(file.toFile())) {
            var readers = stream == null ? null : ImageIO.getImageReaders(stream);
            if (readers == null || !readers.hasNext()) {
                return new LoadedPicture(sha256, null, 0, 0);
            }
            return read(sha256, file, readers.next(), stream, longest);
        } catch (IOException | RuntimeException e) {
            LOG.warn("Picture {} can't be read", sha256, e);
            return new LoadedPicture(sha256, null, 0, 0);
        }
    }

    private static LoadedPicture read(String sha256, Path file, ImageReader reader, ImageInputStream stream, int longest)
            throws IOException {
        reader.setInput(stream);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        reader.dispose();
        if ((long) width * height > MOST_PIXELS) {
            return new LoadedPicture(sha256, null, width, height);
        }
        int side = Math.max(width, height) > longest ? longest : 0;
        try (var bytes = Files.newInputStream(file)) {
            var image = new Image(bytes, side, side, true, true);
            return new LoadedPicture(sha256, image.isError() ? null : image, width, height);
        }
    }
}
