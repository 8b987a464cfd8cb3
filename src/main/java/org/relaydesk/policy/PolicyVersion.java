package org.relaydesk.policy;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A version of the refund policy; an order keeps the one that was in force when it was placed. */
@Entity
@Table(name = "policy_version")
public class PolicyVersion {
    @Id
    private int id;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    private String text;

    protected PolicyVersion() {}

    public PolicyVersion(int id, Instant effectiveFrom, String text) {
        this.id = id;
        this.effectiveFrom = effectiveFrom;
        this.text = text;
    }

    public int id() {
        return id;
    }

    public Instant effectiveFrom() {
        return effectiveFrom;
    }

    public String text() {
        return text;
    }
}
