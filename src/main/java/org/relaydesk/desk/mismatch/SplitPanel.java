package org.relaydesk.desk.mismatch;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Words;

/** The ways to divide a payment among two orders, in words; a digit or a click takes one, Esc leaves. */
final class SplitPanel extends VBox {
    private final MismatchModel model;
    private final MismatchDecider decider;
    private final Words words;

    SplitPanel(MismatchModel model, MismatchDecider decider, Words words) {
        super(8);
        this.model = model;
        this.decider = decider;
        this.words = words;
        setId("split-ways");
        Parts.collapsing(this);
        model.splitting().subscribe(this::show);
    }

    private void show(@Nullable List<SplitOffer> ways) {
        setVisible(ways != null);
        getChildren().clear();
        if (ways == null) {
            return;
        }
        getChildren().addAll(Parts.label(words.say("split.title"), "h2"), Parts.prose(words.say("split.hint"), "small", "muted"));
        for (int i = 0; i < ways.size(); i++) {
            getChildren().add(card(i + 1, ways.get(i)));
        }
        getChildren().add(Buttons.deciding("split-leave", words.say("ask.leave"), words.say("key.esc"), () -> model.splitting().set(null)));
    }

    private ChoiceCard card(int number, SplitOffer way) {
        var title = words.say("split.orders", "first", way.first().order(), "second", way.second().order());
        var head = new HBox(8, Parts.label(title, "strong"), Parts.gap(), Parts.kbd(Integer.toString(number)));
        var text = way.offer().text();
        return new ChoiceCard("split-" + way.second().order(), number == 1, () -> decider.split(way), head,
                Parts.prose(text, "small", "muted"), title + ", " + text);
    }
}
