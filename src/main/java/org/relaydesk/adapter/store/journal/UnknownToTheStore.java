package org.relaydesk.adapter.store.journal;

/** A line of the book names a table or a column that the store does not have yet. */
final class UnknownToTheStore extends Exception {
    private static final long serialVersionUID = 1;

    UnknownToTheStore(String what) {
        super("the store has not got " + what);
    }
}
