package org.relaydesk.desk.part;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.relaydesk.desk.words.Mark;
import org.relaydesk.desk.words.Tone;

/** A word with a colour behind it. */
public final class Badge extends Label {
    public Badge() {
        getStyleClass().add("badge");
        setMinWidth(Region.USE_PREF_SIZE);
    }

    public Badge(Tone tone, String text) {
        this();
        show(tone, text);
    }

    public Badge(Mark mark) {
        this(mark.tone(), mark.text());
    }

    public void show(Tone tone, String text) {
        getStyleClass().removeIf(name -> name.startsWith("tone-"));
        getStyleClass().add(tone.styleClass());
        setText(text);
    }
}
