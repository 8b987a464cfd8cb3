package org.relaydesk.desk.order;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.OrderQueries.Detail;

/** Why an order waits, what is known about it, and the answers that fit. */
final class HeldActions {
    private final OrderModel model;
    private final OrderDecider decider;
    private final Words words;
    private final Runnable edit;

    /** @param edit puts right what was asked for */
    HeldActions(OrderModel model, OrderDecider decider, Words words, Runnable edit) {
        this.edit = edit;
        this.model = model;
        this.decider = decider;
        this.words = words;
    }

    VBox of(Detail detail) {
        var held = detail.row().held() == null ? "" : detail.row().held();
        var box = new VBox(10, Parts.prose(words.find("held.says." + held).orElse(held), "small"));
        if (detail.heldNote() != null && !detail.heldNote().isBlank()) {
            box.getChildren().add(Parts.prose(words.say("order.said", "note", detail.heldNote()), "small", "muted"));
        }
        var buttons = new FlowPane(8, 8);
        switch (held) {
            case "SUBMISSION_UNKNOWN" -> buttons.getChildren().addAll(there(), again("order.not-there", false), refund());
            case "NO_ROUTE" -> {
                buttons.getChildren().add(again("order.send-now", true));
                if (detail.row().status().equals("PAID")) {
                    buttons.getChildren().add(action("edit-order", words.say("order.edit"), edit));
                }
                buttons.getChildren().add(refund());
            }
            case "PROVIDER_BALANCE" -> buttons.getChildren().addAll(again("order.send-now", true), refund());
            case "ODD_STATUS" -> buttons.getChildren().addAll(watch(), refund());
            default -> buttons.getChildren().addAll(again("order.send-now", true), watch(), refund());
        }
        box.getChildren().add(buttons);
        var hint = hint(detail);
        if (hint != null) {
            box.getChildren().add(new VBox(4, Parts.label(words.say("order.looked-up"), "small", "muted", "strong"), Parts.prose(hint, "small")));
        }
        return box;
    }

    private Button there() {
        return action("it-is-there", words.say("order.there"), decider::itIsThere, "accent");
    }

    private Button again(String key, boolean first) {
        return first ? action("resend", words.say(key), decider::sendAgain, "accent") : action("resend", words.say(key), decider::sendAgain);
    }

    private Button refund() {
        return action("refund", words.say("order.refund"), decider::refund);
    }

    private Button watch() {
        return action("keep-watching", words.say("order.watch"), decider::keepWatching, "accent");
    }

    private Button action(String id, String text, Runnable run, String... styles) {
        var button = Buttons.deciding(id, text, null, run, styles);
        button.disableProperty().bind(model.deciding());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private @Nullable String hint(Detail detail) {
        return detail.hint() == null ? null
                : words.code("hint", detail.hint(), "figure", detail.hintFigure() == null ? words.say("none") : detail.hintFigure());
    }
}
