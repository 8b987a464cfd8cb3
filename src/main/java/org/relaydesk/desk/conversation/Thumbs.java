package org.relaydesk.desk.conversation;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.Visit;
import org.relaydesk.desk.mismatch.LoadedPicture;
import org.relaydesk.desk.mismatch.PictureFile;
import org.relaydesk.message.MediaStore;
import org.relaydesk.message.QrPicture;
import org.relaydesk.query.ConversationQueries.Media;

/** Small pictures for the thread, read in the background, a few at a time; those seen lately are kept. */
final class Thumbs {
    /** The longest side that is kept, in pixels. */
    private static final int SIDE = 420;
    private static final int KEPT = 120;
    private static final int AT_ONCE = 2;

    private final MediaStore media;
    private final QrPicture qr;
    private final Visit visit;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<String, LoadedPicture> kept = new LinkedHashMap<>(16, 0.75f, true);

    Thumbs(MediaStore media, QrPicture qr, Visit visit) {
        this.media = media;
        this.qr = qr;
        this.visit = visit;
    }

    /** Hands on the picture, at once or later; one without an image can't be shown. */
    void load(Media wanted, Consumer<LoadedPicture> then) {
        var key = key(wanted);
        if (key == null) {
            return;
        }
        var known = kept.get(key);
        if (known != null) {
            then.accept(known);
            return;
        }
        visit.fetch("thumb " + key, () -> read(wanted, key, SIDE), loaded -> {
            kept.put(key, loaded);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            then.accept(loaded);
        });
    }

    /** The same, as large as a screen can show it. */
    void large(Media wanted, Consumer<LoadedPicture> then) {
        var key = key(wanted);
        if (key != null) {
            visit.fetch("large picture", () -> read(wanted, key, PictureFile.LONGEST), then);
        }
    }

    private static @Nullable String key(Media wanted) {
        return wanted.upi() != null ? wanted.upi() : wanted.sha256();
    }

    private LoadedPicture read(Media wanted, String key, int side) {
        places.acquireUninterruptibly();
        try {
            if (wanted.upi() != null) {
                var image = new Image(new ByteArrayInputStream(qr.png(wanted.upi())));
                return new LoadedPicture(key, image, (int) image.getWidth(), (int) image.getHeight());
            }
            return media.find(key).map(file -> PictureFile.read(key, file, side)).orElseGet(() -> new LoadedPicture(key, null, 0, 0));
        } finally {
            places.release();
        }
    }
}
