package org.relaydesk.payment;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A message that told of a credit, in the bank's own words. */
@Entity
@Table(name = "credit_witness")
public class CreditWitness {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "credit_id")
    private long creditId;

    private String source;

    @Column(name = "received_at")
    private Instant receivedAt;

    private String words;

    protected CreditWitness() {}

    CreditWitness(long creditId, CreditNotice notice, Instant receivedAt) {
        this.creditId = creditId;
        this.source = notice.source();
        this.receivedAt = receivedAt;
        this.words = notice.witness().substring(0, Math.min(notice.witness().length(), 4000));
    }

    public long creditId() {
        return creditId;
    }

    public String source() {
        return source;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String words() {
        return words;
    }
}
