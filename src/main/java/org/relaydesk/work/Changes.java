package org.relaydesk.work;

/** Tells who follows the store that something in it has changed. */
public interface Changes {
    /**
     * Calls {@code listener} after each group of commits, on a thread that must not be kept waiting: the listener only
     * takes note. Closing the subscription ends it.
     */
    Subscription subscribe(Runnable listener);

    /** Ends a subscription; closing it twice is harmless. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
