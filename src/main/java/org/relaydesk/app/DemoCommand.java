package org.relaydesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

import org.relaydesk.demo.Pace;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.desk.phone.PhoneWindow;

/**
 * The demo store. With a display: the window, while the story unfolds in it. Without one: the same on JavaFX's headless
 * platform, told line by line, with pictures of the screens in the end.
 */
final class DemoCommand {
    private DemoCommand() {}

    static int run() {
        try {
            var folder = Files.createTempDirectory("relaydesk-demo");
            return Display.isThere() ? window(folder) : pictures(folder);
        } catch (IOException e) {
            throw new Failure("the demo can't be opened: " + e.getMessage(), e);
        }
    }

    private static int window(Path folder) throws IOException {
        System.out.println("The demo store is in " + folder.resolve("store") + "; everything in it is made up.");
        var window = new Window();
        try (var _ = EndSignal.onEnd(window::abandon);
                var shop = DemoShop.open(folder.resolve("store"), Pace.WATCHABLE, InstantSource.system())) {
            shop.demo().playOn(shop.stage(), System.out::println);
            window.beside(() -> phone(shop, ThemeChoice.SYSTEM)).showAndWait(DeskWiring.services(shop.service(), InstantSource.system(), true, ThemeChoice.SYSTEM), _ -> {});
            return 0;
        }
    }

    /** Somebody who looks at the demo can be a customer on it. */
    static PhoneWindow phone(DemoShop shop, ThemeChoice theme) {
        var store = shop.service().configuration().store();
        return new PhoneWindow(shop.phone(), store.name(), store.zone(), InstantSource.system(), theme);
    }

    private static int pictures(Path folder) throws IOException {
        Display.chooseHeadless();
        System.out.println("There is no display: the demo runs without a window and takes pictures of the screens.");
        try (var shop = DemoShop.open(folder.resolve("store"), Pace.QUICK, InstantSource.system())) {
            shop.demo().play(shop.stage(), System.out::println);
            shop.demo().newcomer().order(System.out::println);
            var taken = new DemoPictures(folder.resolve("pictures"), shop)
                    .take(DeskWiring.services(shop.service(), InstantSource.system(), true, ThemeChoice.LIGHT));
            taken.forEach(file -> System.out.println("picture: " + file));
            var findings = VerifyCommand.check(shop.open());
            findings.forEach(f -> System.err.println("relaydesk: " + f.check() + ": " + f.detail()));
            System.out.println(findings.isEmpty() ? "The book is in order." : "The book is not in order.");
            return findings.isEmpty() ? 0 : 1;
        }
    }
}
