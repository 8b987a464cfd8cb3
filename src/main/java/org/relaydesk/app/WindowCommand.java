package org.relaydesk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

import org.relaydesk.desk.look.ThemeChoice;

/** The window on a store; the service runs inside it and ends with it. */
final class WindowCommand {
    private WindowCommand() {}

    static int run(Path folder) {
        if (!Display.isThere()) {
            throw new Failure("there is no display for the window: use relaydesk serve, or relaydesk --demo to look around");
        }
        return open(folder);
    }

    /** Blocks until the window is closed or the program is told to end. */
    static int open(Path folder) {
        var window = new Window();
        try (var _ = EndSignal.onEnd(window::abandon);
                var run = StoreRun.start(folder, InstantSource.system(), new SecureRandom())) {
            window.showAndWait(DeskWiring.services(run.service(), InstantSource.system(), false, ThemeChoice.SYSTEM), _ -> {});
            return 0;
        } catch (IOException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }
}
