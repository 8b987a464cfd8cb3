package org.relaydesk.queue;

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/** Where the listener leaves what it received. */
public interface InboxDoor {
    /**
     * Keeps a raw body. The future completes once it is on the disk; only then may the sender be told so. The same
     * source and key a second time changes nothing and is as good.
     *
     * @param key what makes the body this body: a message id, or the SHA-256 of the bytes
     */
    CompletableFuture<@Nullable Void> accept(Source source, String key, byte[] body, String contentType);

    /** Where a body came from, which decides who reads it. */
    enum Source { WHATSAPP_CLOUD, WHATSAPP_WAHA, BANK_SMS, BANK_MAIL }
}
