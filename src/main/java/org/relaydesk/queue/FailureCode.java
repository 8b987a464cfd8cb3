package org.relaydesk.queue;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/** WhatsApp's error codes, as far as they decide what becomes of a message. Source: the Cloud API's error table. */
final class FailureCode {
    /** A template is not there in this language. */
    static final int NO_TRANSLATION = 132001;

    private static final int WINDOW_CLOSED = 131047;
    private static final Set<Integer> FOR_A_WHILE = Set.of(131000, 131016, 131056, 131057, 130429, 80007);

    private FailureCode() {}

    /** The customer's 24 hours are over. */
    static boolean isWindow(@Nullable Integer code) {
        return code != null && code == WINDOW_CLOSED;
    }

    /** Something is wrong with the template: another way may be found. */
    static boolean isTemplate(@Nullable Integer code) {
        return code != null && code >= 132000 && code < 133000;
    }

    /** A trouble of WhatsApp's own, or too much at once: it may be sent again. */
    static boolean isForAWhile(@Nullable Integer code) {
        return code != null && FOR_A_WHILE.contains(code);
    }
}
