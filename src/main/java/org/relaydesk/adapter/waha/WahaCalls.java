package org.relaydesk.adapter.waha;

import java.time.Duration;

import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.http.Exchange;
import org.relaydesk.adapter.http.OnceBody;
import org.relaydesk.adapter.http.Outcome;

/** Calls of one WAHA gateway, each once, with the key. */
final class WahaCalls {
    private static final String KEY = "X-Api-Key";
    private static final Outcome NO_ADDRESS = new Outcome.NotSent("the address of WAHA is not an http or https one");

    private final WahaSettings settings;
    private final Duration timeout;
    private final Exchange exchange = Exchange.pooled();

    /** @param timeout for one call, from its start to the last byte of the answer */
    WahaCalls(WahaSettings settings, Duration timeout) {
        this.settings = settings;
        this.timeout = timeout;
    }

    Outcome post(@Nullable HttpUrl url, String json, long limit) {
        return url == null ? NO_ADDRESS : run(request(url).post(OnceBody.json(json)), limit);
    }

    Outcome get(@Nullable HttpUrl url, String accept, long limit) {
        return url == null ? NO_ADDRESS : run(request(url).header("Accept", accept), limit);
    }

    private Request.Builder request(HttpUrl url) {
        return new Request.Builder().url(url).header(KEY, settings.apiKey());
    }

    private Outcome run(Request.Builder request, long limit) {
        return exchange.run(request.build(), timeout, limit);
    }

    void close() {
        exchange.close();
    }
}
