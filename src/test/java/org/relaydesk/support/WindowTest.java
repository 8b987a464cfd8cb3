package org.relaydesk.support;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A window that is driven by keyboard and read. What is read of the scene is read on the JavaFX thread: a scene that is just
 * being built anew has no order that another thread could walk. There is one screen: windows are tested one after the other.
 */
@ResourceLock("screen")
public abstract class WindowTest extends FxRobot {
    private static final int PATIENCE = 30;

    /*
     * TestFX takes what any thread of this JVM dies of for a fault of the window under test. Threads of other classes that
     * run beside are none; nor is the headless screen's own fault: it writes past its 1000 × 1000 pixels where a window, a
     * tooltip or another popup stands partly outside.
     */
    static {
        WaitForAsyncUtils.clearExceptions();
        var testFx = Objects.requireNonNull(Thread.getDefaultUncaughtExceptionHandler());
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
            if (!Platform.isFxApplicationThread()) {
                System.err.println(thread.getName() + " ended: " + fault);
            } else if (!isOfTheScreen(fault)) {
                testFx.uncaughtException(thread, fault);
            }
        });
    }

    private static boolean isOfTheScreen(Throwable fault) {
        return fault instanceof IndexOutOfBoundsException && Stream.of(fault.getStackTrace())
                .anyMatch(at -> at.getClassName().equals("com.sun.glass.ui.headless.HeadlessWindow")
                        && (at.getMethodName().equals("blit") || at.getMethodName().equals("clearRect")));
    }

    /** Presses and lets go of keys one after the other. */
    protected void keys(KeyCode... codes) {
        for (var code : codes) {
            push(code);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits for what is asked on the JavaFX thread again and again. */
    protected static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> fx(condition));
    }

    /** Runs on the JavaFX thread and waits for it. */
    protected static <T> T fx(Callable<T> run) throws Exception {
        return Platform.isFxApplicationThread() ? run.call() : WaitForAsyncUtils.asyncFx(run).get(PATIENCE, TimeUnit.SECONDS);
    }

    protected static Scene scene() {
        return FxToolkit.toolkitContext().getRegisteredStage().getScene();
    }

    protected static Optional<Node> find(String selector) {
        try {
            return fx(() -> Optional.ofNullable(scene().getRoot().lookup(selector)));
        } catch (Exception e) {
            throw new AssertionError(selector, e);
        }
    }

    /** Looks for what is clicked on the JavaFX thread; TestFX would look on this one. */
    @Override
    public FxRobot clickOn(String selector, MouseButton... buttons) {
        clickOn(find(selector).orElseThrow(() -> new AssertionError("nothing to click: " + selector)), buttons);
        return this;
    }

    /** All text beneath a node that is seen, in the order of the scene; empty where there is no such node. */
    protected static String text(String selector) {
        try {
            return fx(() -> {
                var text = new StringBuilder();
                find(selector).ifPresent(node -> collect(node, text));
                return text.toString();
            });
        } catch (Exception e) {
            throw new AssertionError(selector, e);
        }
    }

    private static void collect(Node node, StringBuilder text) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Text written) {
            text.append(written.getText()).append('\n');
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, text));
        }
    }
}
