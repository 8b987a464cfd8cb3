package org.relaydesk.adapter.bank;

import java.util.regex.Pattern;

import org.relaydesk.adapter.bank.SmsReading.Credit;
import org.relaydesk.adapter.bank.SmsReading.NotACredit;
import org.relaydesk.adapter.bank.SmsReading.Reason;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.payment.CreditNotice;
import org.relaydesk.payment.Told;

/**
 * Reads the words of a bank, from whatever way they came: first what makes them no payment, then whether money goes
 * out, then the credit itself. Who may say such words is decided elsewhere, see {@link SmsReader}.
 */
public final class CreditReader {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private CreditReader() {}

    /** @param told who says it, in which words */
    public static SmsReading read(Told told) {
        var text = told.words();
        var line = text.replaceAll("[\\s\\u00a0]+", " ").strip();
        var bare = withoutAddresses(line);
        var refused = Refusals.in(bare);
        if (refused.isPresent()) {
            return new NotACredit(refused.get());
        }
        var clause = CreditClause.find(bare);
        if (Debits.in(bare, clause.map(CreditClause::start).orElse(bare.length()))) {
            return new NotACredit(Reason.DEBIT);
        }
        if (clause.isEmpty()) {
            return new NotACredit(CreditClause.isTold(bare) ? Reason.NO_ACCOUNT : Reason.NO_CREDIT);
        }
        var amount = amount(clause.get());
        return amount.isPositive()
                ? new Credit(notice(told, line, bare, clause.get(), amount))
                : new NotACredit(Reason.NO_AMOUNT);
    }

    private static CreditNotice notice(
            Told told, String line, String bare, CreditClause clause, Paise amount) {
        var reference = Reference.find(bare);
        return new CreditNotice(
                amount,
                reference.map(Reference::key).orElse(null),
                reference.map(Reference::seen).orElse(null),
                Payer.find(line).orElse(null),
                clause.tail(),
                BankDate.find(bare).orElse(null),
                null,
                told);
    }

    private static Paise amount(CreditClause clause) {
        var written = clause.amount();
        while (written.endsWith(",")) {
            written = written.substring(0, written.length() - 1);
        }
        return Rupees.parse(written).orElse(Paise.ZERO);
    }

    /** Addresses are anybody's words: they are blanked out, so that {@code refund99@okaxis} refuses nothing. */
    private static String withoutAddresses(String line) {
        var blank = Payer.VPA.matcher(line).replaceAll(m -> "@".repeat(m.group().length()));
        return LINK.matcher(blank).replaceAll(m -> "@".repeat(m.group().length()));
    }
}
