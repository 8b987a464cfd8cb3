package org.relaydesk.desk;

import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.testfx.util.WaitForAsyncUtils;

import org.relaydesk.desk.look.ThemeChoice;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Saves pictures of the window; the environment variable {@code DESK_PICTURES} names a folder to keep them in. */
abstract class PictureTest extends DeskTest {
    @Override
    protected double width() {
        return 1440;
    }

    /** @param name of the folder inside; empty for itself */
    Path folder(String name) {
        var keep = System.getenv("DESK_PICTURES");
        return (keep == null ? temp : Path.of(keep)).resolve(name);
    }

    void theme(ThemeChoice theme) throws Exception {
        fx(() -> {
            desk.setTheme(theme);
            return null;
        });
    }

    void picture(String screen, String seen, Path folder, ThemeChoice theme) throws Exception {
        open(screen);
        until(() -> text("#screen-" + screen).contains(seen));
        var file = folder.resolve(screen + "-" + theme + ".png");
        snapshot(file);
        var image = ImageIO.read(file.toFile());
        assertTrue(image.getWidth() == 1440 && image.getHeight() == 900, image.getWidth() + "x" + image.getHeight());
        assertTrue(Files.size(file) > 20_000);
    }

    void snapshot(Path file) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        fx(() -> {
            desk.snapshot(file);
            return null;
        });
    }
}
