package org.relaydesk.app;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;

import org.relaydesk.desk.Desk;
import org.relaydesk.desk.DeskServices;

/** JavaFX's start and end, and the one stage. */
final class Window {
    /** Kept, or its level would be forgotten: JavaFX warns of the class path, which is where we want it. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean abandoned;

    /** Blocks until the window is closed; {@code shown} is called on the JavaFX thread once it is there. */
    void showAndWait(DeskServices services, Consumer<Desk> shown) {
        JAVAFX.setLevel(Level.SEVERE);
        Platform.setImplicitExit(false);
        Platform.startup(() -> open(services, shown));
        Uninterrupted.await(closed);
        if (!abandoned) {
            Platform.exit();
        }
    }

    private void open(DeskServices services, Consumer<Desk> shown) {
        var desk = new Desk(services);
        var stage = new Stage();
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.setOnHidden(_ -> {
            desk.close();
            closed.countDown();
        });
        desk.show(stage);
        shown.accept(desk);
    }

    /**
     * Ends the waiting because the virtual machine ends. JavaFX ends at the same time, by a hook of its own, and may never
     * answer again: nobody waits for it then.
     */
    void abandon() {
        abandoned = true;
        closed.countDown();
    }

    /** Ends the waiting; from any thread. */
    void close() {
        closed.countDown();
    }
}
