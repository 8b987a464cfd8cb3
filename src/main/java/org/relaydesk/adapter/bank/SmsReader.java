package org.relaydesk.adapter.bank;

import org.relaydesk.adapter.bank.SmsReading.NotACredit;
import org.relaydesk.adapter.bank.SmsReading.Reason;

/** Reads an SMS of a bank: who sent it is looked at before what it says. */
public final class SmsReader {
    private SmsReader() {}

    public static SmsReading read(SmsPayload sms) {
        return SmsSender.bank(sms.sender()).isPresent()
                ? CreditReader.read(sms.text(), "sms")
                : new NotACredit(Reason.SENDER);
    }
}
