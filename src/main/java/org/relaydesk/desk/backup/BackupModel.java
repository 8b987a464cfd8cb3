package org.relaydesk.desk.backup;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.relaydesk.backup.BackupState;
import org.relaydesk.backup.BackupState.Good;

/** What the panel of the backups shows; state and list are null until they were read. */
public final class BackupModel {
    private final ObjectProperty<BackupState> state = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Good>> list = new SimpleObjectProperty<>();
    private final StringProperty last = new SimpleStringProperty("");
    private final BooleanProperty running = new SimpleBooleanProperty();

    public ObjectProperty<BackupState> state() {
        return state;
    }

    public ObjectProperty<List<Good>> list() {
        return list;
    }

    /** The last good one in a sentence; its age goes on. */
    public StringProperty last() {
        return last;
    }

    /** Whether the seller's own backup is being made; it goes on while the panel is closed. */
    public BooleanProperty running() {
        return running;
    }
}
