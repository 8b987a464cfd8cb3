package org.relaydesk.desk.conversation;

import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.relaydesk.desk.list.WindowedList;
import org.relaydesk.desk.mismatch.LoadedPicture;
import org.relaydesk.desk.part.Question;
import org.relaydesk.query.ConversationQueries.Canned;
import org.relaydesk.query.ConversationQueries.Filter;
import org.relaydesk.query.ConversationQueries.Head;
import org.relaydesk.query.ConversationQueries.Row;

/** What the Conversations screen shows; a property without a value holds null. */
final class ConversationModel {
    private final WindowedList<Row> rows;
    private final ObjectProperty<Map<Filter, Long>> counts = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ObjectProperty<Long> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<Head> head = new SimpleObjectProperty<>();
    private final ObjectProperty<Row> row = new SimpleObjectProperty<>();
    private final ObjectProperty<Talk> talk = new SimpleObjectProperty<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Finds> finds = new SimpleObjectProperty<>();
    private final ObjectProperty<Draft> draft = new SimpleObjectProperty<>();
    private final IntegerProperty silentHours = new SimpleIntegerProperty(1);
    private final BooleanProperty sending = new SimpleBooleanProperty();
    private final BooleanProperty attaching = new SimpleBooleanProperty();
    private final ObjectProperty<List<Canned>> canned = new SimpleObjectProperty<>(List.of());
    private final BooleanProperty choosing = new SimpleBooleanProperty();
    private final IntegerProperty choice = new SimpleIntegerProperty();
    private final ObjectProperty<LoadedPicture> picture = new SimpleObjectProperty<>();
    private final ObjectProperty<Question> question = new SimpleObjectProperty<>();

    ConversationModel(WindowedList<Row> rows) {
        this.rows = rows;
    }

    WindowedList<Row> rows() {
        return rows;
    }

    ObjectProperty<Map<Filter, Long>> counts() {
        return counts;
    }

    ObjectProperty<Filter> filter() {
        return filter;
    }

    /** The selected customer's id. */
    ObjectProperty<Long> selected() {
        return selected;
    }

    ObjectProperty<Head> head() {
        return head;
    }

    /** The selected conversation as the list has it, whatever the filter. */
    ObjectProperty<Row> row() {
        return row;
    }

    ObjectProperty<Talk> talk() {
        return talk;
    }

    /** What is looked for. */
    StringProperty text() {
        return text;
    }

    /** What was found; null while nothing is looked for. */
    ObjectProperty<Finds> finds() {
        return finds;
    }

    /** Of the selected customer. */
    ObjectProperty<Draft> draft() {
        return draft;
    }

    /** How long the bot is silent after an answer by hand. */
    IntegerProperty silentHours() {
        return silentHours;
    }

    BooleanProperty sending() {
        return sending;
    }

    BooleanProperty attaching() {
        return attaching;
    }

    ObjectProperty<List<Canned>> canned() {
        return canned;
    }

    /** Whether an answer at hand is being chosen, and which one of them. */
    BooleanProperty choosing() {
        return choosing;
    }

    IntegerProperty choice() {
        return choice;
    }

    /** What is asked before something is done. */
    ObjectProperty<Question> question() {
        return question;
    }

    /** The picture that is shown large. */
    ObjectProperty<LoadedPicture> picture() {
        return picture;
    }
}
