package org.relaydesk.relay;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** One attempt to place an order at a provider. Durable before the connection is opened. */
@Entity
@Table(name = "submission_attempt")
public class SubmissionAttempt {
    /**
     * OPEN while the answer is awaited; one that is found open at start-up was lost with the program. REFUSED: for now;
     * DECLINED: for good, at this place.
     */
    public enum Outcome { OPEN, PLACED, REFUSED, DECLINED, NOT_SENT, UNKNOWN }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "order_number")
    private long orderNumber;

    private int attempt;
    private String provider;
    private String service;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private @Nullable String answer;

    @Column(name = "balance_before")
    private @Nullable String balanceBefore;

    @Column(name = "balance_after")
    private @Nullable String balanceAfter;

    protected SubmissionAttempt() {}

    SubmissionAttempt(
            long orderNumber, int attempt, String provider, String service, @Nullable String balanceBefore, Instant startedAt) {
        this.orderNumber = orderNumber;
        this.attempt = attempt;
        this.provider = provider;
        this.service = service;
        this.balanceBefore = balanceBefore;
        this.startedAt = startedAt;
        this.outcome = Outcome.OPEN;
    }

    void end(Outcome with, String said, Instant at) {
        outcome = with;
        answer = said.substring(0, Math.min(said.length(), 4000));
        endedAt = at;
    }

    void balanceAfterwards(String amount) {
        balanceAfter = amount;
    }

    public long id() {
        return id;
    }

    public long orderNumber() {
        return orderNumber;
    }

    public int attempt() {
        return attempt;
    }

    public String provider() {
        return provider;
    }

    public String service() {
        return service;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public Outcome outcome() {
        return outcome;
    }

    public @Nullable String answer() {
        return answer;
    }

    public @Nullable String balanceBefore() {
        return balanceBefore;
    }

    public @Nullable String balanceAfter() {
        return balanceAfter;
    }
}
