package org.relaydesk.relay;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.work.Refused;

/** The seller's changes of his providers. Each method runs in a transaction of its own. */
public final class EditProvider {
    private final ProviderRepository providers;
    private final Book book;

    public EditProvider(ProviderRepository providers, Book book) {
        this.providers = providers;
        this.book = book;
    }

    /**
     * A provider as it is to be.
     *
     * @param rupeesPerUnit a plain decimal, as is {@code warnBelow}
     * @param key null to keep the one that is stored
     * @param warnBelow in its currency; null for no warning
     */
    public record Draft(
            boolean isNew,
            String name,
            URI url,
            @Nullable String key,
            String currency,
            String rupeesPerUnit,
            Duration timeout,
            int requestsPerMinute,
            @Nullable String warnBelow) {}

    /** @throws Refused {@code provider-unknown}, {@code provider-name-taken}, {@code provider-key} for a new one without a key */
    public void save(Draft draft) {
        var known = providers.byName(draft.name());
        if (draft.isNew() && known.isPresent()) {
            throw new Refused("provider-name-taken", draft.name());
        }
        if (!draft.isNew() && known.isEmpty()) {
            throw new Refused("provider-unknown", draft.name());
        }
        var key = draft.key() != null ? draft.key() : known.map(p -> p.account().key())
                .orElseThrow(() -> new Refused("provider-key", draft.name()));
        var wanted = new Provider(
                draft.name(), draft.url(), key, draft.currency(), new BigDecimal(draft.rupeesPerUnit()), draft.timeout(),
                draft.requestsPerMinute()).warnBelow(draft.warnBelow() == null ? null : new BigDecimal(draft.warnBelow()));
        if (known.isPresent()) {
            known.get().change(wanted);
            providers.update(known.get());
        } else {
            providers.insert(wanted);
        }
        // never its key
        book.write(Entry.of("seller", draft.isNew() ? "provider.added" : "provider.changed").with("provider", draft.name())
                .with("becomes", draft.url().getHost()));
    }

    /** Nothing new is sent to it; what is with it is still asked about. */
    public void pause(String name) {
        var provider = provider(name);
        provider.pause();
        providers.update(provider);
        book.write(Entry.of("seller", "provider.paused").with("provider", name));
    }

    public void resume(String name) {
        var provider = provider(name);
        provider.resume();
        providers.update(provider);
        book.write(Entry.of("seller", "provider.resumed").with("provider", name));
    }

    private Provider provider(String name) {
        return providers.byName(name).orElseThrow(() -> new Refused("provider-unknown", name));
    }
}
