package org.relaydesk.desk.conversation;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ConversationSearch.Hit;
import org.relaydesk.query.ConversationSearch.Person;
import org.relaydesk.query.ConversationSearch.Snippet;

/** One find: a person, or a message with what was typed marked in it. */
final class FindCell extends ListCell<Finds.Line> {
    /** Three lines: more would be cut through. */
    private static final double LINES = 45;
    /** What three lines hold in the narrow list; less where it says first that it is ours. */
    private static final int LONGEST = 100;
    private static final int LONGEST_OF_OURS = 84;

    private final Words words;
    private final Dates dates;
    private final Label who = Parts.label("", "who");
    private final Label at = Parts.whole(Parts.label("", "small", "muted"));
    private final TextFlow snippet = new TextFlow();
    private final VBox card;

    FindCell(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
        var first = new HBox(8, who, Parts.gap(), at);
        first.setAlignment(Pos.BASELINE_LEFT);
        snippet.getStyleClass().add("snippet");
        snippet.setMinHeight(0);
        snippet.setPrefHeight(LINES);
        snippet.setMaxHeight(LINES);
        var seen = new Rectangle(0, LINES);
        seen.widthProperty().bind(snippet.widthProperty());
        snippet.setClip(seen);
        card = new VBox(2, first, snippet);
        card.getStyleClass().add("queue-card");
        getStyleClass().addAll("card-cell", "conversation-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Finds.@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        snippet.getChildren().clear();
        if (line.person() != null) {
            show(line.person());
        } else if (line.hit() != null) {
            show(line.hit());
        }
        setGraphic(card);
    }

    private void show(Person person) {
        who.setText(person.name());
        at.setText(words.say("conversation.find.person"));
        piece(person.why().isEmpty() ? words.say("conversation.find.by-name") : person.why(), false);
        setAccessibleText(person.name() + ", " + person.why());
    }

    private void show(Hit hit) {
        who.setText(hit.name());
        at.setText(dates.minute(hit.sentAt()));
        if (hit.place().out()) {
            piece(words.say("conversation.find.ours"), false);
        }
        marked(cut(hit.snippet(), hit.place().out() ? LONGEST_OF_OURS : LONGEST));
        setAccessibleText(hit.name() + ", " + hit.snippet().text());
    }

    private static Snippet cut(Snippet said, int longest) {
        if (said.text().length() <= longest) {
            return said;
        }
        return new Snippet(said.text().substring(0, longest).strip() + "…", said.marks().stream().filter(mark -> mark.to() <= longest).toList());
    }

    private void marked(Snippet said) {
        int from = 0;
        for (var mark : said.marks()) {
            piece(said.text().substring(from, mark.from()), false);
            piece(said.text().substring(mark.from(), mark.to()), true);
            from = mark.to();
        }
        piece(said.text().substring(from), false);
    }

    private void piece(String text, boolean found) {
        if (!text.isEmpty()) {
            var piece = new Text(text);
            if (found) {
                piece.getStyleClass().addAll("strong", "found");
            }
            snippet.getChildren().add(piece);
        }
    }
}
