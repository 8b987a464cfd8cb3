package org.relaydesk.relay;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.relaydesk.catalog.Offer;
import org.relaydesk.catalog.Offer.Terms;
import org.relaydesk.catalog.OfferRepository;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Writer;

/**
 * Reads a provider's whole catalogue. What is sold here is seen to first, in one transaction; the rest follows in small
 * ones. Broken off in between it is simply read again.
 */
public final class ReadCatalogue {
    private static final int AT_ONCE = 200;

    private final ProviderApi api;
    private final OfferRepository offers;
    private final SyncCatalogue sync;
    private final ProviderHealth health;
    private final Reader reader;
    private final Writer writer;
    private final InstantSource clock;

    /** @param offers on the readers' and the writer's threads */
    public ReadCatalogue(
            ProviderApi api,
            OfferRepository offers,
            SyncCatalogue sync,
            ProviderHealth health,
            Reader reader,
            Writer writer,
            InstantSource clock) {
        this.api = api;
        this.offers = offers;
        this.sync = sync;
        this.health = health;
        this.reader = reader;
        this.writer = writer;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {}

    /** @param changes what changed in what is sold here */
    public record Read(int services, int changes) implements Result {}

    /** In the provider's or the network's words; what was known stays. */
    public record Failed(String why) implements Result {}

    /** Blocks until it is read and kept, or failed. */
    public Result run(ProviderAccount provider) {
        return switch (api.services(provider)) {
            case ServicesAnswer.Failed(String why) -> failed(provider, why);
            // all of it gone at once is an outage, not a change
            case ServicesAnswer.Listed listed when listed.offers().isEmpty() -> failed(provider, "its catalogue is empty");
            case ServicesAnswer.Listed listed -> keep(provider.name(), listed.offers());
        };
    }

    private Result failed(ProviderAccount provider, String why) {
        writer.run(() -> health.troubled(provider.name(), why));
        return new Failed(why);
    }

    private Result keep(String provider, List<ServicesAnswer.Offer> listed) {
        Map<String, Terms> now = new LinkedHashMap<>();
        listed.stream().filter(o -> o.service().length() <= 60).forEach(o -> now.put(o.service(), new Terms(
                o.name(), o.category(), o.type(), o.rate(), o.min(), o.max(), o.refill(), o.cancel(), o.dripFeed(), o.about())));
        int changes = writer.call(() -> sync.soldHere(provider, now));
        var known = new LinkedHashMap<String, Offer>();
        reader.call(() -> offers.of(provider)).forEach(o -> known.put(o.service(), o));
        var at = clock.instant();
        inParts(now.entrySet().stream().filter(e -> !known.containsKey(e.getKey()))
                .map(e -> new Offer(provider, e.getKey(), e.getValue(), at)).toList(), offers::insertAll);
        var changed = new ArrayList<Offer>();
        known.forEach((its, offer) -> {
            var terms = now.get(its);
            if (terms == null && offer.goneAt() == null) {
                offer.gone(at);
                changed.add(offer);
            } else if (terms != null && (offer.goneAt() != null || !offer.isAs(terms))) {
                offer.seen(terms, at);
                changed.add(offer);
            }
        });
        inParts(changed, offers::updateAll);
        writer.run(() -> sync.read(provider));
        return new Read(now.size(), changes);
    }

    private void inParts(List<Offer> all, Consumer<List<Offer>> keep) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var part = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            writer.run(() -> keep.accept(part));
        }
    }
}
