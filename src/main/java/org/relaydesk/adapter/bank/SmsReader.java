package org.relaydesk.adapter.bank;

import org.relaydesk.adapter.bank.BankReading.Credit;
import org.relaydesk.adapter.bank.BankReading.NotACredit;
import org.relaydesk.adapter.bank.BankReading.Reason;
import org.relaydesk.payment.Told;

/** Reads an SMS of a bank: what it says counts only where a bank sent it. */
public final class SmsReader {
    private SmsReader() {}

    public static BankReading read(SmsPayload sms) {
        var said = CreditReader.read(new Told(Told.Source.SMS, sms.sender(), Told.Trust.HEADER, sms.text()));
        if (SmsSender.bank(sms.sender(), sms.text()).isPresent()) {
            return said;
        }
        boolean registered = SmsSender.header(sms.sender()).isPresent();
        return new NotACredit(registered && said instanceof Credit ? Reason.UNKNOWN_BANK : Reason.SENDER);
    }
}
