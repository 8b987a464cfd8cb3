package org.relaydesk.desk.shell;

import org.relaydesk.desk.words.Tone;

/** Tells the seller something on his desktop, wherever he is looking. On the JavaFX thread. */
@FunctionalInterface
public interface DesktopNotices {
    void show(Tone tone, String title, String text);
}
