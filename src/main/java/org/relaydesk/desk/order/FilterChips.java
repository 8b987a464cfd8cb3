package org.relaydesk.desk.order;

import java.util.Locale;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.OrderQueries.Filter;

/** One chip a filter, with how many orders it holds. */
final class FilterChips extends FlowPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final Set<Filter> UNCOUNTED = Set.of(Filter.COMPLETED, Filter.ALL);

    private final OrderModel model;
    private final Words words;

    FilterChips(OrderModel model, OrderController controller, Words words) {
        super(8, 8);
        this.model = model;
        this.words = words;
        setMinWidth(0);
        setPrefWrapLength(900);
        for (var filter : Filter.values()) {
            var chip = Buttons.button("", () -> controller.filter(filter), "chip");
            chip.setId("filter-" + filter.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            chip.setMinWidth(Region.USE_PREF_SIZE);
            model.counts().subscribe(counts -> show(chip, filter));
            model.filter().subscribe(chosen -> chip.pseudoClassStateChanged(CHOSEN, chosen == filter));
            getChildren().add(chip);
        }
    }

    /** Where a text filters too, all counts are of interest. */
    private void show(Button chip, Filter filter) {
        var name = words.say("order.filter." + filter);
        var count = model.counts().get().get(filter);
        boolean counted = count != null && (!UNCOUNTED.contains(filter) || !model.text().get().isBlank());
        chip.setText(counted ? words.say("order.filter-count", "name", name, "n", count) : name);
    }
}
