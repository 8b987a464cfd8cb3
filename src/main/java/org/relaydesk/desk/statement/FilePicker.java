package org.relaydesk.desk.statement;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks the seller for a file. On the JavaFX thread. */
@FunctionalInterface
public interface FilePicker {
    /** Empty if he thought better of it. */
    Optional<Path> pick(Window owner, String title);
}
