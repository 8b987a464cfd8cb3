package org.relaydesk.queue;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How it stands with the mailbox to which banks write.
 *
 * @param lookedAt when it was last seen that nothing new waits in it; null before the first time
 */
public record MailboxState(Standing standing, @Nullable Instant lookedAt) {
    /** What is going on, or what is wrong; tried again by itself in any case. */
    public enum Standing {
        /** No mailbox is set up. */
        NONE,
        CONNECTING,
        CONNECTED,
        /** User name or password refused. */
        PASSWORD,
        /** No server of that name is found. */
        HOST,
        /** Nobody answers at the port. */
        REFUSED,
        /** The server does not prove who it is, or does not encrypt. */
        TLS,
        /** The server does not answer in time. */
        SILENT,
        FOLDER,
        /** The connection broke for another reason. */
        LOST;

        /** Whether the mailbox can't be read as things are. */
        public boolean isTrouble() {
            return this != NONE && this != CONNECTING && this != CONNECTED;
        }
    }

    public static MailboxState none() {
        return new MailboxState(Standing.NONE, null);
    }
}
