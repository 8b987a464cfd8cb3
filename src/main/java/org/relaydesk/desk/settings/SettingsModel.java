package org.relaydesk.desk.settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.relaydesk.desk.part.Question;
import org.relaydesk.message.LinkState;
import org.relaydesk.query.LinkQueries.Seen;

/** What the Settings screen shows; a property without a value holds null. */
public final class SettingsModel {
    private final ObjectProperty<LinkState> link = new SimpleObjectProperty<>(LinkState.none());
    private final ObjectProperty<Seen> seen = new SimpleObjectProperty<>(new Seen(null, null, null));
    private final ObjectProperty<byte[]> pairing = new SimpleObjectProperty<>();
    private final BooleanProperty revealed = new SimpleBooleanProperty();
    private final BooleanProperty asking = new SimpleBooleanProperty();
    private final ObjectProperty<GatewayForm> form = new SimpleObjectProperty<>();
    private final ObjectProperty<Question> question = new SimpleObjectProperty<>();
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final BooleanProperty pending = new SimpleBooleanProperty();

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

    /** The gateway's form. */
    ObjectProperty<GatewayForm> form() {
        return form;
    }

    /** What is asked before it is saved. */
    ObjectProperty<Question> question() {
        return question;
    }

    /** Whether the form is being read or saved. */
    BooleanProperty saving() {
        return saving;
    }

    /** Whether something was saved that holds from the next start on. */
    BooleanProperty pending() {
        return pending;
    }

    /** Whether the gateway is being asked or its session started. */
    public BooleanProperty asking() {
        return asking;
    }
}
