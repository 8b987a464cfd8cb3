package org.relaydesk.review;

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

/** A customer's wish that somebody looks at one of his orders; at most one is open for an order. */
@Entity
@Table(name = "review_request")
public class ReviewRequest {
    /** The longest that all his words together are kept. */
    static final int LONGEST = 16_000;

    /** Whether it waits for the seller. */
    public enum State { OPEN, CLOSED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "order_number")
    private long orderNumber;

    @Column(name = "customer_id")
    private long customerId;

    @Enumerated(EnumType.STRING)
    private State state;

    private String words;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "open_order")
    private @Nullable Long openOrder;

    @Version
    private int version;

    protected ReviewRequest() {}

    ReviewRequest(long orderNumber, long customerId, String words, Instant openedAt, Instant dueAt) {
        this.orderNumber = orderNumber;
        this.customerId = customerId;
        this.state = State.OPEN;
        this.words = cut(words);
        this.openedAt = openedAt;
        this.dueAt = dueAt;
        this.openOrder = orderNumber;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** More of what is wrong, below what was said before. */
    void add(String more) {
        words = cut(words + "\n" + more);
    }

    /** It is decided. */
    public void close(Instant now) {
        state = State.CLOSED;
        closedAt = now;
        openOrder = null;
    }

    public long id() {
        return id;
    }

    public long orderNumber() {
        return orderNumber;
    }

    public long customerId() {
        return customerId;
    }

    public State state() {
        return state;
    }

    /** What is wrong, in the customer's words; a line for each time that he wrote. */
    public String words() {
        return words;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** By when it is to be decided. */
    public Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /** The order while it is open; null afterwards. */
    public @Nullable Long openOrder() {
        return openOrder;
    }
}
