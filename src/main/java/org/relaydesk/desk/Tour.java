package org.relaydesk.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Goes from screen to screen and takes a picture of each. On the JavaFX thread. */
public final class Tour {
    /** Time for a screen to read the store, and for its pictures to be drawn. */
    private static final Duration SETTLE = Duration.seconds(2);

    /** A place to go to, and the name of its picture without the ending. */
    public record Stop(String name, Consumer<Desk> open) {}

    private final Desk desk;
    private final Path folder;
    private final List<Path> taken = new ArrayList<>();

    /** @param folder where the pictures are saved as PNGs; made where it is missing */
    public Tour(Desk desk, Path folder) {
        this.desk = desk;
        this.folder = folder;
    }

    /** Begins; {@code done} is given the pictures in their order when the last one is saved. */
    public void go(List<Stop> stops, Consumer<List<Path>> done) {
        next(stops.iterator(), done);
    }

    private void next(Iterator<Stop> stops, Consumer<List<Path>> done) {
        if (!stops.hasNext()) {
            done.accept(List.copyOf(taken));
            return;
        }
        var stop = stops.next();
        stop.open().accept(desk);
        var settle = new PauseTransition(SETTLE);
        settle.setOnFinished(event -> {
            var file = folder.resolve(stop.name() + ".png");
            desk.snapshot(file);
            taken.add(file);
            next(stops, done);
        });
        settle.play();
    }
}
