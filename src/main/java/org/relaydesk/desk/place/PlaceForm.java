package org.relaydesk.desk.place;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import org.relaydesk.catalog.Field;
import org.relaydesk.catalog.OrderDraft;
import org.relaydesk.desk.part.Chooser;
import org.relaydesk.money.Paise;
import org.relaydesk.query.ServiceQueries.Row;
import org.relaydesk.query.WalletQueries.Person;

/**
 * An order as it is being written down: a new one, or one that is put right. A property without a value holds null. What
 * was typed stays when another service is chosen.
 */
final class PlaceForm {
    /**
     * An order that is put right.
     *
     * @param version as the seller saw it
     * @param price what it cost, whatever its service costs now
     * @param written what was asked for so far
     */
    record Paid(
            String order, int version, String customer, long quantity, Paise price, int service, Map<Field, String> written) {}

    private final @Nullable Paid paid;
    private final StringProperty customerText = new SimpleStringProperty("");
    private final StringProperty serviceText = new SimpleStringProperty("");
    private final ObjectProperty<Chooser.Found<Person>> people = new SimpleObjectProperty<>();
    private final ObjectProperty<Person> customer = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Row>> services = new SimpleObjectProperty<>();
    private final ObjectProperty<Chooser.Found<Row>> found = new SimpleObjectProperty<>();
    private final ObjectProperty<Row> service = new SimpleObjectProperty<>();
    private final Map<Field, StringProperty> written = new EnumMap<>(Field.class);
    private final Map<Field, StringProperty> faults = new EnumMap<>(Field.class);
    private final BooleanProperty runs = new SimpleBooleanProperty();
    private final ObjectProperty<OrderDraft> draft = new SimpleObjectProperty<>();
    private final StringProperty placing = new SimpleStringProperty("");
    private final StringProperty refused = new SimpleStringProperty("");

    PlaceForm(@Nullable Paid paid) {
        this.paid = paid;
        for (var field : Field.values()) {
            var begin = paid == null ? "" : paid.written().getOrDefault(field, "");
            written.put(field, new SimpleStringProperty(begin));
            faults.put(field, new SimpleStringProperty(""));
        }
        runs.set(paid != null && paid.written().containsKey(Field.RUNS));
    }

    /** The order that is put right; null for a new one. */
    @Nullable Paid paid() {
        return paid;
    }

    StringProperty customerText() {
        return customerText;
    }

    StringProperty serviceText() {
        return serviceText;
    }

    /** Who was found; null before the first answer. */
    ObjectProperty<Chooser.Found<Person>> people() {
        return people;
    }

    ObjectProperty<Person> customer() {
        return customer;
    }

    /** All services; null before the first answer. */
    ObjectProperty<List<Row>> services() {
        return services;
    }

    /** Those on sale that match; null before the first answer. */
    ObjectProperty<Chooser.Found<Row>> found() {
        return found;
    }

    ObjectProperty<Row> service() {
        return service;
    }

    StringProperty written(Field field) {
        return property(written, field);
    }

    /** What is wrong with what was typed, as a sentence; empty where nothing is. */
    StringProperty fault(Field field) {
        return property(faults, field);
    }

    /** Whether it is to be delivered in runs. */
    BooleanProperty runs() {
        return runs;
    }

    /** What was typed, read; null without a service. */
    ObjectProperty<OrderDraft> draft() {
        return draft;
    }

    /** What is being done; empty while nothing is. */
    StringProperty placing() {
        return placing;
    }

    /** Why it could not be done; empty where nothing was refused. */
    StringProperty refused() {
        return refused;
    }

    private static StringProperty property(Map<Field, StringProperty> all, Field field) {
        var property = all.get(field);
        if (property == null) {
            throw new IllegalArgumentException(field.wire());
        }
        return property;
    }
}
