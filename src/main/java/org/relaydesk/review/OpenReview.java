package org.relaydesk.review;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.money.BusinessCalendar;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.work.Refused;

/** Puts an order before the seller because its customer says that something is wrong with it. */
public final class OpenReview {
    /** Counted in business days, as the policy promises. */
    private static final Duration PROMISE = Duration.ofDays(3);

    private final ReviewRepository reviews;
    private final BusinessCalendar calendar;
    private final Book book;
    private final InstantSource clock;

    public OpenReview(ReviewRepository reviews, BusinessCalendar calendar, Book book, InstantSource clock) {
        this.reviews = reviews;
        this.calendar = calendar;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Opens it; where one is open for the order already, the words are added to that.
     *
     * @param order one of the customer's own
     * @param words what is wrong; not blank
     * @return the review, and whether it was opened just now
     * @throws Refused {@code review-unpaid} for an order that was never paid: that is a matter of its payment
     */
    public Opened handle(Order order, String words) {
        if (order.status() == OrderStatus.AWAITING_PAYMENT || order.status() == OrderStatus.EXPIRED) {
            throw new Refused("review-unpaid", order.orderId());
        }
        var known = reviews.openOfOrder(order.number());
        if (known.isPresent()) {
            known.get().add(words);
            reviews.update(known.get());
            write("review.added", known.get());
            return new Opened(known.get(), false);
        }
        var now = clock.instant();
        var review = new ReviewRequest(order.number(), order.customerId(), words, now, calendar.after(now, PROMISE));
        reviews.insert(review);
        write("review.opened", review);
        return new Opened(review, true);
    }

    /** A review, and whether it is new. */
    public record Opened(ReviewRequest review, boolean fresh) {}

    /** The newest that is open, or the one of the order that is named. */
    public Optional<ReviewRequest> openOf(long customerId, Optional<Long> named) {
        var open = reviews.openOf(customerId);
        return open.stream().filter(r -> named.filter(n -> n == r.orderNumber()).isPresent()).findFirst()
                .or(() -> open.stream().findFirst());
    }

    /** @param messageRow the inbound message with the picture or document */
    public void picture(ReviewRequest review, long messageRow) {
        reviews.insert(new ReviewPicture(review.id(), messageRow));
        write("review.picture", review);
    }

    /**
     * Whether a picture belongs to an open review rather than to a payment: while no payment is awaited, and none was made
     * since the review was opened.
     *
     * @param awaited whether a payment of the customer is awaited
     * @param paid when he last paid something, if lately
     * @param opened when the review was opened
     */
    public static boolean takesPictures(boolean awaited, Optional<Instant> paid, Instant opened) {
        return !awaited && paid.filter(at -> at.isAfter(opened)).isEmpty();
    }

    private void write(String what, ReviewRequest review) {
        book.write(Entry.of("customer", what).order(review.orderNumber()).customer(review.customerId())
                .with("review", review.id()));
    }
}
