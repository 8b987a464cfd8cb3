package org.relaydesk.desk.today;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;

import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.TodayQueries.Head;

/** The newest line of the book with its hash, short; pressed, it copies the whole hash. */
final class BookHead extends Button {
    private static final int SHORT = 12;

    private final Words words;
    private final Label line = Parts.label("", "muted");
    private final Label hash = Parts.label("", "mono");
    private final Tooltip hint = new Tooltip();

    BookHead(ObservableValue<Head> head, Runnable copied, Words words) {
        this.words = words;
        setId("book-head");
        getStyleClass().add("book-head");
        var row = new HBox(4, line, hash);
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setTooltip(hint);
        Parts.collapsing(this);
        setOnAction(event -> {
            copy(head.getValue().hash());
            copied.run();
        });
        head.subscribe(this::show);
    }

    private void show(Head head) {
        setVisible(!head.hash().isEmpty());
        line.setText(words.say("today.book", "line", head.line()));
        hash.setText(head.hash().substring(0, Math.min(SHORT, head.hash().length())) + "…");
        hint.setText(words.say("today.book-hint", "hash", head.hash()));
        setAccessibleText(line.getText() + " " + head.hash());
    }

    private static void copy(String hash) {
        var content = new ClipboardContent();
        content.putString(hash);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
