package org.relaydesk.desk.customer;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Chooser;
import org.relaydesk.desk.part.Facts;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.CustomerQueries.Detail;
import org.relaydesk.query.CustomerQueries.Preview;

/** Asks for the other customer, shows what would happen, and has it confirmed. Esc leaves. */
final class MergePane extends VBox {
    private final CustomerModel model;
    private final MergeController controller;
    private final Words words;
    private final Dates dates;

    MergePane(CustomerModel model, MergeController controller, Words words, Dates dates) {
        super(12);
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.dates = dates;
        setId("merge-pane");
        getStyleClass().addAll("ask", "ask-band");
        Parts.collapsing(this);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                controller.leave();
                event.consume();
            }
        });
        model.merge().subscribe(this::show);
    }

    /** The fields are dressed at once: an undressed field would lose the first key. */
    private void show(@Nullable MergeForm form) {
        setVisible(form != null);
        getChildren().clear();
        if (form == null) {
            return;
        }
        var chooser = new Chooser<>("merge-other", words.say("merge.other"), words.say("merge.prompt"), words.say("customer.none"),
                new Chooser.Source<>(form.found(), form.other(), row -> new Chooser.Line(
                        row.customer(), row.lastWrote() == null ? "" : dates.brief(row.lastWrote())),
                        text -> controller.typed(form, text)));
        var preview = new VBox(10);
        form.preview().subscribe(now -> preview(preview, now));
        getChildren().addAll(
                Parts.label(words.say("merge.title"), "h2"), Parts.prose(words.say("merge.hint"), "small", "muted"), chooser, preview,
                reason(form), fault(form), buttons(form));
        applyCss();
        chooser.field().requestFocus();
    }

    private VBox reason(MergeForm form) {
        var reason = new TextField();
        reason.setId("merge-reason");
        reason.setMaxWidth(640);
        reason.textProperty().bindBidirectional(form.reason());
        reason.setPromptText(words.say("merge.reason-prompt"));
        reason.setOnAction(event -> controller.confirm(form));
        var label = Parts.label(words.say("ask.reason"), "muted", "small");
        label.setLabelFor(reason);
        return new VBox(3, label, reason);
    }

    private static javafx.scene.control.Label fault(MergeForm form) {
        var fault = Parts.collapsing(Parts.prose("", "wrong"));
        fault.textProperty().bind(form.fault());
        fault.visibleProperty().bind(Bindings.isNotEmpty(form.fault()));
        return fault;
    }

    private HBox buttons(MergeForm form) {
        var confirm = Buttons.deciding("confirm", words.say("merge.confirm"), words.say("key.enter"), () -> controller.confirm(form), "danger");
        confirm.disableProperty().bind(model.deciding());
        var turn = Buttons.deciding("merge-turn", words.say("merge.turn"), null, () -> controller.turn(form));
        turn.disableProperty().bind(form.other().isNull());
        var leave = Buttons.deciding("ask-leave", words.say("ask.leave"), words.say("key.esc"), controller::leave);
        var row = new HBox(8, confirm, turn, leave);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void preview(VBox pane, @Nullable Preview preview) {
        pane.getChildren().clear();
        if (preview == null) {
            return;
        }
        var sides = new FlowPane(28, 12, side("merge.stays", preview.stays()), side("merge.goes", preview.gone()));
        var moves = Parts.prose(words.say("merge.moves",
                "from", preview.gone().customer(), "to", preview.stays().customer(),
                "orders", words.count("wallet.orders", preview.gone().orders()),
                "messages", words.count("merge.messages", preview.messages()),
                "claims", words.count("merge.claims", preview.claims()),
                "wallet", preview.gone().wallet(), "after", preview.gone().wallet().plus(preview.stays().wallet())));
        moves.setId("merge-moves");
        pane.getChildren().addAll(sides, moves);
        if (preview.gone().standing().equals("SUSPENDED") || preview.stays().standing().equals("SUSPENDED")) {
            pane.getChildren().add(Parts.prose(words.say("merge.suspended"), "wrong"));
        }
    }

    private VBox side(String title, Detail one) {
        var facts = new Facts(110, 5);
        facts.addStrong(words.say(title), one.customer(), one.phone() == null ? "" : " · " + one.phone());
        facts.add(words.say("customer.wallet"), one.wallet().toString());
        facts.add(words.say("customer.orders"), words.say("customer.orders-of",
                "all", words.count("wallet.orders", one.orders()), "open", words.count("customer.open", one.open())));
        facts.add(words.say("customer.wrote"), one.lastWrote() == null ? words.say("customer.never") : dates.minute(one.lastWrote()));
        one.identities().forEach(known -> facts.add(words.code("customer.identity", known.kind()), known.as()));
        var box = new VBox(facts);
        box.setMinWidth(280);
        return box;
    }
}
