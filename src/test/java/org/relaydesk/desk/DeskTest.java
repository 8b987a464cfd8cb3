package org.relaydesk.desk;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import org.relaydesk.desk.backup.FolderPicker;
import org.relaydesk.desk.fake.FakeStore;
import org.relaydesk.desk.fake.Screenshot;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.support.WindowTest;

/** A window on a made-up store, driven by keyboard and mouse on JavaFX's headless platform. */
abstract class DeskTest extends WindowTest {
    @TempDir
    Path temp;

    protected FakeStore store;
    protected Desk desk;
    protected Stage stage;

    @BeforeEach
    void openTheWindow() throws Exception {
        store = new FakeStore(Screenshot.write(temp.resolve("shot.png")), moreOrders());
        before(store);
        stage = FxToolkit.registerPrimaryStage();
        desk = fx(this::shown);
        until(() -> text("#status").contains("Ledger"));
    }

    private Desk shown() {
        var opened = new Desk(store.services(ThemeChoice.LIGHT), picker(), (owner, title) -> store.statements.picked(), store.desktop);
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

    /** What is otherwise in the store before the window opens. */
    protected void before(FakeStore made) {}

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

    protected void open(String screen) throws Exception {
        fx(() -> {
            desk.open(screen);
            return null;
        });
        until(() -> find("#screen-" + screen).isPresent());
    }
}
