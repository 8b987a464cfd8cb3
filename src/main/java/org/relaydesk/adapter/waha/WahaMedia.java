package org.relaydesk.adapter.waha;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.message.MediaGateway;

/**
 * Fetches attachments from WAHA, whose events carry their addresses. The key goes to the configured gateway and nowhere
 * else: WAHA calls itself by whatever name it was given ({@code localhost}, a container's), so that an address of one of
 * its files is asked for at the gateway that the settings name.
 */
public final class WahaMedia implements MediaGateway, AutoCloseable {
    /** The largest attachment that is taken, in bytes. */
    static final long SIZE_LIMIT = 16L << 20;

    private static final String FILES = "/api/files/";
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "::1");

    private final WahaSettings settings;
    private final WahaCalls calls;

    /** @param timeout for one call, from its start to the last byte of the answer */
    public WahaMedia(WahaSettings settings, Duration timeout) {
        this.settings = settings;
        this.calls = new WahaCalls(settings, timeout);
    }

    /** @param mediaId the file's address as the event gave it */
    @Override
    public MediaAnswer fetch(String mediaId) {
        var given = HttpUrl.parse(mediaId);
        if (given == null) {
            return new MediaAnswer.Gone("this attachment came through another gateway, or has no address");
        }
        var own = own(given);
        return own == null
                ? new MediaAnswer.Gone("attachments are not fetched from " + given.host())
                : read(calls.get(own, "*/*", SIZE_LIMIT));
    }

    @Override
    public void close() {
        calls.close();
    }

    private @Nullable HttpUrl own(HttpUrl given) {
        var base = settings.below();
        if (base == null) {
            return null;
        }
        boolean here = given.port() == base.port()
                && (given.host().equals(base.host()) || (HERE.contains(given.host()) && HERE.contains(base.host())));
        return here || given.encodedPath().startsWith(FILES)
                ? given.newBuilder().scheme(base.scheme()).host(base.host()).port(base.port()).build()
                : null;
    }

    private static MediaAnswer read(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotSent(var why) -> new MediaAnswer.TryAgain(why);
            case Outcome.Broken broken -> new MediaAnswer.TryAgain(broken.why());
            case Outcome.TooLong _ -> new MediaAnswer.Gone("the attachment is larger than 16 MiB");
            case Outcome.Answer answer when answer.isSuccess() && answer.body().length > 0 ->
                    new MediaAnswer.Fetched(answer.body(), FileKind.of(answer.body()), sha256(answer.body()));
            case Outcome.Answer answer when answer.isSuccess() -> new MediaAnswer.Gone("the attachment is empty");
            case Outcome.Answer answer -> failed(answer.status());
        };
    }

    /** WAHA deletes its files after some minutes: what it does not know it will never know again. */
    private static MediaAnswer failed(int status) {
        return switch (status) {
            case 401, 403 -> new MediaAnswer.TryAgain(WahaAnswer.KEY);
            case 404, 410 -> new MediaAnswer.Gone("WAHA does not have the attachment any more");
            default -> status >= 500 || status == 429 || status == 408
                    ? new MediaAnswer.TryAgain("WAHA answered HTTP " + status)
                    : new MediaAnswer.Gone("WAHA answered HTTP " + status);
        };
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
