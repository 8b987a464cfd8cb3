package org.relaydesk.desk.fx;

import javafx.application.Platform;

/** JavaFX's start. */
public final class Toolkit {
    private Toolkit() {}

    /** Runs {@code run} on the JavaFX thread by and by, for a window that follows no store; once JavaFX has ended, never. */
    public static void later(Runnable run) {
        try {
            Platform.runLater(run);
        } catch (IllegalStateException e) {
            // the toolkit is gone, and the window with it
        }
    }

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
