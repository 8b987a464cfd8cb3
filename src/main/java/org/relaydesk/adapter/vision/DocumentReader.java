package org.relaydesk.adapter.vision;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.relaydesk.proof.Box;
import org.relaydesk.proof.Sight;
import org.relaydesk.proof.TextLine;

/** Reads one file: a picture by looking at it, a PDF by its text or else by its first page. In the child only. */
final class DocumentReader {
    /** About how many pixels of a picture are kept; a larger one is read at every second, third, … pixel. */
    private static final long ENOUGH = 6_000_000L;
    private static final int LONGEST = 2600;
    private static final int LARGEST_PAGE = 2 << 20;

    private final BothScripts lines;

    DocumentReader(BothScripts lines) {
        this.lines = lines;
    }

    Frame read(Path file) throws IOException, Unreadable {
        var kind = PictureGuard.check(file);
        return switch (kind) {
            case PDF -> pdf(file);
            // the desk draws no WebP: it shows what was drawn here
            case WEBP -> picture(file, true);
            case PNG, JPEG, GIF -> picture(file, false);
        };
    }

    private Frame pdf(Path file) throws IOException, Unreadable {
        var page = PdfPage.of(file);
        var found = page.lines().isEmpty() ? lines.lines(page.drawn()) : page.lines();
        return SightText.frame(
                new Sight(page.drawn().getWidth(), page.drawn().getHeight(), found, Hashes.of(page.drawn())), png(page.drawn()));
    }

    /** Empty if it is too large to be kept beside its file. */
    private static byte[] png(BufferedImage image) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.size() > LARGEST_PAGE ? new byte[0] : png.toByteArray();
    }

    private Frame picture(Path file, boolean drawn) throws IOException, Unreadable {
        try (var stream = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new Unreadable("type");
            }
            var reader = readers.next();
            try {
                return picture(reader, stream, drawn);
            } catch (IndexOutOfBoundsException | IllegalArgumentException | javax.imageio.IIOException e) {
                throw new Unreadable("broken");
            } finally {
                reader.dispose();
            }
        }
    }

    private Frame picture(ImageReader reader, ImageInputStream stream, boolean drawn) throws IOException {
        reader.setInput(stream, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int step = 1;
        while ((long) (width / step) * (height / step) > ENOUGH || Math.max(width, height) / step > LONGEST) {
            step++;
        }
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        var image = plain(reader.read(0, how));
        int by = step;
        var found = lines.lines(image).stream().map(l -> new TextLine(l.text(), grown(l.box(), by))).toList();
        return SightText.frame(new Sight(width, height, List.copyOf(found), Hashes.of(image)), drawn ? png(image) : new byte[0]);
    }

    /** Without transparency: what is behind it would be black. */
    private static BufferedImage plain(BufferedImage image) {
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var g = plain.createGraphics();
        g.setColor(java.awt.Color.WHITE);
        g.fillRect(0, 0, plain.getWidth(), plain.getHeight());
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return plain;
    }

    private static Box grown(Box box, int by) {
        return new Box(box.x() * by, box.y() * by, box.width() * by, box.height() * by);
    }
}
