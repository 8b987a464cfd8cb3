package org.relaydesk.relay;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What was asked of a provider in one hour, for the screen. */
@Entity
@Table(name = "provider_hour")
public class ProviderHour {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String provider;

    @Column(name = "starts_at")
    private Instant startsAt;

    private int requests;
    private int failures;
    private long millis;

    protected ProviderHour() {}

    /** @param startsAt a whole hour */
    public ProviderHour(String provider, Instant startsAt) {
        this.provider = provider;
        this.startsAt = startsAt;
    }

    /** Adds what was asked meanwhile; {@code tookMillis} in all. */
    public void add(int asked, int failed, long tookMillis) {
        requests += asked;
        failures += failed;
        millis += tookMillis;
    }

    public long id() {
        return id;
    }

    public String provider() {
        return provider;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public int requests() {
        return requests;
    }

    public int failures() {
        return failures;
    }

    /** What all answers took together. */
    public long millis() {
        return millis;
    }
}
