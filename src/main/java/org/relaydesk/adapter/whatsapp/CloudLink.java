package org.relaydesk.adapter.whatsapp;

import java.time.Duration;
import java.util.Optional;

import okhttp3.HttpUrl;
import okhttp3.Request;

import org.relaydesk.adapter.http.Exchange;
import org.relaydesk.adapter.http.Json;
import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.message.GatewayLink;
import org.relaydesk.message.LinkState;
import org.relaydesk.message.LinkState.Standing;
import org.relaydesk.message.LinkWatch;
import org.relaydesk.message.MessageGateway.SendAnswer;

/** Asks the Cloud API about the seller's own number: whether it is there, and whether the access token is good for it. */
public final class CloudLink implements GatewayLink, AutoCloseable {
    private static final long LIMIT = 1L << 20;

    private final CloudSettings settings;
    private final LinkWatch watch;
    private final Duration timeout;
    private final Exchange exchange = Exchange.pooled();

    /** @param timeout for one call, from its start to the last byte of the answer */
    public CloudLink(CloudSettings settings, LinkWatch watch, Duration timeout) {
        this.settings = settings;
        this.watch = watch;
        this.timeout = timeout;
    }

    @Override
    public LinkState state() {
        return watch.state();
    }

    @Override
    public void check() {
        var url = HttpUrl.parse(settings.below(settings.phoneNumberId()) + "?fields=display_phone_number,verified_name");
        if (url == null) {
            return;
        }
        var request = new Request.Builder().url(url).header("Authorization", "Bearer " + settings.accessToken()).build();
        var outcome = exchange.run(request, timeout, LIMIT);
        if (outcome instanceof Outcome.Answer answer && answer.isSuccess()) {
            watch.answers();
            Json.parseObject(answer.text()).map(o -> Json.words(o, "display_phone_number")).filter(n -> !n.isBlank())
                    .ifPresent(watch::isNumber);
        } else if (outcome instanceof Outcome.NotSent(var why)) {
            watch.stands(Standing.UNREACHABLE, why);
        } else if (CloudAnswer.of(outcome) instanceof SendAnswer.Hold hold) {
            watch.stands(hold.standing(), hold.why());
        }
        // anything else is about this question only: a token may be good for sending and for no more
    }

    /** The Cloud API has no session. */
    @Override
    public boolean start() {
        return false;
    }

    /** Nothing is scanned. */
    @Override
    public Optional<byte[]> pairing() {
        return Optional.empty();
    }

    @Override
    public void close() {
        exchange.close();
    }
}
