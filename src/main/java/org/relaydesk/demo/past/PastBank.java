package org.relaydesk.demo.past;

import java.time.LocalDate;

import org.relaydesk.adapter.bank.BankReading;
import org.relaydesk.adapter.bank.SmsPayload;
import org.relaydesk.adapter.bank.SmsReader;
import org.relaydesk.demo.world.Person;
import org.relaydesk.demo.world.Shop;
import org.relaydesk.money.Paise;
import org.relaydesk.payment.RecordBankCredit;

/** What the bank told by SMS; read as it is read today. Inside the writer's transactions. */
final class PastBank {
    private final RecordBankCredit recordBankCredit;
    private final PastClock clock;

    PastBank(RecordBankCredit recordBankCredit, PastClock clock) {
        this.recordBankCredit = recordBankCredit;
        this.clock = clock;
    }

    void credit(Person from, Paise amount, String reference) {
        var now = clock.instant();
        var text = from.bank().say(amount, LocalDate.ofInstant(now, Shop.ZONE), from.vpa(), reference);
        var sms = new SmsPayload(from.bank().header(), text, Long.toString(now.toEpochMilli()));
        if (!(SmsReader.read(sms) instanceof BankReading.Credit(var notice))) {
            throw new IllegalStateException("the program does not read its demo bank: " + text);
        }
        recordBankCredit.handle(notice, sms.key());
    }
}
