package org.relaydesk.followup;

import java.time.InstantSource;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.followup.FollowUp.State;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.work.Refused;

/** The seller's word on a follow-up that nobody knows the state of. Runs in a transaction of its own. */
public final class ResolveFollowUp {
    /** What he says. */
    public enum Answer { ASK_AGAIN, DONE, CLOSE }

    private final FollowUpRepository followUps;
    private final OrderRepository orders;
    private final SendFollowUp send;
    private final Book book;
    private final InstantSource clock;

    public ResolveFollowUp(
            FollowUpRepository followUps, OrderRepository orders, SendFollowUp send, Book book, InstantSource clock) {
        this.followUps = followUps;
        this.orders = orders;
        this.send = send;
        this.book = book;
        this.clock = clock;
    }

    /** @throws Refused {@code stale} where it has changed since it was shown, {@code followup-ended} where it has ended */
    public void handle(long id, int version, Answer answer) {
        var one = followUps.byId(id).orElseThrow();
        var order = orders.byNumber(one.orderNumber()).orElseThrow();
        if (one.version() != version) {
            throw new Refused("stale", order.orderId());
        }
        if (one.state() != State.UNKNOWN && one.state() != State.ASKED) {
            throw new Refused("followup-ended", order.orderId());
        }
        book.write(Entry.of("seller", "followup." + answer.name().toLowerCase(java.util.Locale.ROOT).replace("_", ""))
                .order(order.number()).customer(order.customerId()).with("reason", one.answer()));
        boolean refill = one.kind() == FollowUp.Kind.REFILL;
        switch (answer) {
            case ASK_AGAIN -> {
                one.again(clock.instant(), "the seller asks again");
                followUps.update(one);
            }
            case DONE -> send.end(one, order, State.DONE, "the seller says so", refill ? "refill.done" : null);
            case CLOSE -> send.end(one, order, State.CLOSED, "the seller says so", refill ? "refill.refused" : "cancel.refused");
        }
    }
}
