package org.relaydesk.desk.mismatch;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
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

    ActionArea(MismatchModel model, MismatchDecider decider, Words words) {
        this.model = model;
        getStyleClass().add("action-area");
        var apply = offered(Buttons.deciding("apply-to-order", "", "A", decider::apply, "success"), model.apply());
        var wallet = offered(Buttons.deciding("credit-wallet", "", "W", decider::creditWallet), model.wallet());
        var reject = wide(Buttons.deciding("reject", words.say("mismatch.reject"), "R", decider::reject, "bad"));
        reject.disableProperty().bind(model.deciding());
        var told = Parts.prose("", "small", "muted");
        told.textProperty().bind(model.detail().map(detail -> words.say(told(detail))).orElse(""));
        var buttons = Parts.collapsing(new VBox(8, apply, wallet, reject, told));
        buttons.visibleProperty().bind(model.question().isNull());
        getChildren().addAll(buttons, new AskPanel(words, model.question()));
        visibleProperty().bind(model.detail().isNotNull());
    }

    private Button offered(Button button, ObjectProperty<Offer> offer) {
        button.textProperty().bind(offer.map(Offer::text));
        BooleanBinding idle = Bindings.createBooleanBinding(
                () -> !offer.get().possible() || model.deciding().get(), offer, model.deciding());
        button.disableProperty().bind(idle);
        return wide(button);
    }

    private static Button wide(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setWrapText(true);
        return button;
    }

    private static String told(Detail detail) {
        return detail.customerId() == null ? "mismatch.tells-owner" : "mismatch.tells-customer";
    }
}
