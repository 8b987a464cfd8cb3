package org.relaydesk.desk.payment;

import java.util.Locale;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.PaymentQueries.Filter;

/** One chip a filter, with how many credits it holds; one more for the day that alone is shown. */
final class PaymentChips extends FlowPane {
    static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final Set<Filter> UNCOUNTED = Set.of(Filter.MATCHED, Filter.ALL);

    private final PaymentModel model;
    private final Words words;

    PaymentChips(PaymentModel model, PaymentController controller, Words words, Dates dates) {
        super(8, 8);
        this.model = model;
        this.words = words;
        setMinWidth(0);
        setPrefWrapLength(760);
        for (var filter : Filter.values()) {
            var chip = Buttons.button("", () -> controller.filter(filter), "chip");
            chip.setId("filter-" + filter.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            chip.setMinWidth(Region.USE_PREF_SIZE);
            model.counts().subscribe(counts -> show(chip, filter));
            chip.pseudoClassStateChanged(CHOSEN, false);
            Runnable mark = () -> chip.pseudoClassStateChanged(CHOSEN, model.filter().get() == filter && !model.byDay().get());
            model.filter().subscribe(mark);
            model.byDay().subscribe(mark);
            mark.run();
            getChildren().add(chip);
        }
        getChildren().add(day(controller, dates));
    }

    private Button day(PaymentController controller, Dates dates) {
        var chip = Parts.collapsing(Buttons.button("", controller::anyDay, "chip"));
        chip.setId("filter-day");
        chip.pseudoClassStateChanged(CHOSEN, true);
        chip.textProperty().bind(model.day().map(day -> words.say("payment.only-day", "day", dates.day(day))).orElse(""));
        chip.visibleProperty().bind(Bindings.isNotNull(model.day()).and(model.byDay().not()));
        return chip;
    }

    /** Where a text or a day filters too, all counts are of interest. */
    private void show(Button chip, Filter filter) {
        var name = words.say("payment.filter." + filter);
        var count = model.counts().get().get(filter);
        boolean narrowed = !model.text().get().isBlank() || model.day().get() != null;
        boolean counted = count != null && (!UNCOUNTED.contains(filter) || narrowed);
        chip.setText(counted ? words.say("order.filter-count", "name", name, "n", count) : name);
    }
}
