package org.relaydesk.desk.conversation;

import java.util.List;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.screen.Press;
import org.relaydesk.query.ConversationQueries.Media;
import org.relaydesk.query.ConversationQueries.Message;

/** The pictures of the thread, one of which may be shown large. */
final class PictureController {
    private final ConversationModel model;
    private final Thumbs thumbs;
    private @Nullable Media shown;

    PictureController(ConversationModel model, Thumbs thumbs) {
        this.model = model;
        this.thumbs = thumbs;
    }

    Thumbs thumbs() {
        return thumbs;
    }

    static boolean isPicture(@Nullable Media media) {
        return media != null && media.mimeType().startsWith("image/") && (media.sha256() != null || media.upi() != null);
    }

    boolean onKey(Press press) {
        if (press.is(KeyCode.LEFT) || press.is(KeyCode.K) || press.is(KeyCode.UP)) {
            move(-1);
        } else if (press.is(KeyCode.RIGHT) || press.is(KeyCode.J) || press.is(KeyCode.DOWN)) {
            move(1);
        } else if (press.is(KeyCode.ESCAPE) || press.decides(KeyCode.V)) {
            close();
        } else {
            return false;
        }
        return true;
    }

    /** The newest picture of the piece that is shown. */
    void newest() {
        var all = all();
        if (!all.isEmpty()) {
            open(all.getLast());
        }
    }

    void open(Media media) {
        shown = media;
        thumbs.large(media, picture -> {
            if (media.equals(shown) && picture.image() != null) {
                model.picture().set(picture);
            }
        });
    }

    void close() {
        shown = null;
        model.picture().set(null);
    }

    private void move(int by) {
        var all = all();
        int to = shown == null ? -1 : all.indexOf(shown) + by;
        if (to >= 0 && to < all.size()) {
            open(all.get(to));
        }
    }

    private List<Media> all() {
        var talk = model.talk().get();
        return talk == null ? List.of()
                : talk.messages().stream().map(Message::media).filter(PictureController::isPicture).toList();
    }
}
