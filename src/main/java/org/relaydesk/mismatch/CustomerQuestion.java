package org.relaydesk.mismatch;

/** What a customer is asked about his payment in words that stand ready in his language. */
public enum CustomerQuestion {
    UTR("mismatch.ask.utr"),
    PICTURE("mismatch.ask.picture"),
    ORDER("mismatch.ask.order"),
    PAYER("mismatch.ask.payer");

    private final String phrase;

    CustomerQuestion(String phrase) {
        this.phrase = phrase;
    }

    /** Its key in the customers' bundle. */
    public String phrase() {
        return phrase;
    }
}
