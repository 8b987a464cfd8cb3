package org.relaydesk.desk.conversation;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Badge;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ConversationQueries.Row;

/** One conversation of the list: who, when, the last word, and what matters of it. */
final class ConversationCell extends ListCell<Row> {
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

    private final Words words;
    private final Dates dates;
    private final ConversationWords says;
    private final Label who = Parts.label("", "who");
    private final Label at = Parts.whole(Parts.label("", "small", "muted"));
    private final Label last = Parts.label("", "small", "muted");
    private final Ticks ticks = new Ticks("");
    private final Badge mark = Parts.collapsing(new Badge());
    private final Label unread = Parts.collapsing(Parts.whole(Parts.label("", "pill", "unread-pill")));
    private final VBox card;

    ConversationCell(Words words, Dates dates, ConversationWords says) {
        this.words = words;
        this.dates = dates;
        this.says = says;
        var first = new HBox(8, who, Parts.gap(), at);
        first.setAlignment(Pos.BASELINE_LEFT);
        var second = new HBox(6, Parts.collapsing(ticks), Parts.grow(last), mark, unread);
        second.setAlignment(Pos.CENTER_LEFT);
        last.setMaxWidth(Double.MAX_VALUE);
        card = new VBox(2, first, second);
        card.getStyleClass().add("queue-card");
        getStyleClass().addAll("card-cell", "conversation-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(UNREAD, row != null && !empty && row.unread() > 0);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        who.setText(row.name());
        at.setText(dates.brief(row.at()));
        last.setText(says.lastWord(row));
        ticks.setVisible(row.out());
        ticks.show(row.state());
        var marked = says.mark(row);
        mark.setVisible(marked.isPresent());
        marked.ifPresent(one -> mark.show(one.tone(), one.text()));
        unread.setVisible(row.unread() > 0);
        unread.setText(row.unread() > 99 ? "99+" : Integer.toString(row.unread()));
        setGraphic(card);
        setAccessibleText(row.name() + ", " + last.getText() + (row.unread() > 0 ? ", " + words.count("conversation.unread", row.unread()) : "")
                + marked.map(one -> ", " + one.text()).orElse(""));
    }
}
