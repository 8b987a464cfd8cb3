package org.relaydesk.app;

import java.nio.file.Path;

/** The window on a store; the service runs inside it. */
final class WindowCommand {
    private WindowCommand() {}

    static int run(Path store) {
        System.err.println("no window yet on " + store);
        return 1;
    }
}
