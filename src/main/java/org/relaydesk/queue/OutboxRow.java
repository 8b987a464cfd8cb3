package org.relaydesk.queue;

import java.time.Instant;
import java.util.List;

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
import org.relaydesk.message.WholeText;

/** A message to a customer, from the transaction that caused it until WhatsApp has it, and its ticks. */
@Entity
@Table(name = "outbox")
public class OutboxRow {
    /**
     * SENT, DELIVERED, READ are WhatsApp's word. DEAD is shown to the seller with the reason; so is UNKNOWN, one whose
     * answers were all lost: it may have arrived, and is not sent again by itself.
     */
    public enum State { DUE, SENDING, SENT, DELIVERED, READ, WAITING_FOR_WINDOW, DEAD, UNKNOWN }

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

    @Column(name = "lost_sends")
    private int lostSends;

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

    @Column(name = "trouble_code")
    private @Nullable Integer troubleCode;

    @Enumerated(EnumType.STRING)
    private @Nullable Purpose purpose;

    private @Nullable String parameters;

    @Column(name = "sent_template")
    private @Nullable String sentTemplate;

    @Column(name = "window_closed_at")
    private @Nullable Instant windowClosedAt;

    @Column(name = "set_aside_at")
    private @Nullable Instant setAsideAt;

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

    /** It answers nothing: where the customer may not be written to freely, a template may stand in for it. */
    void isNews(Purpose what, List<String> values) {
        purpose = what;
        parameters = values.isEmpty() ? null : String.join("\n", values);
    }

    List<String> parameters() {
        return parameters == null ? List.of() : parameters.lines().toList();
    }

    /** @param first how it is tried first */
    void sending(Outbound first) {
        if (state == State.SENDING) {
            lostSends++;
        }
        state = State.SENDING;
        attempts++;
        sentAs(first);
    }

    /** A template that stands in for it is noted. */
    void sentAs(Outbound as) {
        sentTemplate = as instanceof Outbound.Template t && !kind.equals("TEMPLATE") ? t.language() + " " + t.name() : null;
    }

    /** How many sends there were of which nobody knows what became, the one that is being sent included. */
    int unclearSends() {
        return state == State.SENDING ? lostSends + 1 : lostSends;
    }

    /** It may have arrived, and nobody can tell: it is the seller's now, until a late word of WhatsApp settles it. */
    void unknown(String why) {
        state = State.UNKNOWN;
        troubleCode = null;
        trouble = cut(why);
        setAsideAt = null;
    }

    /** Whether it is the seller's to send again or to leave. */
    boolean isGivenUp() {
        return state == State.DEAD || state == State.UNKNOWN;
    }

    void again(Instant at, String why) {
        state = State.DUE;
        nextAt = at;
        trouble = cut(why);
    }

    /** What put it off is over. */
    void dueNow(Instant now) {
        nextAt = now;
    }

    /** The answer was lost: a delivery event settles it, and after {@code until} it may be sent a second time. */
    void lost(Instant until, String why) {
        nextAt = until;
        trouble = cut(why);
    }

    /** @param code WhatsApp's, where it did not take the template that stood in for it */
    void waitForWindow(@Nullable Integer code, String why) {
        state = State.WAITING_FOR_WINDOW;
        troubleCode = code;
        trouble = cut(why);
    }

    /** WhatsApp has found the window closed: it is to be sent otherwise, or to wait. */
    void windowClosed(Instant at, Instant now, String why) {
        windowClosedAt = at;
        again(now, why);
    }

    boolean isWindowFoundClosed() {
        return windowClosedAt != null;
    }

    /** What waited is due; attempts are counted from the window's opening on, also of what is just being sent. */
    void windowOpened(Instant now) {
        windowClosedAt = null;
        attempts = 0;
        due(now);
    }

    /** What waited need not wait any longer. */
    void due(Instant now) {
        if (state == State.WAITING_FOR_WINDOW) {
            state = State.DUE;
            nextAt = now;
            trouble = null;
            troubleCode = null;
        }
    }

    /** Whether the window has opened while this was being sent: that it was found closed may be no longer so. */
    boolean hasWindowOpened() {
        return state == State.SENDING && attempts == 0;
    }

    void dead(@Nullable Integer code, String why) {
        state = State.DEAD;
        troubleCode = code;
        trouble = cut(why);
        setAsideAt = null;
    }

    /** The seller wants one that was given up sent once more, from the beginning; also one that he had left at that. */
    void resend(Instant now) {
        state = State.DUE;
        attempts = 0;
        lostSends = 0;
        nextAt = now;
        trouble = null;
        troubleCode = null;
        setAsideAt = null;
    }

    /** The seller has seen a dead letter and leaves it at that. */
    void putAside(Instant now) {
        setAsideAt = now;
    }

    /** The gateway's id, for one whose answer was lost. */
    void knownAs(String id) {
        gatewayId = gatewayId == null ? id : gatewayId;
    }

    /** From now on its state is that of another of its sends: the one in the row has failed. @return that one's id */
    String livesAs(String id) {
        var before = gatewayId == null ? id : gatewayId;
        gatewayId = id;
        return before;
    }

    /** Whether the send under the row's id failed, and is known to. */
    boolean hasFailed() {
        return gatewayId != null && !isWithWhatsApp();
    }

    /** Whether the send under this id failed and is known to: an older word of the same send changes nothing. */
    boolean hasFailed(String id) {
        return id.equals(gatewayId) && hasFailed();
    }

    boolean hasArrived() {
        return state == State.DELIVERED || state == State.READ;
    }

    private boolean isWithWhatsApp() {
        return state == State.SENT || hasArrived();
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
        troubleCode = null;
    }

    private static String cut(String why) {
        return WholeText.cut(why, 1000);
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

    /** How often it was sent again because the answer to the send before was lost. */
    public int lostSends() {
        return lostSends;
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

    /** WhatsApp's code of the trouble: of a dead letter, or of the template of one that waits. */
    public @Nullable Integer troubleCode() {
        return troubleCode;
    }

    public @Nullable Purpose purpose() {
        return purpose;
    }

    /** Language, blank and name of the template that stood in for it when it was sent last. */
    public @Nullable String sentTemplate() {
        return sentTemplate;
    }

    /** When the seller laid the dead letter aside. */
    public @Nullable Instant setAsideAt() {
        return setAsideAt;
    }

    public int version() {
        return version;
    }
}
