package org.relaydesk.order;

/** Where an order is in its life. Why it waits for the seller, and what the provider says, are fields beside it. */
public enum OrderStatus {
    AWAITING_PAYMENT, EXPIRED, PAID, SUBMITTING, WITH_PROVIDER, COMPLETED, PARTIAL, CANCELLED, FAILED;

    /** Whether the provider has said a last word, which it may still take back. */
    public boolean ended() {
        return this == COMPLETED || this == PARTIAL || this == CANCELLED || this == FAILED;
    }
}
