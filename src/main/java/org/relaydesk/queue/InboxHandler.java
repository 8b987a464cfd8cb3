package org.relaydesk.queue;

/** Works off the bodies of one source. Runs outside of transactions; what it changes, it changes by use-cases, each once. */
public interface InboxHandler {
    /**
     * Works a body off. May be called again for the same body, and must then change nothing twice.
     *
     * @throws Unreadable if nothing can ever be made of it
     */
    void handle(InboxRow row);

    /** The body is not what its source should send; it becomes a dead letter. */
    final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unreadable(String why) {
            super(why);
        }

        public Unreadable(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
