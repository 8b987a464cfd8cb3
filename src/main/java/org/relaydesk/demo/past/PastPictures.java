package org.relaydesk.demo.past;

import java.util.HashMap;
import java.util.Map;

import org.relaydesk.demo.sim.PaymentScreen;
import org.relaydesk.demo.sim.ScreenshotPainter;
import org.relaydesk.demo.sim.Sha256;
import org.relaydesk.message.MediaGateway;

/** The screenshots of the past, drawn when they are fetched. */
final class PastPictures implements MediaGateway {
    private final Map<String, PaymentScreen> screens = new HashMap<>();
    private final ScreenshotPainter painter;

    PastPictures(ScreenshotPainter painter) {
        this.painter = painter;
    }

    /** Keeps it and gives it an id. */
    String add(PaymentScreen screen) {
        var id = "past" + (screens.size() + 1);
        screens.put(id, screen);
        return id;
    }

    @Override
    public MediaAnswer fetch(String mediaId) {
        var screen = screens.get(mediaId);
        if (screen == null) {
            return new MediaAnswer.Gone("no such picture");
        }
        var png = painter.png(screen);
        return new MediaAnswer.Fetched(png, "image/png", Sha256.of(png));
    }
}
