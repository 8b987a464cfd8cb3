package org.relaydesk.app;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.Desk;
import org.relaydesk.desk.DeskServices;
import org.relaydesk.desk.fx.Toolkit;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.desk.phone.PhoneWindow;
import org.relaydesk.desk.recovery.Broken;
import org.relaydesk.desk.recovery.RecoveryActions;
import org.relaydesk.desk.recovery.RecoveryWindow;

/** JavaFX's start and end, and the one stage: the desk's, or before it that of the recovery. */
final class Window {
    /** Kept, or its level would be forgotten: JavaFX warns of the class path, which is where we want it. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private final CountDownLatch closed = new CountDownLatch(1);
    private final CompletableFuture<Boolean> told = new CompletableFuture<>();
    private volatile boolean abandoned;
    /** On the JavaFX thread only, as what follows. */
    private @Nullable Stage stage;
    private @Nullable RecoveryWindow recovery;
    private @Nullable Supplier<PhoneWindow> phone;

    /** Has a phone shown beside the desk. To be called before the desk is shown. */
    Window beside(Supplier<PhoneWindow> made) {
        phone = made;
        return this;
    }

    /** Blocks until the window is closed; {@code shown} is called on the JavaFX thread once it is there. */
    void showAndWait(DeskServices services, Consumer<Desk> shown) {
        start(() -> open(services, shown));
        Uninterrupted.await(closed);
        if (!abandoned) {
            Platform.exit();
        }
    }

    /** Blocks until the seller goes on to the desk; false if he leaves, or the program is told to end. */
    boolean recover(Broken broken, RecoveryActions actions) {
        var answer = new CompletableFuture<Boolean>();
        start(() -> openRecovery(broken, actions, answer));
        boolean goesOn = (boolean) CompletableFuture.anyOf(answer, told).join();
        if (!goesOn && !abandoned) {
            Platform.exit();
        }
        return goesOn;
    }

    private static void start(Runnable run) {
        JAVAFX.setLevel(Level.SEVERE);
        Platform.setImplicitExit(false);
        Toolkit.run(run);
    }

    private void open(DeskServices services, Consumer<Desk> shown) {
        var desk = new Desk(services);
        var window = stage(1440, 900);
        var beside = new Stage();
        var itsPhone = phone == null ? null : phone.get();
        window.setOnHidden(_ -> {
            if (itsPhone != null) {
                itsPhone.close();
                beside.hide();
            }
            desk.close();
            closed.countDown();
        });
        desk.show(window);
        if (itsPhone != null) {
            itsPhone.show(beside, window);
            window.requestFocus();
        }
        shown.accept(desk);
    }

    private void openRecovery(Broken broken, RecoveryActions actions, CompletableFuture<Boolean> answer) {
        var window = stage(760, 700);
        var shown = new RecoveryWindow(broken, actions, ZoneId.systemDefault(), InstantSource.system(), ThemeChoice.SYSTEM,
                () -> answer.complete(true), () -> answer.complete(false));
        recovery = shown;
        shown.show(window);
    }

    /** The stage in this size; what it showed before is left. */
    private Stage stage(int width, int height) {
        if (recovery != null) {
            recovery.close();
            recovery = null;
        }
        var window = stage == null ? new Stage() : stage;
        stage = window;
        window.setWidth(width);
        window.setHeight(height);
        window.centerOnScreen();
        return window;
    }

    /**
     * Ends the waiting because the virtual machine ends. JavaFX ends at the same time, by a hook of its own, and may never
     * answer again: nobody waits for it then.
     */
    void abandon() {
        abandoned = true;
        told.complete(false);
        closed.countDown();
    }

    /** Ends the waiting; from any thread. */
    void close() {
        told.complete(false);
        closed.countDown();
    }
}
