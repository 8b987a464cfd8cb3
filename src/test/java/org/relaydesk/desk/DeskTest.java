package org.relaydesk.desk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import org.relaydesk.desk.backup.FolderPicker;
import org.relaydesk.desk.fake.FakeStore;
import org.relaydesk.desk.fake.Screenshot;
import org.relaydesk.desk.look.ThemeChoice;

/** A window on a made-up store, driven by keyboard and mouse on JavaFX's headless platform. */
abstract class DeskTest extends FxRobot {
    @TempDir
    Path temp;

    protected FakeStore store;
    protected Desk desk;
    protected Stage stage;

    @BeforeEach
    void openTheWindow() throws Exception {
        store = new FakeStore(Screenshot.write(temp.resolve("shot.png")), moreOrders());
        stage = FxToolkit.registerPrimaryStage();
        desk = fx(this::shown);
        until(() -> text("#status").contains("Ledger"));
    }

    private Desk shown() {
        var opened = new Desk(store.services(ThemeChoice.LIGHT), picker(), store.desktop);
        stage.setWidth(width());
        stage.setHeight(900);
        opened.show(stage);
        stage.requestFocus();
        return opened;
    }

    @AfterEach
    void closeTheWindow() throws Exception {
        fx(() -> {
            desk.close();
            stage.hide();
            return null;
        });
        store.close();
    }

    /** Nobody picks a folder. */
    protected FolderPicker picker() {
        return (owner, title, start) -> Optional.empty();
    }

    protected int moreOrders() {
        return 300;
    }

    /** The headless screen is 1000 wide: what lies beyond can't be clicked. */
    protected double width() {
        return 1000;
    }

    /** Presses and lets go of keys one after the other. */
    protected void keys(KeyCode... codes) {
        for (var code : codes) {
            push(code);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    protected void open(String screen) throws Exception {
        fx(() -> {
            desk.open(screen);
            return null;
        });
        until(() -> find("#screen-" + screen).isPresent());
    }

    protected static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> fx(condition));
    }

    /** Runs on the JavaFX thread and waits for it. */
    protected static <T> T fx(Callable<T> run) throws Exception {
        return Platform.isFxApplicationThread() ? run.call() : WaitForAsyncUtils.asyncFx(run).get(10, TimeUnit.SECONDS);
    }

    protected Scene scene() {
        return stage.getScene();
    }

    protected Optional<Node> find(String selector) {
        return Optional.ofNullable(scene().getRoot().lookup(selector));
    }

    /** All text beneath a node that is seen, in the order of the scene. */
    protected String text(String selector) {
        var text = new StringBuilder();
        find(selector).ifPresent(node -> collect(node, text));
        return text.toString();
    }

    private static void collect(Node node, StringBuilder text) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof javafx.scene.text.Text written) {
            text.append(written.getText()).append('\n');
        }
        if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, text));
        }
    }
}
