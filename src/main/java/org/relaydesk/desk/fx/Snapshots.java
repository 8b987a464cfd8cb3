package org.relaydesk.desk.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

import javax.imageio.ImageIO;

/** Saves what a window shows as a PNG. On the JavaFX thread. */
public final class Snapshots {
    private Snapshots() {}

    /** The scene in its present size. */
    public static void save(Scene scene, Path file) {
        var root = scene.getRoot();
        root.applyCss();
        root.layout();
        var picture = scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight()));
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            if (!ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile())) {
                throw new IOException("no PNG writer");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not save the picture " + file, e);
        }
    }
}
