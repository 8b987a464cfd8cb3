package org.relaydesk.demo.past;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.relaydesk.adapter.bank.BankReading;
import org.relaydesk.adapter.bank.SmsPayload;
import org.relaydesk.adapter.bank.SmsReader;
import org.relaydesk.demo.world.Person;
import org.relaydesk.demo.world.Shop;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.payment.CreditNotice;
import org.relaydesk.payment.RecordBankCredit;
import org.relaydesk.payment.Told;

/** What the bank told by SMS, some of it by mail too, and what a statement said later. Inside the writer's transactions. */
final class PastBank {
    private static final Told MAIL = new Told(Told.Source.MAIL, "alerts@bank.example", Told.Trust.DKIM, "");
    private static final Told FILE = new Told(Told.Source.STATEMENT, "statement.csv", Told.Trust.FILE, "");

    private final RecordBankCredit recordBankCredit;
    private final PastClock clock;
    private final List<CreditNotice> told = new ArrayList<>();

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
        if (told.size() % 3 != 1) {
            recordBankCredit.handle(by(notice, MAIL, text), "mail:" + reference);
        }
        told.add(notice);
    }

    /** The seller reads a statement in: all that the bank told before, and one payment that the phone had missed. */
    void importStatement(Person missed, Paise amount, String reference) {
        told.forEach(notice -> recordBankCredit.handle(by(notice, FILE, line(notice)), "statement:" + notice.reference()));
        var day = LocalDate.ofInstant(clock.instant(), Shop.ZONE).minusDays(1);
        var alone = new CreditNotice(amount, reference, reference, missed.vpa(), "4821", day, null, FILE);
        recordBankCredit.handle(by(alone, FILE, line(alone)), "statement:" + reference);
    }

    private static String line(CreditNotice notice) {
        return notice.bankDate() + " UPI-" + notice.payer() + "-" + notice.reference() + " " + Rupees.plain(notice.amount());
    }

    private static CreditNotice by(CreditNotice notice, Told told, String words) {
        return new CreditNotice(
                notice.amount(), notice.reference(), notice.referenceSeen(), notice.payer(), notice.accountTail(), notice.bankDate(),
                notice.bankTime(), new Told(told.source(), told.sender(), told.trust(), words));
    }
}
