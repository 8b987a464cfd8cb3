package org.relaydesk.relay;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/** A provider: how it is reached, and how it has been of late. */
@Entity
public class Provider {
    @Id
    private String name;

    private String url;

    @Column(name = "api_key")
    private String apiKey;

    private String currency;

    @Column(name = "rupees_per_unit")
    private String rupeesPerUnit;

    @Column(name = "timeout_seconds")
    private int timeoutSeconds;

    @Column(name = "requests_per_minute")
    private int requestsPerMinute;

    private @Nullable String balance;

    @Column(name = "balance_at")
    private @Nullable Instant balanceAt;

    @Column(name = "swept_at")
    private @Nullable Instant sweptAt;

    @Column(name = "swept_requests")
    private int sweptRequests;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    private @Nullable String trouble;

    @Column(name = "trouble_at")
    private @Nullable Instant troubleAt;

    protected Provider() {}

    /**
     * A provider as the seller set it.
     *
     * @param rupeesPerUnit how many rupees one unit of its currency costs the seller
     */
    public Provider(
            String name,
            URI url,
            String apiKey,
            String currency,
            BigDecimal rupeesPerUnit,
            Duration timeout,
            int requestsPerMinute) {
        this.name = name;
        this.url = url.toString();
        this.apiKey = apiKey;
        this.currency = currency;
        this.rupeesPerUnit = rupeesPerUnit.toPlainString();
        this.timeoutSeconds = Math.toIntExact(timeout.toSeconds());
        this.requestsPerMinute = requestsPerMinute;
    }

    /** Takes over the seller's new settings; what is known of its state stays. */
    public void change(Provider to) {
        url = to.url;
        apiKey = to.apiKey;
        currency = to.currency;
        rupeesPerUnit = to.rupeesPerUnit;
        timeoutSeconds = to.timeoutSeconds;
        requestsPerMinute = to.requestsPerMinute;
    }

    public ProviderAccount account() {
        return new ProviderAccount(name, URI.create(url), apiKey, Duration.ofSeconds(timeoutSeconds), requestsPerMinute);
    }

    public void balanceIs(BigDecimal amount, Instant at) {
        balance = amount.toPlainString();
        balanceAt = at;
        answered(at);
    }

    /** It answered something that could be read. */
    public void answered(Instant at) {
        answeredAt = at;
        trouble = null;
        troubleAt = null;
    }

    public void troubled(String why, Instant at) {
        if (trouble == null) {
            troubleAt = at;
        }
        trouble = why.substring(0, Math.min(why.length(), 500));
    }

    public void swept(Instant at, int requests) {
        sweptAt = at;
        sweptRequests = requests;
    }

    public String name() {
        return name;
    }

    public String currency() {
        return currency;
    }

    public BigDecimal rupeesPerUnit() {
        return new BigDecimal(rupeesPerUnit);
    }

    public int requestsPerMinute() {
        return requestsPerMinute;
    }

    /** In its currency; null before the first answer. */
    public @Nullable BigDecimal balance() {
        return balance == null ? null : new BigDecimal(balance);
    }

    public @Nullable Instant balanceAt() {
        return balanceAt;
    }

    public @Nullable Instant sweptAt() {
        return sweptAt;
    }

    public int sweptRequests() {
        return sweptRequests;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public @Nullable String trouble() {
        return trouble;
    }

    public @Nullable Instant troubleAt() {
        return troubleAt;
    }
}
