package org.relaydesk.queue;

import java.util.Locale;

/** What a message that answers nothing is for: by it a template is found that may stand in for it. */
public enum Purpose {
    /** Money went back to the wallet. The template's places: the order, the amount. */
    REFUND,
    /** Other news of money and orders. The template's one place: the whole text on one line. */
    NOTICE;

    /** As the settings name its template. */
    public String setting() {
        return name().toLowerCase(Locale.ROOT);
    }
}
