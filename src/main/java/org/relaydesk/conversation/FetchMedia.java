package org.relaydesk.conversation;

import java.time.InstantSource;
import java.util.function.Consumer;

import jakarta.data.Limit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.message.MediaGateway;
import org.relaydesk.message.MediaGateway.MediaAnswer;
import org.relaydesk.message.MediaStore;
import org.relaydesk.work.Fatal;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Writer;

/** Fetches what customers attached and keeps it as files by hash. */
public final class FetchMedia {
    private static final Logger LOG = LoggerFactory.getLogger(FetchMedia.class);
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
        due.forEach(row -> {
            try {
                fetch(row);
            } catch (RuntimeException | Error e) {
                Fatal.rethrow(e);
                LOG.warn("the attachment of message {} can't be kept", row.id(), e);
                change(row.id(), r -> r.failed(String.valueOf(e.getMessage()), clock.instant()));
            }
        });
        return due.size();
    }

    private void fetch(InboundRow due) {
        var mediaId = due.mediaId();
        var answer = mediaId == null ? new MediaAnswer.Gone("the message names no media") : gateway.fetch(mediaId);
        if (answer instanceof MediaAnswer.Fetched fetched) {
            // the file is on the disk before the store says so
            store.keep(fetched.content(), fetched.mimeType());
        }
        change(due.id(), row -> {
            switch (answer) {
                case MediaAnswer.Fetched fetched -> row.kept(fetched.sha256(), fetched.mimeType());
                case MediaAnswer.TryAgain again -> row.failed(again.why(), clock.instant());
                case MediaAnswer.Gone gone -> row.gone(gone.why());
            }
        });
    }

    private void change(long id, Consumer<InboundRow> change) {
        writer.run(() -> {
            var row = writing.byId(id).orElseThrow();
            change.accept(row);
            writing.update(row);
        });
    }
}
