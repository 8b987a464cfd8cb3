package org.relaydesk.desk;

import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import org.relaydesk.desk.look.ThemeChoice;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Saves a picture of each screen; the environment variable {@code DESK_PICTURES} names a folder to keep them in. */
class PictureOfEachScreenTest extends DeskTest {
    @Override
    protected double width() {
        return 1440;
    }

    @Test
    void savesEachScreenAt1440x900InBothThemes() throws Exception {
        var keep = System.getenv("DESK_PICTURES");
        var folder = keep == null ? temp : Path.of(keep);
        for (var theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            fx(() -> {
                desk.setTheme(theme);
                return null;
            });
            picture("today", "Good morning", folder, theme);
            picture("mismatches", "1080×2060", folder, theme);
            picture("orders", "No answer", folder, theme);
            picture("wallets", "23.4558", folder, theme);
        }
    }

    private void picture(String screen, String seen, Path folder, ThemeChoice theme) throws Exception {
        open(screen);
        until(() -> text("#screen-" + screen).contains(seen));
        WaitForAsyncUtils.waitForFxEvents();
        var file = folder.resolve(screen + "-" + theme + ".png");
        fx(() -> {
            desk.snapshot(file);
            return null;
        });
        var image = ImageIO.read(file.toFile());
        assertTrue(image.getWidth() == 1440 && image.getHeight() == 900, image.getWidth() + "x" + image.getHeight());
        assertTrue(Files.size(file) > 20_000);
    }
}
