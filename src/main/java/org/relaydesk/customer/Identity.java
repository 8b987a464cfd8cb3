package org.relaydesk.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One of the names by which a gateway knows a customer. */
@Entity
@Table(name = "customer_identity")
public class Identity {
    /** WA_ID: digits with country code. USER_ID: business-scoped, such as {@code IN.1234}. */
    public enum Kind { WA_ID, USER_ID }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "known_as")
    private String knownAs;

    @Column(name = "customer_id")
    private long customerId;

    protected Identity() {}

    public Identity(Kind kind, String knownAs, long customerId) {
        this.kind = kind;
        this.knownAs = knownAs;
        this.customerId = customerId;
    }

    public Kind kind() {
        return kind;
    }

    public String knownAs() {
        return knownAs;
    }

    public long customerId() {
        return customerId;
    }
}
