package org.relaydesk.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import jakarta.data.Limit;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.customer.Customer;
import org.relaydesk.mismatch.ClaimText;
import org.relaydesk.mismatch.OpenMismatch;
import org.relaydesk.mismatch.OrderNames;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.order.OrderStatus;

/** A picture, a PDF or a call for support about a payment: it goes before the seller, and the customer hears so. */
final class Claims {
    /** How long ago an order may have been placed that a claim is thought to be about. */
    private static final Duration LATELY = Duration.ofDays(7);

    private final OrderRepository orders;
    private final OpenMismatch openMismatch;
    private final Book book;
    private final InstantSource clock;

    Claims(OrderRepository orders, OpenMismatch openMismatch, Book book, InstantSource clock) {
        this.orders = orders;
        this.openMismatch = openMismatch;
        this.book = book;
        this.clock = clock;
    }

    void picture(Speaker speaker, Customer customer, String caption, long messageRow) {
        claim(speaker, customer, caption, messageRow);
    }

    /**
     * A call for support: with an unpaid order it is about that payment, and is claimed.
     *
     * @return the claim's id, where it was
     */
    Optional<Long> support(Speaker speaker, Customer customer, String words) {
        book.write(Entry.of("customer", "customer.support").customer(customer.id())
                .with("reason", words.isBlank() ? null : words));
        return isUnpaid(customer) ? Optional.of(claim(speaker, customer, words, null)) : Optional.empty();
    }

    /** Whether the seller has asked him about a payment. */
    boolean isAsked(Customer customer) {
        return openMismatch.asked(customer.id()).isPresent();
    }

    /** Whether he has an order, of late, that is not paid. */
    boolean isUnpaid(Customer customer) {
        return unpaid(customer).isPresent();
    }

    /** Words of a customer who was asked about his payment are his answer; false if he was not asked. */
    boolean answer(Speaker speaker, Customer customer, String words) {
        if (openMismatch.asked(customer.id()).isEmpty()) {
            return false;
        }
        openMismatch.claim(customer.id(), named(customer, words), ClaimText.of(words), null);
        speaker.say("claim.answer");
        return true;
    }

    /**
     * Whether words that are no command answer what the seller asked: he asked after the bot had asked last, or they have a
     * UPI reference in them, as nothing else has.
     */
    boolean isAnswer(Customer customer, String words, Instant botAsked) {
        return openMismatch.asked(customer.id())
                .filter(m -> ClaimText.of(words).reference() != null || isAfter(m.askedAt(), botAsked))
                .isPresent();
    }

    private static boolean isAfter(@Nullable Instant asked, Instant botAsked) {
        return asked != null && asked.isAfter(botAsked);
    }

    /** An order of his own that he names. */
    private @Nullable Long named(Customer customer, String words) {
        return OrderNames.in(words).stream()
                .flatMap(id -> orders.byOrderId(id).stream())
                .filter(o -> o.customerId() == customer.id())
                .map(Order::number)
                .findFirst()
                .orElse(null);
    }

    private long claim(Speaker speaker, Customer customer, String words, @Nullable Long messageRow) {
        var order = unpaid(customer);
        var mismatch = openMismatch.claim(customer.id(), order.map(Order::number).orElse(null), ClaimText.of(words), messageRow);
        if (order.isPresent()) {
            speaker.say("claim.order", Map.of("order", order.get().orderId()));
        } else {
            speaker.say("claim.none");
        }
        return mismatch.id();
    }

    /** The newest order that waits for its payment; else one that expired lately. */
    private Optional<Order> unpaid(Customer customer) {
        var since = clock.instant().minus(LATELY);
        var recent = orders.ofCustomer(customer.id(), Limit.of(20)).stream()
                .filter(o -> o.placedAt().isAfter(since))
                .toList();
        return recent.stream().filter(o -> o.status() == OrderStatus.AWAITING_PAYMENT).findFirst()
                .or(() -> recent.stream().filter(o -> o.status() == OrderStatus.EXPIRED).findFirst());
    }
}
