package org.relaydesk.adapter.vision;

/** A file that is kept and will never be read; {@code code} says why. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;

    Unreadable(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
