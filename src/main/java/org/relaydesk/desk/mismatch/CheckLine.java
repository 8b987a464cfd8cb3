package org.relaydesk.desk.mismatch;

import java.util.HashMap;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.query.MismatchQueries.Check;

/** One check with its verdict. */
final class CheckLine {
    private CheckLine() {}

    static HBox of(Check check, Words words) {
        var tone = switch (check.verdict()) {
            case GOOD -> "tone-good";
            case WARN -> "tone-warn";
            case BAD -> "tone-bad";
        };
        var mark = Parts.label(words.say("verdict." + check.verdict()), "verdict", tone);
        var line = new HBox(8, mark, Parts.grow(Parts.prose(text(check, words))));
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("check");
        return line;
    }

    /** Figures are {@code {0}}, {@code {1}}, …; {@code {0r}} is the same as rupees, where it is an amount in paise. */
    static String text(Check check, Words words) {
        var figures = new HashMap<String, String>();
        for (int i = 0; i < check.figures().size(); i++) {
            var figure = check.figures().get(i);
            figures.put(Integer.toString(i), figure);
            figures.put(i + "r", figure.matches("-?\\d{1,17}") ? Rupees.text(Paise.of(Long.parseLong(figure))) : figure);
        }
        return words.code("check", check.code(), figures);
    }
}
