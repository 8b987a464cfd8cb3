package org.relaydesk.adapter.provider;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.adapter.http.Exchange;
import org.relaydesk.adapter.http.OnceBody;
import org.relaydesk.adapter.http.Outcome;
import org.relaydesk.relay.AddAnswer;
import org.relaydesk.relay.AddRequest;
import org.relaydesk.relay.BalanceAnswer;
import org.relaydesk.relay.CancelAnswer;
import org.relaydesk.relay.ProviderAccount;
import org.relaydesk.relay.ProviderApi;
import org.relaydesk.relay.RefillAnswer;
import org.relaydesk.relay.RefillStatusAnswer;
import org.relaydesk.relay.ServicesAnswer;
import org.relaydesk.relay.StatusAnswer;

/**
 * API v2 over HTTP: one URL, {@code POST}, a form with {@code key} and {@code action}. No redirect is followed, since
 * the key is in the body. What changes something at the panel has a connection of its own for each call, so that a stale
 * one cannot make it ambiguous.
 */
public final class ApiV2Client implements ProviderApi, AutoCloseable {
    /** The longest answer that is read, in bytes. */
    static final long ANSWER_LIMIT = 4L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(ApiV2Client.class);
    private static final Set<String> RESERVED = Set.of("key", "action", "service");

    private final InstantSource clock;
    private final Exchange asking = Exchange.pooled();
    private final Exchange ordering = Exchange.fresh();

    /** @param clock what a date until which a panel asks to be left alone is reckoned from */
    public ApiV2Client(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public AddAnswer add(ProviderAccount provider, AddRequest request) {
        var form = new LinkedHashMap<String, String>();
        form.put("service", request.service());
        request.parameters().forEach((name, value) -> {
            if (!RESERVED.contains(name)) {
                form.put(name, value);
            }
        });
        return AddReader.read(call(ordering, provider, "add", form), new Raw(provider.key()), clock.instant());
    }

    @Override
    public StatusAnswer status(ProviderAccount provider, List<String> providerOrderIds) {
        var form = ids("order", "orders", providerOrderIds);
        var outcome = call(asking, provider, "status", form);
        return new StatusReader(providerOrderIds, new Raw(provider.key()), clock.instant()).read(outcome);
    }

    @Override
    public RefillAnswer refill(ProviderAccount provider, String providerOrderId) {
        var outcome = call(ordering, provider, "refill", Map.of("order", providerOrderId));
        return new RefillReader(providerOrderId, new Raw(provider.key())).read(outcome);
    }

    @Override
    public RefillStatusAnswer refillStatus(ProviderAccount provider, List<String> refillIds) {
        var outcome = call(asking, provider, "refill_status", ids("refill", "refills", refillIds));
        return new RefillStatusReader(refillIds, new Raw(provider.key())).read(outcome);
    }

    @Override
    public CancelAnswer cancel(ProviderAccount provider, List<String> providerOrderIds) {
        var outcome = call(ordering, provider, "cancel", ids("orders", "orders", providerOrderIds));
        return new CancelReader(providerOrderIds, new Raw(provider.key())).read(outcome);
    }

    private static Map<String, String> ids(String one, String many, List<String> ids) {
        if (ids.isEmpty() || ids.size() > STATUS_BATCH) {
            throw new IllegalArgumentException("1 to " + STATUS_BATCH + " ids, not " + ids.size());
        }
        return Map.of(ids.size() == 1 ? one : many, String.join(",", ids));
    }

    @Override
    public BalanceAnswer balance(ProviderAccount provider) {
        return BalanceReader.read(call(asking, provider, "balance", Map.of()), new Raw(provider.key()));
    }

    @Override
    public ServicesAnswer services(ProviderAccount provider) {
        return ServicesReader.read(call(asking, provider, "services", Map.of()), new Raw(provider.key()));
    }

    @Override
    public void close() {
        asking.close();
        ordering.close();
    }

    private static Outcome call(Exchange exchange, ProviderAccount provider, String action, Map<String, String> form) {
        var url = HttpUrl.parse(provider.url().toString());
        if (url == null) {
            return new Outcome.NotSent("the provider's address is not an http or https one");
        }
        var body = new FormBody.Builder().add("key", provider.key()).add("action", action);
        form.forEach(body::add);
        var request = new Request.Builder().url(url).post(OnceBody.of(body.build())).header("Accept", "application/json");
        var outcome = exchange.run(request.build(), provider.timeout(), ANSWER_LIMIT);
        LOG.debug("{} {}: {}", provider.name(), action, Trouble.brief(outcome));
        return outcome;
    }
}
