package org.relaydesk.desk.fx;

import javafx.application.Platform;

/** JavaFX's start. */
public final class Toolkit {
    private Toolkit() {}

    /** Runs {@code run} on the JavaFX thread, and starts JavaFX before that where it does not run yet. */
    public static void run(Runnable run) {
        try {
            Platform.startup(run);
        } catch (IllegalStateException e) {
            // it runs already: another window was there before this one
            Platform.runLater(run);
        }
    }
}
