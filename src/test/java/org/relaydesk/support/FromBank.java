package org.relaydesk.support;

import org.relaydesk.payment.Told;

/** Made-up words of a bank, as they were told. */
public final class FromBank {
    private FromBank() {}

    /** By mail, in the words of another bank. */
    public static Told mail(String words) {
        return new Told(Told.Source.MAIL, "no-reply@famapp.in", Told.Trust.DKIM, words);
    }

    /** A row of a file. */
    public static Told statement(String file, String row) {
        return new Told(Told.Source.STATEMENT, file, Told.Trust.FILE, row);
    }

    /** By SMS, under a registered header. */
    public static Told sms(String words) {
        return new Told(Told.Source.SMS, "VM-HDFCBK-S", Told.Trust.HEADER, words);
    }
}
