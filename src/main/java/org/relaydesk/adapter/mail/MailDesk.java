package org.relaydesk.adapter.mail;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Where the feed leaves what it read. Each call has come true on the disk when it returns or completes. */
public interface MailDesk {
    /** How far the mailbox was read; empty for a new one. */
    Optional<MailPlace> place(String mailbox);

    void moveTo(MailPlace place);

    /** Keeps a mail; the same bytes a second time change nothing. */
    CompletableFuture<Void> keep(byte[] raw, String contentType);

    /** Notes a mail that is too large to be kept. */
    void tooLarge(String sender);
}
