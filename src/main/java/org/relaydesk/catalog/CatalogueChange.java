package org.relaydesk.catalog;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** Something that a later look at a provider's catalogue found changed in what the store sells. */
@Entity
@Table(name = "catalogue_change")
public class CatalogueChange {
    /** What changed. */
    public enum Kind { COST_UP, COST_DOWN, MINIMUM, MAXIMUM, TYPE, GONE, BACK }

    /** What was done about it, by a rule or by the seller. */
    public enum Done { PRICE_SET, PAUSED, TAKEN_OVER, REROUTED, KEPT, OVERTAKEN }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String provider;

    @Column(name = "provider_service")
    private String providerService;

    @Column(name = "service_number")
    private int serviceNumber;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String was;
    private String becomes;

    @Column(name = "found_at")
    private Instant foundAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Done done;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Version
    private int version;

    protected CatalogueChange() {}

    /**
     * Found just now.
     *
     * @param was the old figure as text; empty where there is none
     * @param becomes the new one
     */
    public CatalogueChange(
            String provider, String providerService, int serviceNumber, Kind kind, String was, String becomes, Instant foundAt) {
        this.provider = provider;
        this.providerService = providerService;
        this.serviceNumber = serviceNumber;
        this.kind = kind;
        this.was = was;
        this.becomes = becomes;
        this.foundAt = foundAt;
    }

    public void done(Done how, Instant at) {
        done = how;
        doneAt = at;
    }

    public long id() {
        return id;
    }

    public String provider() {
        return provider;
    }

    public String providerService() {
        return providerService;
    }

    public int serviceNumber() {
        return serviceNumber;
    }

    public Kind kind() {
        return kind;
    }

    public String was() {
        return was;
    }

    public String becomes() {
        return becomes;
    }

    public Instant foundAt() {
        return foundAt;
    }

    public @Nullable Done done() {
        return done;
    }

    public @Nullable Instant doneAt() {
        return doneAt;
    }

    public int version() {
        return version;
    }
}
