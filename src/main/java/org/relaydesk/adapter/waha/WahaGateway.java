package org.relaydesk.adapter.waha;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;

import com.google.gson.JsonObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.message.MediaStore;
import org.relaydesk.message.MessageGateway;
import org.relaydesk.message.NumberedText;
import org.relaydesk.message.Outbound;

/**
 * Sends through a WAHA gateway, which knows texts, pictures and files: buttons and lists become numbered text, a template
 * its words. Files travel inside the call, so that WAHA need not reach the desk for them.
 */
public final class WahaGateway implements MessageGateway, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WahaGateway.class);
    private static final long ANSWER_LIMIT = 1L << 20;

    private final WahaSettings settings;
    private final MediaStore media;
    private final WahaCalls calls;

    /** @param timeout for one call, from its start to the last byte of the answer */
    public WahaGateway(WahaSettings settings, MediaStore media, Duration timeout) {
        this.settings = settings;
        this.media = media;
        this.calls = new WahaCalls(settings, timeout);
    }

    @Override
    public SendAnswer send(Envelope envelope) {
        var answer = switch (envelope.content()) {
            case Outbound.Picture p -> file(envelope, "sendImage", p.media(), p.mimeType(), "picture." + ending(p.mimeType()));
            case Outbound.Document d -> file(envelope, "sendFile", d.media(), d.mimeType(), d.filename());
            case Outbound.UpiQr _ -> throw new IllegalArgumentException("a QR code is drawn before it is sent");
            default -> text(envelope);
        };
        LOG.debug("message {}: {}", envelope.key(), answer);
        return answer;
    }

    @Override
    public void close() {
        calls.close();
    }

    private SendAnswer text(Envelope envelope) {
        var body = to(envelope);
        body.addProperty("text", NumberedText.of(envelope.content()));
        return post("sendText", body, envelope);
    }

    private SendAnswer file(Envelope envelope, String how, String sha256, String mimeType, String name) {
        var file = new JsonObject();
        file.addProperty("mimetype", mimeType);
        file.addProperty("filename", name);
        try {
            var path = media.find(sha256);
            if (path.isEmpty()) {
                return new SendAnswer.Refused(null, "the file is not kept any more");
            }
            file.addProperty("data", Base64.getEncoder().encodeToString(Files.readAllBytes(path.get())));
        } catch (IOException e) {
            return new SendAnswer.TryAgain(Duration.ofMinutes(1), "the file can't be read");
        }
        var body = to(envelope);
        body.add("file", file);
        body.addProperty("caption", envelope.content().text());
        return post(how, body, envelope);
    }

    private JsonObject to(Envelope envelope) {
        var body = new JsonObject();
        body.addProperty("session", settings.session());
        body.addProperty("chatId", envelope.recipient());
        return body;
    }

    private SendAnswer post(String how, JsonObject body, Envelope envelope) {
        return WahaAnswer.of(calls.post(settings.below("api", how), body.toString(), ANSWER_LIMIT), envelope.key());
    }

    private static String ending(String mimeType) {
        return mimeType.equals("image/png") ? "png" : "jpg";
    }
}
