package org.relaydesk.desk.payment;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.part.Badge;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.payment.PaymentModel.Shown;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;

/** The orders that an unmatched credit could be for, best first, each with its button and digit. */
final class ChoiceLines {
    private final PaymentModel model;
    private final PaymentDecider decider;
    private final Words words;
    private final PaymentWords says;

    ChoiceLines(PaymentModel model, PaymentDecider decider, Words words, PaymentWords says) {
        this.model = model;
        this.decider = decider;
        this.words = words;
        this.says = says;
    }

    VBox of(Shown shown) {
        var lines = new VBox();
        lines.setId("choices");
        var choices = Choice.of(shown);
        if (choices.isEmpty()) {
            lines.getChildren().add(Parts.prose(words.say("mismatch.orders-none"), "small", "muted"));
        }
        choices.forEach(choice -> lines.getChildren().add(line(shown, choice)));
        return lines;
    }

    private HBox line(Shown shown, Choice choice) {
        Label order = Parts.label(choice.order().order(), "strong");
        order.setMinWidth(84);
        var about = Parts.prose(about(shown, choice));
        about.setMinWidth(0);
        about.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(8, order, Parts.grow(about), Parts.whole(badge(choice)), action(shown, choice));
        line.getStyleClass().addAll("table-line", "choice-line");
        return line;
    }

    private String about(Shown shown, Choice choice) {
        var settlement = choice.settlement();
        var parts = new ArrayList<String>();
        parts.add(words.say("mismatch.asks", "amount", choice.order().expected()));
        if (settlement.toWallet().isPositive()) {
            parts.add(words.say("payment.over", "amount", settlement.toWallet()));
        } else {
            var missing = choice.order().expected().minus(settlement.toOrder());
            parts.add(missing.isZero() ? words.say("mismatch.exact-short") : words.say(settlement.possible() ? "payment.short" : "payment.too-short", "amount", missing));
        }
        parts.add(says.apart(choice.order().askedAt(), shown.credit().row().at()));
        return String.join(words.say("dot"), parts);
    }

    private Badge badge(Choice choice) {
        var reasons = choice.order().reasons();
        if (reasons.contains("PAYER_SEEN")) {
            return new Badge(Tone.GOOD, words.say("payment.payer-seen"));
        }
        var status = choice.order().status();
        if (!status.equals("AWAITING_PAYMENT") || reasons.isEmpty()) {
            return new Badge(Tone.NEUTRAL, words.code("status", status));
        }
        return new Badge(Tone.NEUTRAL, words.code("reason", reasons.getFirst()));
    }

    private Node action(Shown shown, Choice choice) {
        if (choice.digit() == 0) {
            var why = choice.order().payable() ? words.say("payment.wallet-short") : words.say("payment.not-payable");
            var label = Parts.whole(Parts.label(why, "small", "muted"));
            label.setMinWidth(96);
            return label;
        }
        var styles = choice.digit() == 1 ? List.of("success", "small-button") : List.of("small-button");
        Button apply = Buttons.deciding("apply-" + choice.digit(), words.say("payment.apply"), digit(choice), () -> decider.apply(shown, choice),
                styles.toArray(String[]::new));
        apply.disableProperty().bind(model.deciding());
        apply.setAccessibleText(words.say("payment.apply-to", "order", choice.order().order()));
        apply.setMinWidth(Region.USE_PREF_SIZE);
        return apply;
    }

    private static String digit(Choice choice) {
        return Integer.toString(choice.digit());
    }
}
