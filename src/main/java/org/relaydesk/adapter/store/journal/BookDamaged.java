package org.relaydesk.adapter.store.journal;

/** The book's file and the store do not tell the same story. The message says where, for the seller. */
public final class BookDamaged extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public BookDamaged(String message) {
        super(message);
    }

    BookDamaged(String message, Throwable cause) {
        super(message, cause);
    }
}
