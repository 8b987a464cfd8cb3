package org.relaydesk.order;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An order as the watching of orders knows it when it asks a provider: what an answer is compared with. Texts are the
 * provider's own.
 *
 * @param version the order's when it was read; one that has moved on since is another order by now
 * @param paid in paise, as is {@code refunded}
 */
public record Watched(
        long number,
        int version,
        @Nullable Instant nextPollAt,
        OrderStatus status,
        @Nullable Held held,
        @Nullable String heldNote,
        @Nullable String acceptedNote,
        long quantity,
        long paid,
        long refunded,
        int serviceNumber,
        @Nullable String provider,
        @Nullable String providerOrderId,
        @Nullable String providerStatus,
        @Nullable String remains,
        @Nullable String startCount,
        @Nullable String charge,
        @Nullable Instant submittedAt,
        @Nullable Instant finishedAt) {
    public static Watched of(Order order) {
        return new Watched(
                order.number(), order.version(), order.nextPollAt(), order.status(), order.held(), order.heldNote(),
                order.acceptedNote(), order.quantity(), order.paid().value(), order.refunded().value(),
                order.serviceNumber(), order.provider(), order.providerOrderId(), order.providerStatus(),
                order.remains(), order.startCount(), order.charge(), order.submittedAt(), order.finishedAt());
    }
}
