package org.relaydesk.desk.conversation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The desktop's part in files that customers sent. */
public interface FileDoor {
    /**
     * Has the program that the system keeps for such a file open it, and does not wait for that. Never on JavaFX's thread.
     *
     * @throws IOException if there is none
     */
    void open(Path file) throws IOException;

    /** Asks the seller where to save; empty if he thought better of it. On JavaFX's thread. */
    Optional<Path> saveAs(String title, String name);
}
