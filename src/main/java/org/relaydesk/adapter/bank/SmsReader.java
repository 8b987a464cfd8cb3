package org.relaydesk.adapter.bank;

import org.relaydesk.adapter.bank.BankReading.NotACredit;
import org.relaydesk.adapter.bank.BankReading.Reason;
import org.relaydesk.payment.Told;

/** Reads an SMS of a bank: who sent it is looked at before what it says. */
public final class SmsReader {
    private SmsReader() {}

    public static BankReading read(SmsPayload sms) {
        return SmsSender.bank(sms.sender(), sms.text()).isPresent()
                ? CreditReader.read(new Told(Told.Source.SMS, sms.sender(), Told.Trust.HEADER, sms.text()))
                : new NotACredit(Reason.SENDER);
    }
}
