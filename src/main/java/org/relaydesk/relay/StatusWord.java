package org.relaydesk.relay;

import java.util.Locale;

/** A provider's word for where an order is; case, blanks and underscores do not matter. */
public enum StatusWord {
    UNDER_WAY, COMPLETED, PARTIAL, CANCELLED, REFUNDED, FAILED, UNKNOWN;

    public static StatusWord of(String written) {
        return switch (written.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "")) {
            case "pending", "processing", "inprogress", "awaiting" -> UNDER_WAY;
            case "completed", "complete" -> COMPLETED;
            case "partial" -> PARTIAL;
            case "canceled", "cancelled" -> CANCELLED;
            case "refunded", "refunds", "refund" -> REFUNDED;
            case "fail", "failed", "error" -> FAILED;
            default -> UNKNOWN;
        };
    }
}
