package org.relaydesk.desk.mismatch;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.part.AskPanel;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.MismatchQueries.Detail;

/** What can be done, each with its key; in its place, the question that a decision needs answered. */
final class ActionArea extends VBox {
    private final MismatchModel model;
    private final MismatchDecider decider;
    private final Words words;

    ActionArea(MismatchModel model, MismatchDecider decider, Words words) {
        this.model = model;
        this.decider = decider;
        this.words = words;
        getStyleClass().add("action-area");
        var choosing = model.question().isNull().and(model.splitting().isNull());
        var held = Bindings.createBooleanBinding(this::isHeld, model.detail());
        var usual = usual();
        usual.visibleProperty().bind(choosing.and(held.not()));
        var ofHeld = ofHeld();
        ofHeld.visibleProperty().bind(choosing.and(held));
        getChildren().addAll(usual, ofHeld, new SplitPanel(model, decider, words), new AskPanel(words, model.question()));
        visibleProperty().bind(model.detail().isNotNull());
    }

    private boolean isHeld() {
        Detail detail = model.detail().get();
        return detail != null && detail.row().held();
    }

    private VBox usual() {
        var apply = offered(Buttons.deciding("apply-to-order", "", "A", decider::apply, "success"), model.apply());
        var waive = whilePossible(offered(Buttons.deciding("waive", "", "V", decider::waive), model.waive()), model.waive());
        var wallet = offered(Buttons.deciding("credit-wallet", "", "W", decider::creditWallet), model.wallet());
        var split = wide(Buttons.deciding("split", words.say("mismatch.split"), "S", decider::split));
        split.visibleProperty().bind(model.splits().map(ways -> !ways.isEmpty()).orElse(false));
        Parts.collapsing(split);
        split.disableProperty().bind(model.deciding());
        var ask = offered(Buttons.deciding("ask-customer", "", "Q", decider::askCustomer), model.ask());
        var reject = offered(Buttons.deciding("reject", "", "R", decider::reject, "bad"), model.reject());
        var told = Parts.prose("", "small", "muted");
        told.textProperty().bind(model.detail().map(detail -> words.say(told(detail))).orElse(""));
        return Parts.collapsing(new VBox(8, apply, waive, wallet, split, row(ask, reject), told));
    }

    private VBox ofHeld() {
        var same = wide(Buttons.deciding("same-payment", words.say("mismatch.same"), "Y", () -> decider.settleHeld(true)));
        var another = wide(Buttons.deciding("another-payment", words.say("mismatch.another"), "N", () -> decider.settleHeld(false)));
        same.disableProperty().bind(model.deciding());
        another.disableProperty().bind(model.deciding());
        return Parts.collapsing(new VBox(8, same, another, Parts.prose(words.say("mismatch.held-told"), "small", "muted")));
    }

    /** Side by side, as wide as each other; a button that wraps would be measured as if it had no width. */
    private static HBox row(Button left, Button right) {
        for (var button : new Button[] {left, right}) {
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setWrapText(false);
            button.setPrefWidth(160);
        }
        return new HBox(8, left, right);
    }

    private Button offered(Button button, ObjectProperty<Offer> offer) {
        button.textProperty().bind(offer.map(Offer::text));
        BooleanBinding idle = Bindings.createBooleanBinding(
                () -> !offer.get().possible() || model.deciding().get(), offer, model.deciding());
        button.disableProperty().bind(idle);
        return wide(button);
    }

    private static Button whilePossible(Button button, ObjectProperty<Offer> offer) {
        button.visibleProperty().bind(offer.map(Offer::possible).orElse(false));
        return Parts.collapsing(button);
    }

    private static Button wide(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setWrapText(true);
        return button;
    }

    private static String told(Detail detail) {
        if (detail.row().state().equals("ASKED")) {
            return "mismatch.tells-asked";
        }
        return detail.customerId() == null ? "mismatch.tells-owner" : "mismatch.tells-customer";
    }
}
