package org.relaydesk.desk.today;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.TodayQueries.DeadLetter;
import org.relaydesk.query.TodayQueries.Undelivered;

/** Messages that reached nobody, each with its reason; not there while there are none. */
final class DeadLetterBox extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("selected");

    private final TodayModel model;
    private final TodayController controller;
    private final Words words;
    private final Dates dates;
    private final DeadLetterWords letters;
    private final VBox lines = new VBox(6);

    DeadLetterBox(TodayModel model, TodayController controller, Words words, Dates dates) {
        super(8);
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.dates = dates;
        this.letters = new DeadLetterWords(words);
        setId("dead-letters");
        getStyleClass().addAll("card", "box");
        var heading = Parts.label(words.say("dead.title"), "h2");
        var waiting = Parts.label("", "small", "muted");
        waiting.setId("waiting-messages");
        waiting.managedProperty().bind(waiting.visibleProperty());
        getChildren().addAll(heading, waiting, lines);
        managedProperty().bind(visibleProperty());
        model.undelivered().subscribe(now -> fill(now, heading, waiting));
        model.chosenLetter().subscribe(_ -> mark());
    }

    private void fill(Undelivered now, Label heading, Label waiting) {
        lines.getChildren().clear();
        for (int i = 0; i < now.letters().size(); i++) {
            lines.getChildren().add(line(i, now.letters().get(i)));
        }
        now.templates().forEach(template -> lines.getChildren().add(Parts.prose(letters.template(template), "small", "bad")));
        heading.setText(now.all() == 0 ? words.say("dead.waiting-title") : words.count("dead.heading", now.all()));
        waiting.setText(letters.waiting(now.waiting()));
        waiting.setVisible(now.waiting() > 0);
        setVisible(now.all() > 0 || now.waiting() > 0);
        mark();
    }

    private void mark() {
        for (int i = 0; i < model.undelivered().get().letters().size(); i++) {
            lines.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == model.chosenLetter().get());
        }
    }

    private HBox line(int index, DeadLetter letter) {
        var resend = Buttons.deciding(
                "resend", words.say("dead.resend"), words.say("dead.resend.key"), () -> controller.resend(letter), "small-button");
        var aside = Buttons.deciding(
                "put-aside", words.say("dead.put-aside"), words.say("dead.put-aside.key"), () -> controller.putAside(letter), "small-button");
        var decide = new HBox(8, resend, aside);
        decide.getChildren().forEach(b -> ((Region) b).setMinWidth(Region.USE_PREF_SIZE));
        var text = new VBox(4,
                Parts.prose(letters.what(letter)),
                Parts.prose(dates.brief(letter.at()) + " · " + letters.why(letter), "small", "bad"), decide);
        var line = new HBox(10, Parts.kbd(Integer.toString(index + 1)), Parts.grow(text));
        line.getStyleClass().add("dead-letter");
        return line;
    }
}
