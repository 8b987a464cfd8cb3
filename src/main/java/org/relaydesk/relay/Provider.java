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

    @Column(name = "low_balance")
    private @Nullable String lowBalance;

    @Column(name = "answer_millis")
    private int answerMillis;

    @Column(name = "last_trouble")
    private @Nullable String lastTrouble;

    @Column(name = "last_trouble_at")
    private @Nullable Instant lastTroubleAt;

    @Column(name = "catalogue_at")
    private @Nullable Instant catalogueAt;

    private boolean paused;

    @Column(name = "short_since")
    private @Nullable Instant shortSince;

    @Column(name = "short_balance")
    private @Nullable String shortBalance;

    @Column(name = "short_why")
    private @Nullable String shortWhy;

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
        lowBalance = to.lowBalance;
    }

    /** The seller is warned when the balance is lower, in the provider's currency; null for no warning. */
    public Provider warnBelow(@Nullable BigDecimal balanceInItsCurrency) {
        lowBalance = balanceInItsCurrency == null ? null : balanceInItsCurrency.toPlainString();
        return this;
    }

    public ProviderAccount account() {
        return new ProviderAccount(name, URI.create(url), apiKey, Duration.ofSeconds(timeoutSeconds), requestsPerMinute);
    }

    /** @return whether it had refused orders for want of money, and has more now than it had then */
    public boolean balanceIs(BigDecimal amount, Instant at) {
        balance = amount.toPlainString();
        balanceAt = at;
        answered(at);
        boolean more = shortSince != null && shortBalance != null && amount.compareTo(new BigDecimal(shortBalance)) > 0;
        if (more) {
            enough();
        }
        return more;
    }

    /** It refused an order for want of money, in its own words, having {@code had} then, where that is known. */
    public void isShort(@Nullable BigDecimal had, String why, Instant at) {
        shortSince = at;
        shortWhy = why.substring(0, Math.min(why.length(), 500));
        shortBalance = had == null ? null : had.toPlainString();
    }

    /** Orders may be tried with it again. */
    public void enough() {
        shortSince = null;
        shortBalance = null;
        shortWhy = null;
    }

    /** Orders don't go to it until {@link #resume}; those that it has are followed up. */
    public void pause() {
        paused = true;
    }

    public void resume() {
        paused = false;
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
        lastTrouble = trouble;
        lastTroubleAt = at;
    }

    /** How long its last answer took. */
    public void tookMillis(int millis) {
        answerMillis = millis;
    }

    public void catalogueRead(Instant at) {
        catalogueAt = at;
        answered(at);
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

    /** Below this the seller is warned, in its currency; null for never. */
    public @Nullable BigDecimal lowBalance() {
        return lowBalance == null ? null : new BigDecimal(lowBalance);
    }

    public boolean balanceIsLow() {
        var now = balance();
        var least = lowBalance();
        return now != null && least != null && now.compareTo(least) < 0;
    }

    /** How long its last answer took; 0 before the first. */
    public int answerMillis() {
        return answerMillis;
    }

    /** Its last trouble, also where that is over. */
    public @Nullable String lastTrouble() {
        return lastTrouble;
    }

    public @Nullable Instant lastTroubleAt() {
        return lastTroubleAt;
    }

    /** When its catalogue was read last; null before the first time. */
    public @Nullable Instant catalogueAt() {
        return catalogueAt;
    }

    public boolean paused() {
        return paused;
    }

    /** Since when it refuses orders for want of money; null where it does not. */
    public @Nullable Instant shortSince() {
        return shortSince;
    }

    /** Its own words for that. */
    public @Nullable String shortWhy() {
        return shortWhy;
    }
}
