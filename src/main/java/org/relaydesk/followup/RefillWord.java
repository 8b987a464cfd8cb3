package org.relaydesk.followup;

import java.util.Locale;

/** A provider's word on a refill, without regard to case, spaces and underscores. */
public enum RefillWord {
    UNDER_WAY, DONE, REJECTED, UNKNOWN;

    public static RefillWord of(String word) {
        return switch (word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "")) {
            case "pending", "awaiting", "processing", "inprogress", "accepted", "queued" -> UNDER_WAY;
            case "completed", "complete", "success", "done" -> DONE;
            case "rejected", "canceled", "cancelled", "error", "fail", "failed", "refused", "declined" -> REJECTED;
            default -> UNKNOWN;
        };
    }
}
