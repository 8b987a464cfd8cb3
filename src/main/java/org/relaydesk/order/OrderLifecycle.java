package org.relaydesk.order;

import java.util.List;
import java.util.Optional;

import static org.relaydesk.order.OrderEvent.ACCEPT;
import static org.relaydesk.order.OrderEvent.BEGIN_SUBMISSION;
import static org.relaydesk.order.OrderEvent.CANCEL;
import static org.relaydesk.order.OrderEvent.COMPLETE;
import static org.relaydesk.order.OrderEvent.EXPIRE;
import static org.relaydesk.order.OrderEvent.FAIL;
import static org.relaydesk.order.OrderEvent.NOT_PLACED;
import static org.relaydesk.order.OrderEvent.PART;
import static org.relaydesk.order.OrderEvent.PAY;
import static org.relaydesk.order.OrderEvent.REFUSE;
import static org.relaydesk.order.OrderEvent.SELLER_REFUND;
import static org.relaydesk.order.OrderEvent.TAKE_BACK;
import static org.relaydesk.order.OrderStatus.AWAITING_PAYMENT;
import static org.relaydesk.order.OrderStatus.CANCELLED;
import static org.relaydesk.order.OrderStatus.COMPLETED;
import static org.relaydesk.order.OrderStatus.EXPIRED;
import static org.relaydesk.order.OrderStatus.FAILED;
import static org.relaydesk.order.OrderStatus.PAID;
import static org.relaydesk.order.OrderStatus.PARTIAL;
import static org.relaydesk.order.OrderStatus.SUBMITTING;
import static org.relaydesk.order.OrderStatus.WITH_PROVIDER;

/** The life of an order, line by line: from, on, to. What does not stand here does not happen. */
public final class OrderLifecycle {
    /** One line of the table. */
    public record Step(OrderStatus from, OrderEvent on, OrderStatus to) {}

    private static final List<Step> TABLE = List.of(
            new Step(AWAITING_PAYMENT, PAY, PAID),
            new Step(AWAITING_PAYMENT, EXPIRE, EXPIRED),
            // the exact amount came late, or the seller applied a payment
            new Step(EXPIRED, PAY, PAID),
            // the seller undid what paid it, before it was sent
            new Step(PAID, TAKE_BACK, AWAITING_PAYMENT),
            // the attempt is in the book before a byte leaves
            new Step(PAID, BEGIN_SUBMISSION, SUBMITTING),
            new Step(PAID, SELLER_REFUND, CANCELLED),
            new Step(SUBMITTING, ACCEPT, WITH_PROVIDER),
            new Step(SUBMITTING, NOT_PLACED, PAID),
            new Step(SUBMITTING, REFUSE, FAILED),
            new Step(SUBMITTING, SELLER_REFUND, CANCELLED),
            new Step(WITH_PROVIDER, COMPLETE, COMPLETED),
            new Step(WITH_PROVIDER, PART, PARTIAL),
            new Step(WITH_PROVIDER, CANCEL, CANCELLED),
            new Step(WITH_PROVIDER, FAIL, FAILED),
            new Step(WITH_PROVIDER, SELLER_REFUND, CANCELLED),
            // panels take orders back after their last word
            new Step(COMPLETED, PART, PARTIAL),
            new Step(COMPLETED, CANCEL, CANCELLED),
            new Step(COMPLETED, FAIL, FAILED),
            new Step(COMPLETED, SELLER_REFUND, CANCELLED),
            new Step(PARTIAL, CANCEL, CANCELLED),
            new Step(PARTIAL, FAIL, FAILED),
            new Step(PARTIAL, SELLER_REFUND, CANCELLED));

    private OrderLifecycle() {}

    public static List<Step> table() {
        return TABLE;
    }

    /** Where the event leads from there; empty where it may not happen. */
    public static Optional<OrderStatus> next(OrderStatus from, OrderEvent on) {
        return TABLE.stream().filter(s -> s.from() == from && s.on() == on).map(Step::to).findFirst();
    }
}
