package org.relaydesk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Predicate;

import org.relaydesk.desk.look.ThemeChoice;

/** The window on a store; the service runs inside it and ends with it. A broken store is brought back in it first. */
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
                var run = start(folder, InstantSource.system(), broken -> recover(window, broken))) {
            window.showAndWait(DeskWiring.services(run.service(), InstantSource.system(), false, ThemeChoice.SYSTEM), _ -> {});
            return 0;
        } catch (IOException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Starts the service as soon as the store is in order.
     *
     * @param recover whether it is to be tried again after this
     * @throws BrokenStore if it was left broken
     */
    static StoreRun start(Path folder, InstantSource clock, Predicate<BrokenStore> recover) throws IOException {
        while (true) {
            try {
                return StoreRun.start(folder, clock, new SecureRandom());
            } catch (BrokenStore broken) {
                if (!recover.test(broken)) {
                    throw broken;
                }
            }
        }
    }

    private static boolean recover(Window window, BrokenStore broken) {
        try (var work = new RecoveryWork(Recovery.of(broken.store()))) {
            return window.recover(RecoveryWork.broken(broken), work);
        }
    }
}
