package org.relaydesk.desk.recovery;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Notices;
import org.relaydesk.desk.fx.Snapshots;
import org.relaydesk.desk.look.Look;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.desk.recovery.RecoveryModel.Phase;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.work.Reader;

/** Model, controller and view put together, in a window of their own. To be made and used on the JavaFX thread only. */
public final class RecoveryWindow implements AutoCloseable {
    private final RecoveryModel model;
    private final RecoveryView view;
    private final Scene scene;
    private final Look look;
    private final Words words = new Words(Locale.ENGLISH);
    private final Runnable leave;

    /**
     * One for a broken store.
     *
     * @param zone for the times, as the store's own settings can't be read
     * @param openDesk goes on to the desk
     * @param leave ends the program
     */
    public RecoveryWindow(Broken broken, RecoveryActions actions, ZoneId zone, InstantSource clock, ThemeChoice theme,
            Runnable openDesk, Runnable leave) {
        this.leave = leave;
        model = new RecoveryModel(broken);
        // there is no store to read or to follow
        var door = FxDoor.open(new NoStore(), _ -> () -> {}, new Notices(), words);
        var says = new RecoveryWords(words, new Dates(zone, clock, words));
        var controller = new RecoveryController(model, door, actions, says, openDesk);
        view = new RecoveryView(model, controller, leave, words, says);
        scene = new Scene(view, 720, 620);
        look = new Look(scene);
        look.choose(theme);
    }

    /** Shows it; a size that the stage has already is kept. While the store is being brought back it stays open. */
    public void show(Stage stage) {
        stage.setTitle(words.say("recovery.window"));
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            if (model.phase().get() == Phase.CHOOSING || model.phase().get() == Phase.BACK) {
                leave.run();
            }
        });
        stage.show();
        view.takeFocus();
    }

    public void setTheme(ThemeChoice choice) {
        look.choose(choice);
    }

    /** Saves what the window shows now as a PNG. */
    public void snapshot(Path file) {
        Snapshots.save(scene, file);
    }

    /** The stage is the caller's: to close, or to show the desk in. */
    @Override
    public void close() {
        look.close();
    }

    private static final class NoStore implements Reader {
        @Override
        public <T> CompletableFuture<T> read(Supplier<T> query) {
            return CompletableFuture.failedFuture(new IllegalStateException("there is no store to read"));
        }
    }
}
