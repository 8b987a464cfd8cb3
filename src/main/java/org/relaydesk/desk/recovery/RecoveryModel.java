package org.relaydesk.desk.recovery;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the recovery window shows. */
public final class RecoveryModel {
    private final Broken broken;
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.CHOOSING);
    private final ObjectProperty<Source> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<Step> step = new SimpleObjectProperty<>();
    private final StringProperty fault = new SimpleStringProperty("");
    private final StringProperty result = new SimpleStringProperty("");

    RecoveryModel(Broken broken) {
        this.broken = broken;
        chosen.set(broken.sources().isEmpty() ? null : broken.sources().getFirst());
    }

    Broken broken() {
        return broken;
    }

    ObjectProperty<Phase> phase() {
        return phase;
    }

    /** What it is to be brought back from; null where there is nothing. */
    ObjectProperty<Source> chosen() {
        return chosen;
    }

    /** The step under way, or the last one; null before the first. */
    ObjectProperty<Step> step() {
        return step;
    }

    /** Why the last attempt came to nothing; empty where there was none. */
    StringProperty fault() {
        return fault;
    }

    StringProperty result() {
        return result;
    }

    /** How far it is. {@code OPENING}: the desk is on its way. */
    public enum Phase { CHOOSING, WORKING, BACK, OPENING }
}
