package org.relaydesk.desk.words;

import java.util.Locale;

/** How a word is meant; each has its colours in the stylesheet. */
public enum Tone {
    GOOD, WARN, BAD, INFO, NEUTRAL;

    /** The style class that carries the colours: {@code tone-good}. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
