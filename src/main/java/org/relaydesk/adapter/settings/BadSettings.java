package org.relaydesk.adapter.settings;

/** A settings file that can't be taken: the message names the key and says what it wants. */
public final class BadSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadSettings(String message) {
        super(message);
    }
}
