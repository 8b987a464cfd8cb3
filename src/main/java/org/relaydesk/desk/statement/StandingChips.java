package org.relaydesk.desk.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.words.Words;
import org.relaydesk.statement.Counts;
import org.relaydesk.statement.Standing;

/** A chip for each standing, with how many lines have it. */
final class StandingChips extends FlowPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final List<Button> chips = new ArrayList<>();

    StandingChips(StatementModel model, StatementController controller, Words words) {
        super(8, 8);
        add(model, controller, words, null);
        for (var standing : Standing.values()) {
            add(model, controller, words, standing);
        }
    }

    private void add(StatementModel model, StatementController controller, Words words, @Nullable Standing standing) {
        var name = standing == null ? "ALL" : standing.name();
        var chip = Buttons.button("", () -> controller.filter(standing), "chip");
        chip.setId("statement-" + name.toLowerCase(Locale.ROOT).replace('_', '-'));
        chip.setMinWidth(Region.USE_PREF_SIZE);
        model.counts().subscribe(counts -> chip.setText(words.say("statement.chip", "name", words.say("statement.filter." + name), "n", of(counts, standing))));
        model.filter().subscribe((@Nullable Standing chosen) -> chip.pseudoClassStateChanged(CHOSEN, chosen == standing));
        chips.add(chip);
        getChildren().add(chip);
    }

    private static long of(Counts counts, @Nullable Standing standing) {
        return switch (standing) {
            case null -> counts.all();
            case NEW -> counts.fresh();
            case KNOWN -> counts.known();
            case UNCLEAR -> counts.unclear();
            case NOT_A_PAYMENT -> counts.passed();
        };
    }

    List<Button> chips() {
        return List.copyOf(chips);
    }
}
