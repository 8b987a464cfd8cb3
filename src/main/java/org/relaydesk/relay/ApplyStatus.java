package org.relaydesk.relay;

import java.time.InstantSource;
import java.util.Objects;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.order.Held;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderEvent;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.order.OrderStatus;

/** Applies what a provider says of an order: status, refund, message, in one transaction. */
public final class ApplyStatus {
    private final OrderRepository orders;
    private final GiveBack giveBack;
    private final Book book;
    private final InstantSource clock;

    public ApplyStatus(OrderRepository orders, GiveBack giveBack, Book book, InstantSource clock) {
        this.orders = orders;
        this.giveBack = giveBack;
        this.book = book;
        this.clock = clock;
    }

    /** @param orderNumber an order that is with the provider, or was */
    public void handle(long orderNumber, StatusAnswer.Entry entry) {
        var order = orders.byNumber(orderNumber).orElseThrow();
        if (order.status() != OrderStatus.WITH_PROVIDER && !order.status().ended()) {
            return;
        }
        switch (entry) {
            case StatusAnswer.OrderError error -> odd(order, "says " + error.message());
            case StatusAnswer.Report report -> report(order, report);
        }
    }

    private void report(Order order, StatusAnswer.Report report) {
        boolean news = !Objects.equals(order.providerStatus(), report.status());
        order.reported(report.status(), report.remains(), report.startCount(), report.charge());
        if (news) {
            book.write(Entry.of("poller", "order.status").order(order.number()).customer(order.customerId())
                    .with("provider", order.provider()).with("status", report.status())
                    .with("remains", report.remains()));
        }
        var verdict = RefundRule.decide(
                order.paid(), order.refunded(), order.quantity(), report.status(), report.remains());
        switch (verdict) {
            case RefundRule.GoOn _ -> goOn(order);
            case RefundRule.Hold hold -> odd(order, hold.why());
            case RefundRule.End end -> end(order, end);
        }
    }

    private void goOn(Order order) {
        settled(order);
        askAgain(order);
    }

    private void end(Order order, RefundRule.End end) {
        settled(order);
        if (order.can(end.event())) {
            giveBack.end(order, end.event(), end.give(), end.remains(), phrase(end.event()), "poller");
        } else if (end.give().isPositive()) {
            // the same last word again, with more to give back
            order.pollNext(giveBack.nextLook(order, clock.instant()));
            giveBack.more(order, end.give(), end.remains(), phrase(end.event()), "poller");
        } else {
            askAgain(order);
        }
    }

    private void askAgain(Order order) {
        order.pollNext(order.status().ended() ? giveBack.nextLook(order, clock.instant()) : clock.instant());
        orders.update(order);
    }

    /** An odd status that was put right is no longer for the seller. */
    private static void settled(Order order) {
        if (order.held() == Held.ODD_STATUS) {
            order.release();
        }
    }

    private void odd(Order order, String why) {
        var note = order.provider() + " " + why;
        if (!note.equals(order.heldNote())) {
            order.hold(Held.ODD_STATUS, note);
            book.write(Entry.of("poller", "order.held").order(order.number()).customer(order.customerId())
                    .with("held", Held.ODD_STATUS.name()).with("reason", note));
        }
        askAgain(order);
    }

    private static String phrase(OrderEvent event) {
        return switch (event) {
            case PART, COMPLETE -> "refund.partial";
            case FAIL -> "refund.failed";
            default -> "refund.cancelled";
        };
    }
}
