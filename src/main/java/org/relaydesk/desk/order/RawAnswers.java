package org.relaydesk.desk.order;

import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.OrderQueries.RawAnswer;

/** What the provider answered, as it came; folded up until it is asked for, and then open while the order is shown. */
final class RawAnswers {
    private final Words words;
    private final Dates dates;
    private @Nullable String unfolded;

    RawAnswers(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    VBox of(String order, List<RawAnswer> answers) {
        var blocks = Parts.collapsing(new VBox(10));
        answers.forEach(answer -> blocks.getChildren().add(block(answer)));
        blocks.setVisible(order.equals(unfolded));
        var fold = Buttons.button("", () -> { }, "tool");
        fold.setId("raw-answers");
        Runnable show = () -> {
            fold.setText(words.say(blocks.isVisible() ? "order.raw-hide" : "order.raw-show"));
            fold.setGraphic(Parts.icon(blocks.isVisible() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        };
        fold.setOnAction(event -> {
            blocks.setVisible(!blocks.isVisible());
            unfolded = blocks.isVisible() ? order : null;
            show.run();
        });
        show.run();
        return new VBox(8, fold, blocks);
    }

    private VBox block(RawAnswer answer) {
        var at = answer.at() == null ? "" : dates.exact(answer.at());
        var title = answer.attempt() == null
                ? words.say("order.raw-status", "provider", answer.provider())
                : words.say("order.raw-add", "n", answer.attempt(), "provider", answer.provider(), "at", at);
        var copy = Buttons.icon(Feather.COPY, words.say("order.raw-copy"), () -> {
            var content = new ClipboardContent();
            content.putString(answer.text());
            Clipboard.getSystemClipboard().setContent(content);
        });
        copy.getStyleClass().add("flat-tool");
        var text = Parts.grow(Parts.prose(answer.text(), "mono", "raw"));
        text.setMaxWidth(Double.MAX_VALUE);
        return new VBox(4, Parts.prose(title, "small", "muted"), new HBox(4, text, copy));
    }
}
