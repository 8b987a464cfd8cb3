package org.relaydesk.desk.phone;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.relaydesk.desk.fx.Snapshots;
import org.relaydesk.desk.look.Look;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;

/** The phone in a window of its own, beside the desk's. To be made and used on the JavaFX thread only. */
public final class PhoneWindow implements AutoCloseable {
    private static final int WIDTH = 380;
    private static final int HEIGHT = 760;

    private final Words words = new Words(Locale.ENGLISH);
    private final PhoneView view;
    private final Scene scene;
    private final Look look;

    public PhoneWindow(PhoneLine line, String store, ZoneId zone, InstantSource clock, ThemeChoice theme) {
        view = new PhoneView(line, store, words, new Dates(zone, clock, words));
        scene = new Scene(view, WIDTH, HEIGHT);
        look = new Look(scene);
        look.choose(theme);
        scene.getRoot().applyCss();
    }

    /** Shows it at the right edge of the desk's window, as far as the screen reaches. */
    public void show(Stage stage, Stage beside) {
        stage.setTitle(words.say("phone.window"));
        stage.setScene(scene);
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setX(Math.min(beside.getX() + beside.getWidth() + 8, screen.getMaxX() - WIDTH - 16));
        stage.setY(Math.min(beside.getY() + 60, Math.max(screen.getMinY(), screen.getMaxY() - HEIGHT - 40)));
        stage.show();
        view.takeFocus();
    }

    /** Saves what the phone shows as a PNG, when it has read its chat; {@code done} is called afterwards. */
    public void snapshot(Path file, Runnable done) {
        var settle = new PauseTransition(Duration.seconds(1));
        settle.setOnFinished(_ -> {
            Snapshots.save(scene, file);
            done.run();
        });
        settle.play();
    }

    @Override
    public void close() {
        view.close();
        look.close();
    }
}
