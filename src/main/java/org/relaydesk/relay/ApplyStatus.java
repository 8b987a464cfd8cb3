package org.relaydesk.relay;

import java.time.Duration;
import java.time.InstantSource;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.order.Held;
import org.relaydesk.order.Kept;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderEvent;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.order.Watched;

/** Applies what a provider says of an order: status, refund, message, in one transaction. */
public final class ApplyStatus {
    private final OrderRepository orders;
    private final GiveBack giveBack;
    private final Book book;
    private final Duration pollEvery;
    private final InstantSource clock;

    public ApplyStatus(OrderRepository orders, GiveBack giveBack, Book book, Duration pollEvery, InstantSource clock) {
        this.orders = orders;
        this.giveBack = giveBack;
        this.book = book;
        this.pollEvery = pollEvery;
        this.clock = clock;
    }

    /** @param orderNumber an order that is with the provider, or was */
    public void handle(long orderNumber, StatusAnswer.Entry entry) {
        var order = orders.byNumber(orderNumber).orElseThrow();
        if (order.status() != OrderStatus.WITH_PROVIDER && !order.status().ended()) {
            return;
        }
        boolean news = News.of(Watched.of(order), entry) == News.NEWS;
        switch (entry) {
            case StatusAnswer.OrderError error -> {
                order.raw(error.message());
                odd(order, News.odd(order.provider(), error), news);
            }
            case StatusAnswer.Report report -> report(order, report, news);
        }
    }

    private void report(Order order, StatusAnswer.Report report, boolean news) {
        boolean begun = RefundRule.hasBegun(report.startCount(), order.startCount(), order.remains(), order.quantity());
        boolean newWord = !Kept.word(report.status()).equals(order.providerStatus());
        if (News.saysMore(Watched.of(order), report)) {
            order.raw(report.raw());
        }
        order.reported(report.status(), report.remains(), report.startCount(), report.charge());
        if (newWord) {
            book.write(Entry.of("poller", "order.status").order(order.number()).customer(order.customerId())
                    .with("provider", order.provider()).with("status", report.status())
                    .with("remains", report.remains()));
        }
        var verdict = RefundRule.decide(
                order.paid(), order.refunded(), order.quantity(), report.status(), report.remains(), begun);
        switch (verdict) {
            case RefundRule.GoOn _ -> goOn(order, news);
            case RefundRule.Hold hold -> odd(order, News.odd(order.provider(), hold), news);
            case RefundRule.End end -> end(order, end, news);
        }
    }

    private void goOn(Order order, boolean news) {
        settled(order);
        askAgain(order, news);
    }

    private void end(Order order, RefundRule.End end, boolean news) {
        settled(order);
        if (order.can(end.event())) {
            giveBack.end(order, end.event(), end.give(), end.remains(), phrase(end.event()), "poller");
        } else if (end.give().isPositive()) {
            // the same last word again, with more to give back
            order.pollNext(giveBack.nextLook(order, clock.instant()));
            giveBack.more(order, end.give(), end.remains(), phrase(end.event()), "poller");
        } else {
            askAgain(order, news);
        }
    }

    /** One that brought news is asked about again in the next round, however old it is. */
    private void askAgain(Order order, boolean news) {
        var now = clock.instant();
        if (order.status().ended()) {
            order.pollNext(giveBack.nextLook(order, now));
        } else {
            order.pollNext(news ? now : PollTable.next(order.submittedAt(), now, pollEvery));
        }
        orders.update(order);
    }

    /** An odd status that was put right, or that the seller has looked at already, is no longer for him. */
    private static void settled(Order order) {
        if (order.held() == Held.ODD_STATUS) {
            order.release();
        }
    }

    private void odd(Order order, String note, boolean news) {
        if (note.equals(order.acceptedNote())) {
            settled(order);
        } else if (!note.equals(order.heldNote())) {
            order.hold(Held.ODD_STATUS, note);
            book.write(Entry.of("poller", "order.held").order(order.number()).customer(order.customerId())
                    .with("held", Held.ODD_STATUS.name()).with("reason", note));
        }
        askAgain(order, news);
    }

    private static String phrase(OrderEvent event) {
        return switch (event) {
            case PART, COMPLETE -> "refund.partial";
            case FAIL -> "refund.failed";
            default -> "refund.cancelled";
        };
    }
}
