package org.relaydesk.thread;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** One customer's conversation, so that the list of them is one short look-up however long they are. */
@Entity
@Table(name = "thread")
public class ThreadHead {
    @Id
    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "last_in")
    private @Nullable Long lastIn;

    @Column(name = "last_out")
    private @Nullable Long lastOut;

    @Column(name = "is_out")
    private boolean out;

    private int unread;

    @Version
    private int version;

    protected ThreadHead() {}

    ThreadHead(long customerId, Instant now) {
        this.customerId = customerId;
        this.lastAt = now;
    }

    void received(long row, Instant at) {
        lastIn = row;
        out = false;
        moved(at);
        unread++;
    }

    void sent(long row, Instant at) {
        lastOut = row;
        out = true;
        moved(at);
    }

    void takeOver(ThreadHead other) {
        boolean last = other.lastAt.isAfter(lastAt) || (lastIn == null && lastOut == null);
        out = last ? other.out : out;
        lastIn = later(lastIn, other.lastIn);
        lastOut = later(lastOut, other.lastOut);
        moved(other.lastAt);
        unread += other.unread;
    }

    private static @Nullable Long later(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.max(one, other);
    }

    /** The clock may have been set back: the list keeps its order. */
    private void moved(Instant at) {
        lastAt = at.isAfter(lastAt) ? at : lastAt;
    }

    void unread(int messages) {
        unread = messages;
    }

    public long customerId() {
        return customerId;
    }

    /** When the last word was written, by our clock. */
    public Instant lastAt() {
        return lastAt;
    }

    /** The customer's last message, a row of {@code inbound_message}. */
    public @Nullable Long lastIn() {
        return lastIn;
    }

    /** The last message to him, a row of {@code outbox}. */
    public @Nullable Long lastOut() {
        return lastOut;
    }

    /** Whether the last word is ours. */
    public boolean isOut() {
        return out;
    }

    /** Messages of the customer that the seller has not seen, or 1 where he says so. */
    public int unread() {
        return unread;
    }

}
