package org.relaydesk.relay;

import java.util.Locale;
import java.util.regex.Pattern;

/** A provider's word for where an order is; case, blanks and underscores do not matter. */
public enum StatusWord {
    UNDER_WAY, COMPLETED, PARTIAL, CANCELLED, REFUNDED, FAILED, UNKNOWN;

    private static final Pattern BETWEEN = Pattern.compile("[\\s_-]+");

    public static StatusWord of(String written) {
        return switch (BETWEEN.matcher(written.toLowerCase(Locale.ROOT)).replaceAll("")) {
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
