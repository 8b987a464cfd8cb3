package org.relaydesk.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.relaydesk.customer.Customer;
import org.relaydesk.payment.RequestPayment;
import org.relaydesk.review.OpenReview;

/** A picture or PDF: a payment claim, or a part of an open review. */
final class Pictures {
    /** So long after a payment, or after one that never came, a picture is thought to be about it. */
    private static final Duration LATELY = Duration.ofHours(24);

    private final RequestPayment requestPayment;
    private final Claims claims;
    private final Reviews reviews;
    private final InstantSource clock;

    Pictures(RequestPayment requestPayment, Claims claims, Reviews reviews, InstantSource clock) {
        this.requestPayment = requestPayment;
        this.claims = claims;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** @param silent whether a person has the conversation: then only what an unpaid order is about is answered */
    void take(Speaker speaker, Customer customer, String caption, long messageRow, boolean silent) {
        var review = reviews.of(customer, caption)
                .filter(r -> OpenReview.takesPictures(isAwaited(customer), paid(customer), r.openedAt()));
        if (review.isPresent()) {
            reviews.picture(silent ? speaker.hushed() : speaker, review.get(), caption, messageRow);
        } else {
            boolean aloud = !silent || claims.isUnpaid(customer);
            claims.picture(aloud ? speaker : speaker.hushed(), customer, caption, messageRow);
        }
    }

    private boolean isAwaited(Customer customer) {
        return requestPayment.isAwaited(customer.id()) || claims.isAsked(customer);
    }

    /** When he last paid, or let a payment expire that he may have made. */
    private Optional<Instant> paid(Customer customer) {
        return requestPayment.lastClosed(customer.id()).filter(at -> at.isAfter(clock.instant().minus(LATELY)));
    }
}
