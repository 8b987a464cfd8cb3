package org.relaydesk.ledger;

/**
 * An account of the money book, by the name under which it stands there: {@code BANK}, {@code WALLET:17},
 * {@code ORDER:10234} and so on. {@code normal} is the side on which its balance grows.
 *
 * @param floored whether its balance may never fall below zero
 */
public record Account(String name, Kind normal, boolean floored) {
    /** What reached the seller's bank. */
    public static final Account BANK = new Account("BANK", Kind.ASSET, false);
    /** Bank money whose owner is not known yet. */
    public static final Account UNMATCHED = new Account("UNMATCHED", Kind.LIABILITY, true);
    /** Earned. */
    public static final Account SALES = new Account("SALES", Kind.INCOME, false);
    /** What the seller gives. */
    public static final Account GOODWILL = new Account("GOODWILL", Kind.EXPENSE, false);
    /** Reversed by the bank. */
    public static final Account DISPUTED = new Account("DISPUTED", Kind.ASSET, false);

    /** The kinds of account of double-entry bookkeeping that the book uses. */
    public enum Kind {
        ASSET, LIABILITY, INCOME, EXPENSE;

        /** Whether a debit raises the balance. */
        public boolean debitNormal() {
            return this == ASSET || this == EXPENSE;
        }
    }

    /** A customer's credit. */
    public static Account wallet(long customerId) {
        return new Account("WALLET:" + customerId, Kind.LIABILITY, true);
    }

    /** Paid for an order, and not yet earned or given back. */
    public static Account order(String orderId) {
        return new Account("ORDER:" + orderId, Kind.LIABILITY, true);
    }

    /** @throws IllegalArgumentException for a name that no account has */
    public static Account named(String name) {
        return switch (name) {
            case "BANK" -> BANK;
            case "UNMATCHED" -> UNMATCHED;
            case "SALES" -> SALES;
            case "GOODWILL" -> GOODWILL;
            case "DISPUTED" -> DISPUTED;
            default -> {
                if (name.startsWith("WALLET:")) {
                    yield wallet(Long.parseLong(name.substring(7)));
                }
                if (name.startsWith("ORDER:")) {
                    yield order(name.substring(6));
                }
                throw new IllegalArgumentException("no account is named " + name);
            }
        };
    }
}
