package org.relaydesk.desk.order;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.order.OrderActions.Found;
import org.relaydesk.desk.part.Badge;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.followup.FollowUp;
import org.relaydesk.followup.RefillRule;
import org.relaydesk.query.OrderQueries.Detail;
import org.relaydesk.query.OrderQueries.FollowUpLine;

/** Refills and cancellations of an order: how each stands, and the buttons that ask for one. */
final class FollowUps {
    private final OrderDecider decider;
    private final Words words;
    private final Dates dates;

    FollowUps(OrderDecider decider, Words words, Dates dates) {
        this.decider = decider;
        this.words = words;
        this.dates = dates;
    }

    /** Those that fit how the order stands; none while one of its kind is open or was asked for a short while ago. */
    FlowPane buttons(Detail detail, ObservableValue<Boolean> deciding) {
        var buttons = new FlowPane(8, 8);
        var status = detail.row().status();
        boolean delivered = status.equals("COMPLETED") || status.equals("PARTIAL");
        if (delivered && detail.refillDays() > 0 && !busy(detail, FollowUp.Kind.REFILL)) {
            buttons.getChildren().add(button("refill", "order.refill", decider::refill, deciding));
        }
        if (status.equals("WITH_PROVIDER") && !busy(detail, FollowUp.Kind.CANCEL)) {
            buttons.getChildren().add(button("cancel-order", "order.cancel", decider::cancel, deciding));
        }
        return buttons;
    }

    private boolean busy(Detail detail, FollowUp.Kind kind) {
        var now = dates.now().toInstant();
        return detail.followUps().stream().anyMatch(
                line -> line.kind() == kind && (line.state().open() || !RefillRule.isTimeAgain(line.askedAt(), now)));
    }

    private Button button(String id, String key, Runnable action, ObservableValue<Boolean> deciding) {
        var button = Buttons.deciding(id, words.say(key), null, action);
        button.disableProperty().bind(deciding);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    VBox of(List<FollowUpLine> lines) {
        var box = new VBox(8, Parts.label(words.say("order.follow-ups"), "small", "muted", "strong"));
        box.setId("follow-ups");
        lines.forEach(line -> box.getChildren().add(line(line)));
        return box;
    }

    private VBox line(FollowUpLine line) {
        var what = Parts.label(words.say("follow." + line.kind(), "at", dates.exact(line.askedAt()), "by", words.code("by", line.askedBy())), "small");
        var heading = new HBox(8, new Badge(tone(line.state()), words.code("follow.state", line.state().name())), what);
        heading.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(4, heading);
        if (line.word() != null) {
            box.getChildren().add(Parts.prose(words.say("follow.word", "provider", line.provider(), "word", line.word()), "small", "muted"));
        }
        if (line.answer() != null && !line.answer().isBlank()) {
            box.getChildren().add(Parts.prose(words.say("follow.answer", "answer", line.answer()), "small", "muted"));
        }
        if (line.nextAt() != null && line.state().open()) {
            box.getChildren().add(Parts.prose(words.say("follow.next", "at", dates.minute(line.nextAt())), "small", "muted"));
        }
        if (line.state() == FollowUp.State.UNKNOWN) {
            box.getChildren().add(found(line));
        }
        return box;
    }

    private VBox found(FollowUpLine line) {
        var buttons = new FlowPane(8, 8);
        for (var found : Found.values()) {
            var button = Buttons.deciding("follow-" + found.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    words.say("follow.found." + found), null, () -> decider.settle(line, found), "tool");
            button.setDisable(decider.settling(line));
            button.setMinWidth(Region.USE_PREF_SIZE);
            buttons.getChildren().add(button);
        }
        return new VBox(6, Parts.prose(words.say("follow.unknown", "provider", line.provider()), "small"), buttons);
    }

    private static Tone tone(FollowUp.State state) {
        return switch (state) {
            case DUE, SENDING, ASKED -> Tone.INFO;
            case UNKNOWN -> Tone.BAD;
            case DONE -> Tone.GOOD;
            case REFUSED -> Tone.WARN;
            case CLOSED -> Tone.NEUTRAL;
        };
    }
}
