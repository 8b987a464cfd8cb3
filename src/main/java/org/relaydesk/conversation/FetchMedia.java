package org.relaydesk.conversation;

import java.time.InstantSource;

import jakarta.data.Limit;

import org.relaydesk.message.MediaGateway;
import org.relaydesk.message.MediaGateway.MediaAnswer;
import org.relaydesk.message.MediaStore;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Writer;

/** Fetches what customers attached and keeps it as files by hash. */
public final class FetchMedia {
    private static final Limit AT_ONCE = Limit.of(20);

    private final InboundRepository reading;
    private final InboundRepository writing;
    private final MediaGateway gateway;
    private final MediaStore store;
    private final Reader reader;
    private final Writer writer;
    private final InstantSource clock;

    public FetchMedia(
            InboundRepository reading,
            InboundRepository writing,
            MediaGateway gateway,
            MediaStore store,
            Reader reader,
            Writer writer,
            InstantSource clock) {
        this.reading = reading;
        this.writing = writing;
        this.gateway = gateway;
        this.store = store;
        this.reader = reader;
        this.writer = writer;
        this.clock = clock;
    }

    /** Fetches what is due now; returns how many were tried. */
    public int runOnce() {
        var due = reader.call(() -> reading.mediaDue(clock.instant(), AT_ONCE));
        due.forEach(this::fetch);
        return due.size();
    }

    private void fetch(InboundRow due) {
        var mediaId = due.mediaId();
        var answer = mediaId == null ? new MediaAnswer.Gone("the message names no media") : gateway.fetch(mediaId);
        if (answer instanceof MediaAnswer.Fetched fetched) {
            // the file is on the disk before the store says so
            store.keep(fetched.content(), fetched.mimeType());
        }
        writer.run(() -> {
            var row = writing.byId(due.id()).orElseThrow();
            switch (answer) {
                case MediaAnswer.Fetched fetched -> row.kept(fetched.sha256(), fetched.mimeType());
                case MediaAnswer.TryAgain again -> row.failed(again.why(), clock.instant());
                case MediaAnswer.Gone gone -> row.gone(gone.why());
            }
            writing.update(row);
        });
    }
}
