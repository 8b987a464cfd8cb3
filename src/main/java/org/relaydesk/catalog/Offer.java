package org.relaydesk.catalog;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/** A service as a provider's catalogue offered it when it was read last. */
@Entity
public class Offer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String provider;
    private String service;
    private String name;
    private String category;
    private String type;
    private String rate;

    @Column(name = "min_quantity")
    private long minQuantity;

    @Column(name = "max_quantity")
    private long maxQuantity;

    private boolean refill;
    private boolean cancel;

    @Column(name = "drip_feed")
    private boolean dripFeed;

    private String about;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "gone_at")
    private @Nullable Instant goneAt;

    protected Offer() {}

    public Offer(String provider, String service, Terms terms, Instant seenAt) {
        this.provider = provider;
        this.service = service;
        seen(terms, seenAt);
    }

    /**
     * What it offers.
     *
     * @param rate for 1000 units, in the provider's currency
     */
    public record Terms(
            String name,
            String category,
            String type,
            BigDecimal rate,
            long min,
            long max,
            boolean refill,
            boolean cancel,
            boolean dripFeed,
            String about) {}

    /** It is in the catalogue with these terms. */
    public final void seen(Terms terms, Instant at) {
        name = cut(terms.name(), 500);
        category = cut(terms.category(), 300);
        type = cut(terms.type(), 60);
        rate = terms.rate().toPlainString();
        minQuantity = terms.min();
        maxQuantity = terms.max();
        refill = terms.refill();
        cancel = terms.cancel();
        dripFeed = terms.dripFeed();
        about = cut(terms.about(), 2000);
        seenAt = at;
        goneAt = null;
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }

    /** Whether it is kept with these terms, as far as they are kept. */
    public boolean isAs(Terms terms) {
        return name.equals(cut(terms.name(), 500)) && category.equals(cut(terms.category(), 300))
                && type.equals(cut(terms.type(), 60)) && rate.equals(terms.rate().toPlainString())
                && minQuantity == terms.min() && maxQuantity == terms.max() && refill == terms.refill()
                && cancel == terms.cancel() && dripFeed == terms.dripFeed() && about.equals(cut(terms.about(), 2000));
    }

    /** It is no longer in the catalogue. */
    public void gone(Instant at) {
        goneAt = at;
    }

    public Terms terms() {
        return new Terms(
                name, category, type, new BigDecimal(rate), minQuantity, maxQuantity, refill, cancel, dripFeed, about);
    }

    public long id() {
        return id;
    }

    public String provider() {
        return provider;
    }

    /** The provider's own id of it. */
    public String service() {
        return service;
    }

    public Instant seenAt() {
        return seenAt;
    }

    /** When it was missed first; null while it is offered. */
    public @Nullable Instant goneAt() {
        return goneAt;
    }
}
