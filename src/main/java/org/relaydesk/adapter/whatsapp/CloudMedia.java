package org.relaydesk.adapter.whatsapp;

import java.time.Duration;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import okhttp3.HttpUrl;
import okhttp3.Request;

import org.relaydesk.adapter.http.Exchange;
import org.relaydesk.adapter.http.Json;
import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.message.MediaGateway;
import org.relaydesk.message.MessageGateway.SendAnswer;

/**
 * Fetches attachments from the Cloud API: the id gives an address that is good for some minutes, the address gives the
 * content. The token goes to the graph host and to {@link CloudSettings#mediaHosts} only, also after a redirect.
 */
public final class CloudMedia implements MediaGateway, AutoCloseable {
    /** The largest attachment that is taken, in bytes. */
    static final long SIZE_LIMIT = 16L << 20;

    private static final long ANSWER_LIMIT = 1L << 20;
    private static final int REDIRECTS = 3;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private final CloudSettings settings;
    private final MediaHosts hosts;
    private final Duration timeout;
    private final Exchange exchange = Exchange.pooled();

    /** @param timeout for one call, from its start to the last byte of the answer */
    public CloudMedia(CloudSettings settings, Duration timeout) {
        this.settings = settings;
        this.hosts = new MediaHosts(settings.mediaHosts());
        this.timeout = timeout;
    }

    @Override
    public MediaAnswer fetch(String mediaId) {
        var url = ID.matcher(mediaId).matches() ? HttpUrl.parse(settings.below(mediaId)) : null;
        if (url == null) {
            return new MediaAnswer.Gone("not the id of an attachment");
        }
        var outcome = get(url, ANSWER_LIMIT);
        if (!(outcome instanceof Outcome.Answer answer) || !answer.isSuccess()) {
            return failed(outcome);
        }
        return Json.parseObject(answer.text())
                .map(this::follow)
                .orElseGet(() -> new MediaAnswer.TryAgain("the answer about the attachment is not readable"));
    }

    @Override
    public void close() {
        exchange.close();
    }

    private MediaAnswer follow(JsonObject about) {
        var size = Json.words(about, "file_size");
        if (size.matches("\\d{1,18}") && Long.parseLong(size) > SIZE_LIMIT) {
            return new MediaAnswer.Gone("the attachment is larger than 16 MiB");
        }
        var url = HttpUrl.parse(Json.words(about, "url"));
        for (int hop = 0; url != null && hop <= REDIRECTS; hop++) {
            if (!hosts.allows(url)) {
                return new MediaAnswer.Gone("attachments are not fetched from " + url.host());
            }
            var outcome = get(url, SIZE_LIMIT);
            if (!(outcome instanceof Outcome.Answer answer) || answer.status() / 100 != 3) {
                return content(outcome, about);
            }
            url = answer.location() == null ? null : url.resolve(answer.location());
        }
        return new MediaAnswer.Gone("the attachment has no address");
    }

    private MediaAnswer content(Outcome outcome, JsonObject about) {
        if (!(outcome instanceof Outcome.Answer answer) || !answer.isSuccess()) {
            return failed(outcome);
        }
        var size = Json.words(about, "file_size");
        if (!size.isEmpty() && !size.equals(Integer.toString(answer.body().length))) {
            return new MediaAnswer.Gone("the attachment has not the size that WhatsApp promised");
        }
        if (!MediaChecksum.matches(answer.body(), Json.words(about, "sha256"))) {
            return new MediaAnswer.Gone("the attachment has not the checksum that WhatsApp promised");
        }
        var type = Json.words(about, "mime_type").strip();
        return new MediaAnswer.Fetched(
                answer.body(), type.isEmpty() ? "application/octet-stream" : type, MediaChecksum.of(answer.body()));
    }

    private static MediaAnswer failed(Outcome outcome) {
        return switch (CloudAnswer.of(outcome)) {
            case SendAnswer.TryAgain again -> new MediaAnswer.TryAgain(again.why());
            case SendAnswer.Hold hold -> new MediaAnswer.TryAgain(hold.why());
            case SendAnswer.Lost _ when outcome instanceof Outcome.TooLong ->
                new MediaAnswer.Gone("the attachment is larger than 16 MiB");
            case SendAnswer.Lost(var why) -> new MediaAnswer.TryAgain(why);
            case SendAnswer.Refused refused -> new MediaAnswer.Gone(refused.why());
            case SendAnswer.NoTemplate no -> new MediaAnswer.Gone(no.why());
            case SendAnswer.NoFile no -> new MediaAnswer.Gone(no.why());
            case SendAnswer.OutsideWindow(var why) -> new MediaAnswer.Gone(why);
            case SendAnswer.Sent _ -> throw new IllegalStateException("a success is no failure");
        };
    }

    private Outcome get(HttpUrl url, long limit) {
        var request = new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + settings.accessToken())
                // Checked by size and checksum: it must come as it is, not packed.
                .header("Accept-Encoding", "identity")
                .build();
        return exchange.run(request, timeout, limit);
    }
}
