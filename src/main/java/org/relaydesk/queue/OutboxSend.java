package org.relaydesk.queue;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * One more id under which WhatsApp has a message: it was sent again after an answer was lost, or after the send before
 * had failed. What WhatsApp says of either counts.
 */
@Entity
@Table(name = "outbox_send")
public class OutboxSend {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "outbox_id")
    private long outboxId;

    @Column(name = "gateway_id")
    private String gatewayId;

    private boolean failed;

    @Column(name = "noted_at")
    private Instant notedAt;

    @Version
    private int version;

    protected OutboxSend() {}

    OutboxSend(long outboxId, String gatewayId, boolean failed, Instant notedAt) {
        this.outboxId = outboxId;
        this.gatewayId = gatewayId;
        this.failed = failed;
        this.notedAt = notedAt;
    }

    void fail() {
        failed = true;
    }

    /** Takes the id that the message's row gives up for this one, that of a send that has failed. */
    void swap(String other) {
        gatewayId = other;
        failed = true;
    }

    public long id() {
        return id;
    }

    public long outboxId() {
        return outboxId;
    }

    public String gatewayId() {
        return gatewayId;
    }

    public boolean failed() {
        return failed;
    }

    public Instant notedAt() {
        return notedAt;
    }
}
