package org.relaydesk.desk.provider;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.provider.ProviderActions.Tested;
import org.relaydesk.desk.provider.ProviderLive.Live;
import org.relaydesk.query.ProviderQueries.Detail;
import org.relaydesk.query.ProviderQueries.Row;

/** What the Providers screen shows; a property without a value holds null. */
public final class ProviderModel {
    private final ObjectProperty<List<Row>> rows = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Map<String, Live>> live = new SimpleObjectProperty<>(Map.of());
    private final StringProperty selected = new SimpleStringProperty();
    private final ObjectProperty<Detail> detail = new SimpleObjectProperty<>();
    private final ObjectProperty<Test> test = new SimpleObjectProperty<>();
    private final ObjectProperty<ProviderForm> form = new SimpleObjectProperty<>();
    private final ObservableSet<String> busy = FXCollections.observableSet();

    /** @param result null while it runs */
    public record Test(String provider, @Nullable Tested result) {}

    public ObjectProperty<List<Row>> rows() {
        return rows;
    }

    /** What is known only while the program runs, by name. */
    public ObjectProperty<Map<String, Live>> live() {
        return live;
    }

    /** The selected provider's name. */
    public StringProperty selected() {
        return selected;
    }

    public ObjectProperty<Detail> detail() {
        return detail;
    }

    /** The test of the connection that runs or was made last; null before one. */
    public ObjectProperty<Test> test() {
        return test;
    }

    /** The form of a new or a known provider; null while none is open. */
    public ObjectProperty<ProviderForm> form() {
        return form;
    }

    /** What is being carried out, such as {@code read bulkpanel}: it is not begun twice. */
    public ObservableSet<String> busy() {
        return busy;
    }

    @Nullable Row row() {
        return rows.get().stream().filter(row -> row.name().equals(selected.get())).findFirst().orElse(null);
    }

    @Nullable Live now() {
        String name = selected.get();
        return name == null ? null : live.get().get(name);
    }
}
