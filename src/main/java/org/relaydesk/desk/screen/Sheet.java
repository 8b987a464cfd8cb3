package org.relaydesk.desk.screen;

import javafx.scene.layout.Region;

/** What lies over a screen for a while. {@code opened} and {@code closed} are mirror images. */
public interface Sheet {
    Region root();

    /** It has been laid over the screen: takes the keyboard. */
    void opened();

    /** It is about to be taken away. */
    void closed();
}
