package org.relaydesk.proof;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.relaydesk.message.MediaStore;
import org.relaydesk.proof.PictureEye.Look;
import org.relaydesk.proof.WantedPictures.Wanted;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Writer;

/** Reads customers' pictures, one at a time; the looking is done off the writer, what came of it is one transaction. */
public final class ReadPictures {
    private final WantedPictures wanted;
    private final PictureEye eye;
    private final MediaStore files;
    private final KeepReading keep;
    private final Reader reader;
    private final Writer writer;
    private final ZoneId zone;
    private final InstantSource clock;

    public ReadPictures(
            WantedPictures wanted,
            PictureEye eye,
            MediaStore files,
            KeepReading keep,
            Reader reader,
            Writer writer,
            ZoneId zone,
            InstantSource clock) {
        this.wanted = wanted;
        this.eye = eye;
        this.files = files;
        this.keep = keep;
        this.reader = reader;
        this.writer = writer;
        this.zone = zone;
        this.clock = clock;
    }

    /** Reads the one that is due first; false if none is. */
    public boolean readOne() {
        var next = reader.call(() -> wanted.next(clock.instant()));
        next.ifPresent(this::read);
        return next.isPresent();
    }

    private void read(Wanted picture) {
        var file = files.find(picture.sha256());
        var look = file.isEmpty() ? new Look.Refused("gone") : eye.look(file.get());
        Consumer<PictureReading> how = switch (look) {
            case Look.Seen _, Look.Ended _ -> _ -> { };
            case Look.Refused refused -> r -> r.refused(refused.why());
            case Look.Failed failed -> r -> r.failed(failed.why(), clock.instant());
            case Look.Absent absent -> r -> r.absent(absent.why(), clock.instant());
        };
        if (look instanceof Look.Seen seen) {
            // the page's file is on the disk before the store says so
            var page = seen.page().length == 0 ? null : files.keep(seen.page(), "image/png");
            seen(picture, seen, page);
        } else if (!(look instanceof Look.Ended)) {
            writer.run(() -> keep.change(picture.sha256(), how));
        }
    }

    private void seen(Wanted picture, Look.Seen seen, @Nullable String page) {
        var proof = ProofReader.read(seen.sight().lines(), picture.sentAt().atZone(zone).toLocalDate());
        writer.run(() -> keep.seen(picture, seen, page, proof));
    }
}
