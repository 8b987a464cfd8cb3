package org.relaydesk.desk.part;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import org.relaydesk.desk.words.Tone;

/** A coloured band with a sentence, and perhaps what to do about it; takes its place only while it says something. */
public final class Band extends HBox {
    private final Label sentence = Parts.prose("", "band-text");
    private final Label advice = Parts.collapsing(Parts.prose("", "band-text", "small"));

    public Band(String id, Tone tone) {
        super(10);
        setId(id);
        getStyleClass().addAll("band", tone.styleClass());
        var icon = Parts.icon(tone == Tone.GOOD ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE);
        var text = new VBox(3, sentence, advice);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(icon, text);
        Parts.collapsing(this);
        show("", "");
    }

    /** Empty texts hide it. */
    public void show(String what, String toDo) {
        setVisible(!what.isEmpty());
        sentence.setText(what);
        advice.setText(toDo);
        advice.setVisible(!toDo.isEmpty());
    }
}
