package org.relaydesk.adapter.bank;

import java.util.Optional;
import java.util.regex.Pattern;

import org.relaydesk.adapter.bank.BankReading.Credit;
import org.relaydesk.adapter.bank.BankReading.NotACredit;
import org.relaydesk.adapter.bank.BankReading.Reason;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.payment.CreditNotice;
import org.relaydesk.payment.Told;

/**
 * Reads the words of a bank, from whatever way they came: first what makes them no payment, then whether money goes
 * out, then the credit itself. Who may say such words is decided elsewhere, see {@link SmsReader}.
 */
public final class CreditReader {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]");
    private static final Pattern LINES = Pattern.compile("\\R\\s*+");

    private CreditReader() {}

    /** @param told who says it, in which words */
    public static BankReading read(Told told) {
        var text = LINES.matcher(told.words().strip()).replaceAll("\n");
        var bare = Remarks.withoutAddresses(text);
        var bank = oneLine(Remarks.without(bare));
        var clause = CreditClause.find(bank);
        var refused = refusal(told, bank, clause);
        if (refused.isPresent()) {
            return new NotACredit(refused.get());
        }
        var reference = Reference.find(bank).or(() -> Reference.find(oneLine(bare)));
        var credit = clause.orElseThrow();
        if (!namesWhereTo(told, credit, reference)) {
            return new NotACredit(Reason.NO_ACCOUNT);
        }
        var amount = amount(credit);
        return amount.isPositive()
                ? new Credit(notice(told, oneLine(text), bank, credit, amount, reference))
                : new NotACredit(Reason.NO_AMOUNT);
    }

    private static Optional<Reason> refusal(Told told, String bank, Optional<CreditClause> clause) {
        var heard = told.source() == Told.Source.MAIL ? MailWords.about(bank, clause) : bank;
        var refused = Refusals.in(heard);
        if (refused.isPresent()) {
            return refused;
        }
        if (Debits.in(heard, clause.map(CreditClause::start).orElse(heard.length()))) {
            return Optional.of(Reason.DEBIT);
        }
        return clause.isEmpty() ? Optional.of(Reason.NO_CREDIT) : Optional.empty();
    }

    /**
     * An SMS names the account, or says "your account" or "received from" with the payment's reference: without either it
     * may speak of a wallet or a game. A mail was signed by the bank's own domain and speaks of nobody else's account.
     */
    private static boolean namesWhereTo(Told told, CreditClause credit, Optional<Reference> reference) {
        if (told.source() != Told.Source.SMS || !credit.tail().isEmpty()) {
            return true;
        }
        return reference.isPresent() && (credit.account().isPresent() || credit.received());
    }

    private static CreditNotice notice(
            Told told, String line, String bank, CreditClause credit, Paise amount, Optional<Reference> reference) {
        return new CreditNotice(
                amount,
                reference.map(Reference::key).orElse(null),
                reference.map(Reference::seen).orElse(null),
                Payer.find(line).orElse(null),
                credit.tail().isEmpty() ? null : credit.tail(),
                BankDate.find(bank).orElse(null),
                BankTime.find(bank).orElse(null),
                told);
    }

    private static Paise amount(CreditClause clause) {
        var written = clause.amount();
        while (written.endsWith(",")) {
            written = written.substring(0, written.length() - 1);
        }
        return Rupees.parse(written).orElse(Paise.ZERO);
    }

    private static String oneLine(String text) {
        return SPACE.matcher(text).replaceAll(" ");
    }
}
