package org.relaydesk.desk.service;

import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import org.relaydesk.catalog.Service.Pricing;
import org.relaydesk.desk.part.Form;
import org.relaydesk.desk.service.ServiceActions.Price;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.query.ServiceQueries.Row;

/** The form of a service. */
final class ServiceForm {
    static final String NAME = "name";
    static final String CATEGORY = "category";
    static final String PRICE = "price";
    static final String PERCENT = "percent";
    static final String MIN = "min";
    static final String MAX = "max";
    static final String REFILL = "refill";

    private final int number;
    private final @Nullable Paise cost;
    private final Form fields;
    private final BooleanProperty byMargin;
    private final BooleanProperty dripFeed;
    private final BooleanProperty saving = new SimpleBooleanProperty();

    ServiceForm(Row row) {
        number = row.number();
        cost = row.cost();
        byMargin = new SimpleBooleanProperty(row.pricing() == Pricing.MARGIN);
        dripFeed = new SimpleBooleanProperty(row.dripFeed());
        fields = new Form(Map.of(
                NAME, row.name(), CATEGORY, row.category(), PRICE, Rupees.plain(row.price()),
                PERCENT, row.pricing() == Pricing.MARGIN ? Integer.toString(row.marginPercent()) : "",
                MIN, Long.toString(row.min()), MAX, Long.toString(row.max()), REFILL, Integer.toString(row.refillDays())));
    }

    int number() {
        return number;
    }

    @Nullable Paise cost() {
        return cost;
    }

    Form fields() {
        return fields;
    }

    /** Whether the price follows the cost. */
    BooleanProperty byMargin() {
        return byMargin;
    }

    BooleanProperty dripFeed() {
        return dripFeed;
    }

    BooleanProperty saving() {
        return saving;
    }

    /** As it is to be saved; only for a form without faults. */
    ServiceActions.Draft draft() {
        Price price = byMargin.get()
                ? new Price.Margin(Integer.parseInt(fields.typed(PERCENT)))
                : new Price.Fixed(Rupees.parse(fields.typed(PRICE)).orElseThrow());
        return new ServiceActions.Draft(
                number, fields.typed(NAME), fields.typed(CATEGORY), price, Long.parseLong(fields.typed(MIN)),
                Long.parseLong(fields.typed(MAX)), Integer.parseInt(fields.typed(REFILL)), dripFeed.get());
    }
}
