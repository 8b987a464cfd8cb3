package org.relaydesk.desk.settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.relaydesk.message.LinkState;
import org.relaydesk.query.LinkQueries.Seen;

/** What the Settings screen shows; a property without a value holds null. */
public final class SettingsModel {
    private final ObjectProperty<LinkState> link = new SimpleObjectProperty<>(LinkState.none());
    private final ObjectProperty<Seen> seen = new SimpleObjectProperty<>(new Seen(null, null, null));
    private final ObjectProperty<byte[]> pairing = new SimpleObjectProperty<>();
    private final BooleanProperty revealed = new SimpleBooleanProperty();
    private final BooleanProperty asking = new SimpleBooleanProperty();

    public ObjectProperty<LinkState> link() {
        return link;
    }

    public ObjectProperty<Seen> seen() {
        return seen;
    }

    /** The picture to scan. */
    public ObjectProperty<byte[]> pairing() {
        return pairing;
    }

    /** Whether the secret that is entered at the gateway can be read. */
    public BooleanProperty revealed() {
        return revealed;
    }

    /** Whether the gateway is being asked or its session started. */
    public BooleanProperty asking() {
        return asking;
    }
}
