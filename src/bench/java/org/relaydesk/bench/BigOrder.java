package org.relaydesk.bench;

/** One of the big store's orders, all that is to be known of it from where it stands in the row. Amounts in paise. */
record BigOrder(int index) {
    /** How an order went; of 20 in a row so many are each. */
    enum Life {
        COMPLETED, PARTIAL, CANCELLED, BY_WALLET, AT_PROVIDER
    }

    static final int EACH_CUSTOMER = 10;

    Life life() {
        int place = index % 20;
        if (place < 8) {
            return Life.COMPLETED;
        }
        if (place < 16) {
            return Life.PARTIAL;
        }
        return place < 18 ? Life.CANCELLED : place == 18 ? Life.BY_WALLET : Life.AT_PROVIDER;
    }

    String status() {
        return switch (life()) {
            case COMPLETED, BY_WALLET -> "COMPLETED";
            case PARTIAL -> "PARTIAL";
            case CANCELLED -> "CANCELLED";
            case AT_PROVIDER -> "WITH_PROVIDER";
        };
    }

    long number() {
        return 10_001L + index;
    }

    String id() {
        return "SMM" + number();
    }

    long customer() {
        return 1L + index / EACH_CUSTOMER;
    }

    String account() {
        return "ORDER:" + id();
    }

    String wallet() {
        return "WALLET:" + customer();
    }

    String reference() {
        return Long.toString(600_000_000_000L + index * 7L);
    }

    boolean byBank() {
        return life() != Life.BY_WALLET;
    }

    long paid() {
        return 10_000 + index * 37L % 50_000;
    }

    /** Given back when it ended. */
    long firstRefund() {
        return switch (life()) {
            case PARTIAL -> paid() / 4;
            case CANCELLED -> paid();
            default -> 0;
        };
    }

    /** Given back out of sales, after it was earned: the panel took more of it back. */
    long secondRefund() {
        return life() == Life.PARTIAL ? paid() / 8 : 0;
    }

    /** Earned when it ended; the second refund has come out of it since. */
    long firstEarned() {
        return life() == Life.AT_PROVIDER ? 0 : paid() - firstRefund();
    }

    String refundKey(int n) {
        return "refund:" + id() + ":" + n;
    }
}
