package org.relaydesk.desk.payment;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Band;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.FilterField;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.PaymentQueries.Summary;

/** The Payments screen: filters, the table with the selected credit beneath, or feed against book by day. */
final class PaymentView extends VBox {
    /** In a narrower window the sums alone are told. */
    private static final double ROOM_FOR_CAPACITY = 960;

    private final PaymentModel model;
    private final Words words;
    private final PaymentWords says;
    private final TextField filter;
    private final Band warning = new Band("payments-differ", Tone.BAD);

    PaymentView(PaymentModel model, PaymentController controller, Words words, Dates dates) {
        this.model = model;
        this.filter = FilterField.of(words.say("payment.filter"), model.text(), controller::typed);
        this.words = words;
        this.says = new PaymentWords(words, dates);
        setId("screen-payments");
        getStyleClass().addAll("screen", "payments");
        warning.getStyleClass().add("top-band");
        VBox.setMargin(warning, new Insets(0, 0, 12, 0));
        var table = new PaymentTable(model, controller, words, dates);
        var detail = new PaymentDetail(model, controller, words, dates);
        VBox.setVgrow(table, Priority.ALWAYS);
        var list = Parts.collapsing(new VBox(table, detail));
        var days = Parts.collapsing(new DaysPane(controller.days(), words, dates));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(days, Priority.ALWAYS);
        list.visibleProperty().bind(model.byDay().not());
        days.visibleProperty().bind(model.byDay());
        getChildren().addAll(heading(controller), warning, chips(controller, dates), list, days);
        model.summary().subscribe(this::warn);
    }

    void focusFilter() {
        FilterField.focus(filter);
    }

    private HBox heading(PaymentController controller) {
        var line = following(model.summary().map(says::heading));
        line.setId("payments-heading");
        var capacity = following(model.summary().map(summary -> says.capacity(summary.tightest())));
        capacity.setId("payments-capacity");
        capacity.setMinWidth(0);
        var load = Buttons.deciding("import-statement", words.say("payment.import"), "I", controller::importStatement);
        var heading = new HBox(10, Parts.whole(Parts.label(words.say("payment.title"), "h1")), line, Parts.gap(), capacity, Parts.whole(load));
        heading.setAlignment(Pos.CENTER_LEFT);
        Parts.collapsing(capacity).visibleProperty().bind(heading.widthProperty().greaterThan(ROOM_FOR_CAPACITY));
        heading.getStyleClass().add("screen-heading");
        return heading;
    }

    private static Label following(ObservableValue<String> text) {
        var label = Parts.label("", "small", "muted");
        label.textProperty().bind(text.orElse(""));
        return Parts.whole(label);
    }

    private HBox chips(PaymentController controller, Dates dates) {
        filter.setPrefWidth(240);
        filter.setMinWidth(150);
        Button byDay = Buttons.button(words.say("payment.by-day"), controller::reconcile, "chip");
        byDay.setId("reconcile");
        model.byDay().subscribe(on -> byDay.pseudoClassStateChanged(PaymentChips.CHOSEN, on));
        var chips = new HBox(8, Parts.grow(new PaymentChips(model, controller, words, dates)), filter, Parts.whole(byDay));
        chips.setAlignment(Pos.TOP_LEFT);
        chips.getStyleClass().add("chips-line");
        return chips;
    }

    /** The two are the same money; where they differ nobody should go on. */
    private void warn(@Nullable Summary summary) {
        if (summary == null || PaymentWords.balanced(summary)) {
            warning.show("", "");
        } else {
            warning.show(words.say("payment.differ", "unmatched", summary.unmatched(), "ledger", summary.ledger()),
                    words.say("payment.differ-todo"));
        }
    }
}
