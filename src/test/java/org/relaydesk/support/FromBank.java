package org.relaydesk.support;

import org.relaydesk.payment.Told;

/** Made-up words of a bank, as they were told. */
public final class FromBank {
    private FromBank() {}

    /** By SMS, under a registered header. */
    public static Told sms(String words) {
        return new Told(Told.Source.SMS, "VM-HDFCBK-S", Told.Trust.HEADER, words);
    }
}
