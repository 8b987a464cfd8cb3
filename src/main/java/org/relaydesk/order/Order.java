package org.relaydesk.order;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.relaydesk.catalog.Parameters;
import org.relaydesk.money.Paise;

/**
 * An order. Its status changes by {@link OrderLifecycle} alone; paid, refunded and earned are paise and follow the
 * ledger's transfers of the same transaction: paid = refunded + earned + what its account holds.
 */
@Entity(name = "CustomerOrder")
@Table(name = "customer_order")
public class Order extends ProviderReport {
    @Id
    private long number;

    @Column(name = "order_id")
    private String orderId;

    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "service_number")
    private int serviceNumber;

    private long quantity;
    private String link;
    private long price;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable Held held;

    @Column(name = "held_note")
    private @Nullable String heldNote;

    private long paid;
    private long refunded;
    private long earned;
    private int refunds;
    private boolean late;
    private @Nullable String provider;

    @Column(name = "provider_order_id")
    private @Nullable String providerOrderId;

    @Column(name = "policy_version")
    private int policyVersion;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "paid_at")
    private @Nullable Instant paidAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(name = "submit_after")
    private @Nullable Instant submitAfter;

    @Column(name = "next_poll_at")
    private @Nullable Instant nextPollAt;

    private @Nullable String parameters;

    @Column(name = "next_provider")
    private @Nullable String nextProvider;

    @Column(name = "wait_why")
    private @Nullable String waitWhy;

    @Column(name = "slow_since")
    private @Nullable Instant slowSince;

    @Column(name = "accepted_note")
    private @Nullable String acceptedNote;

    private int unpaid;

    @Version
    private int version;

    protected Order() {}

    /** @param price what the quantity costs, before the paise that make a payment unique */
    public Order(long number, String orderId, PlaceOrder.Command ordered, Paise price, int policyVersion, Instant placedAt) {
        this.number = number;
        this.orderId = orderId;
        this.customerId = ordered.customerId();
        this.serviceNumber = ordered.service();
        this.quantity = ordered.quantity();
        this.link = ordered.link();
        this.price = price.value();
        this.status = OrderStatus.AWAITING_PAYMENT;
        this.policyVersion = policyVersion;
        this.placedAt = placedAt;
        this.parameters = ordered.parameters().form();
    }

    private void happen(OrderEvent event) {
        status = OrderLifecycle.next(status, event)
                .orElseThrow(() -> new IllegalStateException(orderId + " is " + status + ": no " + event + " now"));
    }

    public boolean can(OrderEvent event) {
        return OrderLifecycle.next(status, event).isPresent();
    }

    /** Paid in full with {@code amount}; {@code wasLate} where it had expired before. */
    public void pay(Paise amount, Instant at, boolean wasLate) {
        happen(OrderEvent.PAY);
        paid = amount.value();
        paidAt = at;
        late = wasLate;
    }

    /** What paid it was undone before it was sent: it waits for its payment as it did before. */
    public void takeBack() {
        happen(OrderEvent.TAKE_BACK);
        paid = 0;
        paidAt = null;
        late = false;
        submitAfter = null;
        waitWhy = null;
        nextProvider = null;
        unpaid++;
        release();
    }

    /** Not to be sent before then; nobody is told why. */
    public void notBefore(Instant at) {
        submitAfter = at;
    }

    /**
     * The key of something that happens once for each time that it is paid: {@code pay:SMM10234}, and
     * {@code pay:SMM10234:2} where the first payment was taken back.
     */
    public String payKey(String what) {
        return what + ":" + orderId + (unpaid == 0 ? "" : ":" + (unpaid + 1));
    }

    public void expire() {
        happen(OrderEvent.EXPIRE);
    }

    public void beginSubmission(String toProvider, Instant at) {
        happen(OrderEvent.BEGIN_SUBMISSION);
        provider = toProvider;
        submittedAt = at;
        waitWhy = null;
        release();
    }

    public void accepted(String atProviderAs, Instant firstPoll) {
        happen(OrderEvent.ACCEPT);
        providerOrderId = atProviderAs;
        nextPollAt = firstPoll;
        release();
    }

    /** Certainly not placed: to be tried again, not before {@code after} where that is given. */
    public void notPlaced(@Nullable Instant after) {
        happen(OrderEvent.NOT_PLACED);
        submitAfter = after;
    }

    /** Waits by itself, for the reason that is shown. */
    public void waitUntil(Instant after, String why) {
        submitAfter = after;
        waitWhy = Kept.cut(why, 500);
    }

    /** Goes to this provider next; null for its service's first choice. */
    public void routeTo(@Nullable String next) {
        nextProvider = next;
    }

    /** An end, by the provider's word or the seller's. */
    public void end(OrderEvent event, Instant at) {
        happen(event);
        finishedAt = at;
        slowSince = null;
        waitWhy = null;
    }

    public void hold(Held why, String note) {
        held = why;
        heldNote = Kept.note(note);
    }

    public void release() {
        held = null;
        heldNote = null;
    }

    /** Asks for it anew by another link or other parameters; what it costs and how many it has stays. */
    public void ask(String newLink, Parameters newParameters) {
        link = newLink;
        parameters = newParameters.form();
    }

    /** The seller has looked at what makes it odd: the same word alone does not hold it again. */
    public void accept() {
        acceptedNote = heldNote;
        release();
    }

    public @Nullable String acceptedNote() {
        return acceptedNote;
    }

    /** Has been with the provider longer than its like; null takes that back. */
    public void slow(@Nullable Instant since) {
        slowSince = since;
    }

    public void pollNext(@Nullable Instant at) {
        nextPollAt = at;
    }

    /** Books a refund on the order: {@code fromSales} of it had been earned already. */
    public void refund(Paise amount, Paise fromSales) {
        refunded = Math.addExact(refunded, amount.value());
        earned = Math.subtractExact(earned, fromSales.value());
        refunds++;
        if (refunded > paid || earned < 0) {
            throw new IllegalStateException(orderId + " would give back " + refunded + " of " + paid);
        }
    }

    public void earn(Paise amount) {
        earned = Math.addExact(earned, amount.value());
    }

    public long number() {
        return number;
    }

    /** The public id: prefix and number, such as {@code SMM10234}. */
    public String orderId() {
        return orderId;
    }

    public long customerId() {
        return customerId;
    }

    public int serviceNumber() {
        return serviceNumber;
    }

    public long quantity() {
        return quantity;
    }

    public String link() {
        return link;
    }

    public Paise price() {
        return Paise.of(price);
    }

    public OrderStatus status() {
        return status;
    }

    public @Nullable Held held() {
        return held;
    }

    public @Nullable String heldNote() {
        return heldNote;
    }

    public Paise paid() {
        return Paise.of(paid);
    }

    public Paise refunded() {
        return Paise.of(refunded);
    }

    public Paise earned() {
        return Paise.of(earned);
    }

    /** What its account holds: paid, and neither earned nor given back. */
    public Paise open() {
        return Paise.of(paid - refunded - earned);
    }

    /** How many refunds it has had. */
    public int refunds() {
        return refunds;
    }

    public @Nullable String provider() {
        return provider;
    }

    public @Nullable String providerOrderId() {
        return providerOrderId;
    }

    /** What its type needs besides link and quantity. */
    public Parameters parameters() {
        return Parameters.of(parameters);
    }

    /** Where it goes next; null for its service's first choice. */
    public @Nullable String nextProvider() {
        return nextProvider;
    }

    /** Why it waits until {@link #submitAfter}; null where it does not. */
    public @Nullable String waitWhy() {
        return waitWhy;
    }

    /** Since when it takes longer than its like; null where it does not. */
    public @Nullable Instant slowSince() {
        return slowSince;
    }

    /** Whether it was paid after it had expired. */
    public boolean late() {
        return late;
    }

    public int policyVersion() {
        return policyVersion;
    }

    public Instant placedAt() {
        return placedAt;
    }

    public @Nullable Instant paidAt() {
        return paidAt;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    public @Nullable Instant submitAfter() {
        return submitAfter;
    }

    public @Nullable Instant nextPollAt() {
        return nextPollAt;
    }

    public int version() {
        return version;
    }
}
