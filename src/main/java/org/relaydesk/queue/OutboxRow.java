package org.relaydesk.queue;

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

import org.relaydesk.message.Outbound;

/** A message to a customer, from the transaction that caused it until WhatsApp has it, and its ticks. */
@Entity
@Table(name = "outbox")
public class OutboxRow {
    /** SENT, DELIVERED, READ are WhatsApp's word; DEAD is shown to the seller with the reason. */
    public enum State { DUE, SENDING, SENT, DELIVERED, READ, WAITING_FOR_WINDOW, DEAD }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "message_key")
    private String key;

    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "order_number")
    private @Nullable Long orderNumber;

    @Column(name = "transfer_key")
    private @Nullable String transferKey;

    private String kind;
    private String text;
    private @Nullable String opener;
    private @Nullable String choices;
    private @Nullable String picture;

    @Column(name = "created_at")
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "gateway_id")
    private @Nullable String gatewayId;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    private @Nullable String trouble;

    @Version
    private int version;

    protected OutboxRow() {}

    OutboxRow(String key, long customerId, Outbound content, @Nullable Long orderNumber, @Nullable String transferKey, Instant now) {
        var stored = OutboundText.of(content);
        this.key = key;
        this.customerId = customerId;
        this.orderNumber = orderNumber;
        this.transferKey = transferKey;
        this.kind = stored.kind();
        this.text = stored.text();
        this.opener = stored.opener();
        this.choices = stored.choices();
        this.picture = stored.picture();
        this.createdAt = now;
        this.state = State.DUE;
        this.nextAt = now;
    }

    public Outbound content() {
        return new OutboundText(kind, text, opener, choices, picture).content();
    }

    void sending() {
        state = State.SENDING;
        attempts++;
    }

    void again(Instant at, String why) {
        state = State.DUE;
        nextAt = at;
        trouble = cut(why);
    }

    /** The answer was lost: a delivery event settles it, and after {@code until} it may be sent a second time. */
    void lost(Instant until, String why) {
        nextAt = until;
        trouble = cut(why);
    }

    void waitForWindow(String why) {
        state = State.WAITING_FOR_WINDOW;
        trouble = cut(why);
    }

    /** What waited is due; attempts are counted from the window's opening on, also of what is just being sent. */
    void windowOpened(Instant now) {
        if (state == State.WAITING_FOR_WINDOW) {
            state = State.DUE;
            nextAt = now;
            trouble = null;
        }
        attempts = 0;
    }

    /** Given up, and to be tried from the beginning. */
    void anew(Instant now) {
        state = State.DUE;
        nextAt = now;
        attempts = 0;
        trouble = null;
    }

    /** Whether the window has opened while this was being sent: that it was found closed may be no longer so. */
    boolean hasWindowOpened() {
        return state == State.SENDING && attempts == 0;
    }

    void dead(String why) {
        state = State.DEAD;
        trouble = cut(why);
    }

    /** The gateway's id, for one whose answer was lost. */
    void knownAs(String id) {
        gatewayId = gatewayId == null ? id : gatewayId;
    }

    /** Whether the send under this id failed and is known to: an older word of the same send changes nothing. */
    boolean hasFailed(String id) {
        boolean ended = state == State.DEAD || state == State.WAITING_FOR_WINDOW;
        return (ended && id.equals(gatewayId)) || isSentAnew(id);
    }

    /** Whether it is to be sent again after the send under this id has failed. */
    boolean isSentAnew(String id) {
        return id.equals(gatewayId) && (state == State.DUE || state == State.SENDING);
    }

    /** Whether WhatsApp knows it under another id: that one's word is of a send before, or of one whose answer was lost. */
    boolean isKnownOtherwise(String id) {
        return gatewayId != null && !gatewayId.equals(id);
    }

    void sent(String asGatewayId, Instant at) {
        gatewayId = asGatewayId;
        reached(State.SENT, at);
    }

    /** Ticks only go forward, whatever the order in which events arrive. */
    void reached(State to, Instant at) {
        if (to == State.SENT && sentAt == null) {
            sentAt = at;
        } else if (to == State.DELIVERED && deliveredAt == null) {
            deliveredAt = at;
        } else if (to == State.READ && readAt == null) {
            readAt = at;
        }
        state = readAt != null ? State.READ : deliveredAt != null ? State.DELIVERED : State.SENT;
        trouble = null;
    }

    private static String cut(String why) {
        return why.substring(0, Math.min(why.length(), 1000));
    }

    public long id() {
        return id;
    }

    public String key() {
        return key;
    }

    public long customerId() {
        return customerId;
    }

    public @Nullable Long orderNumber() {
        return orderNumber;
    }

    public @Nullable String transferKey() {
        return transferKey;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public State state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant nextAt() {
        return nextAt;
    }

    public @Nullable String gatewayId() {
        return gatewayId;
    }

    public @Nullable String trouble() {
        return trouble;
    }
}
