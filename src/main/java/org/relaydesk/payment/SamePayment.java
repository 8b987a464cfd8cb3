package org.relaydesk.payment;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.relaydesk.payment.Told.Source;

/**
 * Whether two messages with different references, or without one, tell of the same payment. Both are of the same amount.
 * Where it is not sure, nothing is counted until the seller has looked. Pure.
 */
final class SamePayment {
    /** Two banks' messages about one credit are no further apart. */
    static final Duration NEAR = Duration.ofMinutes(2);

    private SamePayment() {}

    enum Likeness { SAME, DOUBTFUL, OTHER }

    /**
     * Compares them.
     *
     * @param told the new one, as it was told
     * @param notice its message
     * @param known one of the same amount that is known
     * @param witnesses its messages
     */
    static Likeness compare(
            BankCredit told, CreditNotice notice, BankCredit known, List<CreditWitness> witnesses, ZoneId zone) {
        boolean bothNamed = told.reference() != null && known.reference() != null;
        if (isStatement(told) || isStatement(known)) {
            return !bothNamed && day(told, zone).equals(day(known, zone)) && !inTheSameFile(notice, witnesses)
                    ? Likeness.DOUBTFUL
                    : Likeness.OTHER;
        }
        if (!isNear(told, known)) {
            return Likeness.OTHER;
        }
        return !bothNamed && (samePayer(told, known) || sameWords(notice, witnesses)) ? Likeness.SAME : Likeness.DOUBTFUL;
    }

    /** A row of a statement names a day and no time, and is received whenever the seller imports it. */
    private static boolean isStatement(BankCredit credit) {
        return credit.source().equals(Source.STATEMENT.code());
    }

    private static LocalDate day(BankCredit credit, ZoneId zone) {
        var named = credit.bankDate();
        return named == null ? LocalDate.ofInstant(credit.receivedAt(), zone) : named;
    }

    /** A statement has a row for each payment, and no payment twice. */
    private static boolean inTheSameFile(CreditNotice notice, List<CreditWitness> witnesses) {
        return notice.told().source() == Source.STATEMENT && witnesses.stream().anyMatch(w ->
                w.source().equals(Source.STATEMENT.code()) && notice.told().sender().equals(w.sender()));
    }

    private static boolean isNear(BankCredit one, BankCredit other) {
        var oneAt = one.bankedAt();
        var otherAt = other.bankedAt();
        if (oneAt != null && otherAt != null) {
            return Duration.between(oneAt, otherAt).abs().compareTo(NEAR) <= 0;
        }
        var oneDay = one.bankDate();
        var otherDay = other.bankDate();
        boolean otherDays = oneDay != null && otherDay != null && !oneDay.equals(otherDay);
        return !otherDays && Duration.between(one.receivedAt(), other.receivedAt()).abs().compareTo(NEAR) <= 0;
    }

    private static boolean samePayer(BankCredit one, BankCredit other) {
        var payer = one.payer();
        return payer != null && payer.equalsIgnoreCase(other.payer());
    }

    /** The same SMS by two apps on the seller's phone. */
    private static boolean sameWords(CreditNotice notice, List<CreditWitness> witnesses) {
        var words = plain(notice.told().words());
        return witnesses.stream().anyMatch(w -> plain(w.words()).equals(words));
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
