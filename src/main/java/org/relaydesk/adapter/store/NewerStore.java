package org.relaydesk.adapter.store;

/** The store was written by a newer program; the message says so, and nothing was changed. */
public final class NewerStore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NewerStore(String sentence) {
        super(sentence);
    }
}
