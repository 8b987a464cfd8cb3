package org.relaydesk.process;

/**
 * A seller's decision.
 *
 * @param words as they are typed
 * @param trace what it leaves in the store, see {@link Promises}
 */
record Decision(String words, String trace) {
    /** Puts a payment with a wrong amount to the order that it was for. */
    static Decision apply(String utr, String order) {
        return new Decision("apply " + utr + " " + order, "APPLIED " + utr);
    }

    static Decision credit(String utr, String waId) {
        return new Decision("credit " + utr + " " + waId, "CREDITED " + utr);
    }

    static Decision itIsThere(String order, int providerOrderId) {
        return new Decision("there " + order + " " + providerOrderId, "seller.itisthere " + order);
    }

    static Decision sendAgain(String order) {
        return new Decision("again " + order, "seller.resend " + order);
    }

    static Decision refund(String order) {
        return new Decision("refund " + order + " lost", "seller.refund " + order);
    }

    /** @param number unlike any other's */
    static Decision gift(String waId, long paise, int number) {
        return new Decision("gift " + waId + " " + paise + " g" + number, "wallet.credited g" + number);
    }

    static Decision correction(String waId, long paise, int number) {
        return new Decision("take " + waId + " " + paise + " c" + number, "wallet.corrected c" + number);
    }
}
