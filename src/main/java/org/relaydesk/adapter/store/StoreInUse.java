package org.relaydesk.adapter.store;

/** Another program has the store open; the message says which. */
public final class StoreInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreInUse(String who) {
        super(who);
    }
}
