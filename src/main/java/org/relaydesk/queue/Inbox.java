package org.relaydesk.queue;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

import org.relaydesk.work.Writer;

/** Keeps what arrives before anybody acts on it. */
public final class Inbox implements InboxDoor {
    private final InboxRepository rows;
    private final Writer writer;
    private final InstantSource clock;
    private final Runnable wake;

    /** @param wake called once something new is on the disk */
    public Inbox(InboxRepository rows, Writer writer, InstantSource clock, Runnable wake) {
        this.rows = rows;
        this.writer = writer;
        this.clock = clock;
        this.wake = wake;
    }

    @Override
    public CompletableFuture<Void> accept(Source source, String key, byte[] body, String contentType) {
        var kept = writer.submit(() -> {
            boolean fresh = rows.byKey(source, key).isEmpty();
            if (fresh) {
                rows.insert(new InboxRow(source, key, body, contentType, clock.instant()));
            }
            return fresh;
        });
        return kept.thenAccept(fresh -> {
            if (fresh) {
                wake.run();
            }
        });
    }
}
