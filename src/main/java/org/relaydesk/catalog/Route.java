package org.relaydesk.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A fall-back of a service: where it is relayed to when the places before can't take it. The first choice is the service's own. */
@Entity
@Table(name = "service_route")
public class Route {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "service_number")
    private int serviceNumber;

    private int place;
    private String provider;

    @Column(name = "provider_service")
    private String providerService;

    protected Route() {}

    /** @param place from 2: the first is the service's own */
    public Route(int serviceNumber, int place, String provider, String providerService) {
        this.serviceNumber = serviceNumber;
        this.place = place;
        this.provider = provider;
        this.providerService = providerService;
    }

    public long id() {
        return id;
    }

    public int serviceNumber() {
        return serviceNumber;
    }

    public int place() {
        return place;
    }

    public String provider() {
        return provider;
    }

    public String providerService() {
        return providerService;
    }
}
