package org.relaydesk.adapter.whatsapp;

import java.io.File;
import java.time.Duration;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.adapter.http.Exchange;
import org.relaydesk.adapter.http.Json;
import org.relaydesk.adapter.http.OnceBody;
import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.message.MediaStore;
import org.relaydesk.message.MessageGateway;
import org.relaydesk.message.Outbound;

/**
 * Sends through the WhatsApp Cloud API. The envelope's key travels as {@code biz_opaque_callback_data}, so that the
 * status webhooks settle a send whose answer was lost. A picture is uploaded first; an upload alone reaches nobody, so
 * whatever goes wrong in it may be tried again.
 */
public final class CloudGateway implements MessageGateway, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CloudGateway.class);
    private static final long ANSWER_LIMIT = 1L << 20;
    private static final Duration UPLOAD_WAIT = Duration.ofSeconds(15);

    private final CloudSettings settings;
    private final MediaStore media;
    private final Duration timeout;
    private final Exchange exchange = Exchange.pooled();

    /** @param timeout for one call, from its start to the last byte of the answer */
    public CloudGateway(CloudSettings settings, MediaStore media, Duration timeout) {
        this.settings = settings;
        this.media = media;
        this.timeout = timeout;
    }

    @Override
    public SendAnswer send(Envelope envelope) {
        var answer = switch (envelope.content()) {
            case Outbound.Picture p -> sendFile(envelope, p.media(), p.mimeType(), pictureName(p.mimeType()));
            case Outbound.Document d -> sendFile(envelope, d.media(), d.mimeType(), d.filename());
            default -> post(CloudBody.of(envelope, null));
        };
        LOG.debug("message {}: {}", envelope.key(), answer);
        return answer;
    }

    @Override
    public void close() {
        exchange.close();
    }

    private SendAnswer sendFile(Envelope envelope, String sha256, String mimeType, String name) {
        var file = media.find(sha256);
        if (file.isEmpty()) {
            return new SendAnswer.Refused(null, "the picture is not kept any more");
        }
        return switch (upload(file.get().toFile(), mimeType, name)) {
            case Upload.Done(var id) -> post(CloudBody.of(envelope, id));
            case Upload.Not(var answer) -> answer;
        };
    }

    private SendAnswer post(String json) {
        return CloudAnswer.of(run("messages", OnceBody.json(json)));
    }

    private Upload upload(File file, String mimeType, String name) {
        var type = MediaType.parse(mimeType);
        var form = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("messaging_product", "whatsapp")
                .addFormDataPart("type", mimeType)
                .addFormDataPart("file", name, RequestBody.create(file, type))
                .build();
        var outcome = run("media", OnceBody.of(form));
        if (outcome instanceof Outcome.Answer answer && answer.isSuccess()) {
            var id = Json.parseObject(answer.text()).map(o -> Json.words(o, "id").strip()).orElse("");
            return id.isEmpty() ? notNow("the upload's answer names no id") : new Upload.Done(id);
        }
        var failure = CloudAnswer.of(outcome);
        return failure instanceof SendAnswer.Lost(var why) ? notNow(why) : new Upload.Not(failure);
    }

    private static Upload notNow(String why) {
        return new Upload.Not(new SendAnswer.TryAgain(UPLOAD_WAIT, "the picture could not be uploaded: " + why));
    }

    private Outcome run(String path, RequestBody body) {
        var url = HttpUrl.parse(settings.below(settings.phoneNumberId() + "/" + path));
        if (url == null) {
            return new Outcome.NotSent("the graph address is not an http or https one");
        }
        var request = new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + settings.accessToken())
                .post(body)
                .build();
        return exchange.run(request, timeout, ANSWER_LIMIT);
    }

    private static String pictureName(String mimeType) {
        return "picture." + (mimeType.equals("image/png") ? "png" : "jpg");
    }

    /** What became of an upload. */
    private sealed interface Upload {
        record Done(String id) implements Upload {}

        record Not(SendAnswer answer) implements Upload {}
    }
}
