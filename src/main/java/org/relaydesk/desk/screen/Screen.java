package org.relaydesk.desk.screen;

import javafx.scene.Parent;

/** A screen as the shell knows it. {@code onActivate} and {@code onDeactivate} are mirror images. */
public interface Screen {
    /** {@code today}; the root's id is {@code screen-today}. */
    String name();

    Parent root();

    void onActivate();

    void onDeactivate();

    /** Takes a key that went down outside of text fields; true where it was of use. */
    boolean onKey(Press press);

    /** Puts the cursor into the screen's filter, if it has one. */
    default void focusFilter() {}
}
