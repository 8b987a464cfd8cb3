package org.relaydesk.desk.backup;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks the seller for a folder. On the JavaFX thread. */
@FunctionalInterface
public interface FolderPicker {
    /**
     * Empty if he thought better of it.
     *
     * @param start where to begin looking
     */
    Optional<Path> pick(Window owner, String title, Path start);
}
