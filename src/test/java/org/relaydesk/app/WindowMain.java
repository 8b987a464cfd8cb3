package org.relaydesk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.application.Platform;

import org.relaydesk.support.Await;

/** The window as the program opens it, without a display; a line on standard input is the seller closing it. */
public final class WindowMain {
    private WindowMain() {}

    /** @param arguments the store's folder */
    public static void main(String[] arguments) {
        Display.chooseHeadless();
        Thread.ofPlatform().daemon().start(WindowMain::closeWhenTold);
        System.exit(WindowCommand.open(Path.of(arguments[0])));
    }

    private static void closeWhenTold() {
        try {
            if (System.in.read() >= 0) {
                Await.until("the window is there", Duration.ofSeconds(60), () -> !javafx.stage.Window.getWindows().isEmpty());
                Platform.runLater(() -> List.copyOf(javafx.stage.Window.getWindows()).forEach(w -> w.hide()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
