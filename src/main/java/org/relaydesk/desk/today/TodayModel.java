package org.relaydesk.desk.today;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.relaydesk.message.LinkState;
import org.relaydesk.query.ActivityLine;
import org.relaydesk.query.TodayQueries.Day;
import org.relaydesk.query.TodayQueries.Head;
import org.relaydesk.query.TodayQueries.ProviderLine;
import org.relaydesk.query.TodayQueries.Undelivered;
import org.relaydesk.query.TodayQueries.Waiting;

/** What the Today screen shows. */
public final class TodayModel {
    private final ObjectProperty<LinkState> link = new SimpleObjectProperty<>(LinkState.none());
    private final StringProperty greeting = new SimpleStringProperty("");
    private final StringProperty lead = new SimpleStringProperty("");
    private final ObservableList<Figure> figures = FXCollections.observableArrayList();
    private final ObjectProperty<List<Day>> days = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<ProviderLine>> providers = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<Waiting>> waiting = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<ActivityLine>> justNow = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Head> head = new SimpleObjectProperty<>(new Head(0, ""));
    private final ObjectProperty<Undelivered> undelivered = new SimpleObjectProperty<>(new Undelivered(List.of(), 0, 0));
    private final ObjectProperty<Integer> chosenLetter = new SimpleObjectProperty<>(0);
    private final ObjectProperty<Integer> chosen = new SimpleObjectProperty<>(-1);

    /** How it stands with WhatsApp. */
    public ObjectProperty<LinkState> link() {
        return link;
    }

    public StringProperty greeting() {
        return greeting;
    }

    public StringProperty lead() {
        return lead;
    }

    public ObservableList<Figure> figures() {
        return figures;
    }

    public ObjectProperty<List<Day>> days() {
        return days;
    }

    public ObjectProperty<List<ProviderLine>> providers() {
        return providers;
    }

    public ObjectProperty<List<Waiting>> waiting() {
        return waiting;
    }

    public ObjectProperty<List<ActivityLine>> justNow() {
        return justNow;
    }

    /** The newest line of the book. */
    public ObjectProperty<Head> head() {
        return head;
    }

    /** Messages that reached nobody. */
    public ObjectProperty<Undelivered> undelivered() {
        return undelivered;
    }

    /** Which of them the keys are about. */
    public ObjectProperty<Integer> chosenLetter() {
        return chosenLetter;
    }

    /** Which line of what waits was moved to with the keys; −1 for none. */
    public ObjectProperty<Integer> chosen() {
        return chosen;
    }
}
