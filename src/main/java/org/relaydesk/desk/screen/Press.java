package org.relaydesk.desk.screen;

import javafx.scene.input.KeyCode;

/**
 * A key that went down outside of text fields.
 *
 * @param again the keyboard repeats it because it is being held: fit to move, never to decide
 */
public record Press(KeyCode code, boolean again) {
    public boolean is(KeyCode wanted) {
        return code == wanted;
    }

    /** Pressed anew, so that it may decide something. */
    public boolean decides(KeyCode wanted) {
        return code == wanted && !again;
    }

    /** 1 to 9 for the digit keys, else 0. */
    public int digit() {
        return code.isDigitKey() && code.getName().length() == 1 ? code.getName().charAt(0) - '0' : 0;
    }
}
