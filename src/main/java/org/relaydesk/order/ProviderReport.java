package org.relaydesk.order;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

import org.jspecify.annotations.Nullable;

/** What a provider said of an order last. */
@MappedSuperclass
public abstract class ProviderReport {
    @Column(name = "provider_status")
    private @Nullable String providerStatus;

    @Column(name = "start_count")
    private @Nullable String startCount;

    private @Nullable String remains;
    private @Nullable String charge;

    @Column(name = "raw_status")
    private @Nullable String rawStatus;

    /** What the provider said last, as it came. */
    public void raw(String answer) {
        rawStatus = Kept.raw(answer);
    }

    /** What the provider said last, in its own words. */
    public void reported(String word, @Nullable String left, @Nullable String start, @Nullable String cost) {
        providerStatus = Kept.word(word);
        remains = left == null ? null : Kept.count(left);
        startCount = start == null ? startCount : Kept.count(start);
        charge = cost == null ? charge : Kept.count(cost);
    }

    public @Nullable String providerStatus() {
        return providerStatus;
    }

    public @Nullable String remains() {
        return remains;
    }

    /** The counter before delivery, as the provider wrote it. */
    public @Nullable String startCount() {
        return startCount;
    }

    /** The provider's charge in its currency, as it wrote it. */
    public @Nullable String charge() {
        return charge;
    }

    /** The provider's last answer about it, as it came, at most 2,000 characters. */
    public @Nullable String rawStatus() {
        return rawStatus;
    }
}
