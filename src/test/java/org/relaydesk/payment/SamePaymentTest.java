package org.relaydesk.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.money.Paise;
import org.relaydesk.payment.SamePayment.Likeness;
import org.relaydesk.payment.Told.Source;
import org.relaydesk.support.FromBank;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** When two messages about one amount tell of one payment. */
class SamePaymentTest {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant TEN = DAY.atTime(10, 0).atZone(INDIA).toInstant();

    /** source, reference, payer, the bank's day, its time, seconds after ten at which it came; the same of the known one. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // two references: the seller looks, where they are near
        "SMS,  R2, -, -, -, 60,     SMS,  R1, -, -, -, 0,     DOUBTFUL",
        "MAIL, R2, -, -, -, 120,    SMS,  R1, -, -, -, 0,     DOUBTFUL",
        "MAIL, R2, -, -, -, 121,    SMS,  R1, -, -, -, 0,     OTHER",
        "MAIL, R2, a@ybl, -, -, 60, SMS,  R1, a@ybl, -, -, 0, DOUBTFUL",
        // without a reference the payer decides
        "MAIL, R2, a@ybl, -, -, 60, SMS,  -, A@YBL, -, -, 0,  SAME",
        "SMS,  -, a@ybl, -, -, 60,  MAIL, R1, a@ybl, -, -, 0, SAME",
        "SMS,  -, a@ybl, -, -, 60,  MAIL, -, a@ybl, -, -, 0,  SAME",
        "SMS,  -, a@ybl, -, -, 60,  MAIL, -, b@ybl, -, -, 0,  DOUBTFUL",
        "SMS,  -, a@ybl, -, -, 60,  MAIL, R1, -, -, -, 0,     DOUBTFUL",
        "SMS,  -, a@ybl, -, -, 121, MAIL, -, a@ybl, -, -, 0,  OTHER",
        // the bank's time, where both name it, rather than ours
        "MAIL, R2, -, 0, 10:02, 7200, SMS, R1, -, 0, 10:00, 0, DOUBTFUL",
        "MAIL, R2, -, 0, 10:03, 60,   SMS, R1, -, 0, 10:00, 0, OTHER",
        "MAIL, R2, -, 0, 10:02, 60,   SMS, R1, -, 0, -, 0,     DOUBTFUL",
        "MAIL, R2, -, 1, 00:01, 90,   SMS, R1, -, 0, 23:59, 0, DOUBTFUL",
        // another day is another payment, however late both were told
        "SMS,  R2, -, 0, -, 60,     SMS,  R1, -, -1, -, 0,    OTHER",
        "SMS,  R2, -, 0, -, 60,     SMS,  R1, -, -, -, 0,     DOUBTFUL",
        // a statement has days only
        "STATEMENT, R2, -, 0, -, 90000, SMS, -, -, 0, -, 0,   DOUBTFUL",
        "STATEMENT, R2, -, 0, -, 90000, SMS, -, -, -, -, 0,   DOUBTFUL",
        "STATEMENT, R2, -, 0, -, 60,    SMS, R1, -, 0, -, 0,  OTHER",
        "STATEMENT, R2, -, 1, -, 60,    SMS, -, -, 0, -, 0,   OTHER",
        "STATEMENT, -, -, 0, -, 60,     SMS, R1, -, 0, -, 0,  DOUBTFUL",
        "SMS, R2, -, 0, -, 60,    STATEMENT, -, -, 0, -, 0,   DOUBTFUL",
        "SMS, -, a@ybl, 0, -, 60, STATEMENT, -, a@ybl, 0, -, 0, DOUBTFUL",
        // and a row for each payment
        "STATEMENT, -, -, 0, -, 0, STATEMENT, -, -, 0, -, 0,  OTHER"
    })
    void likeness(
            Source source, @Nullable String reference, @Nullable String payer, @Nullable Integer day, @Nullable LocalTime time, long after,
            Source source2, @Nullable String reference2, @Nullable String payer2, @Nullable Integer day2, @Nullable LocalTime time2,
            long after2, Likeness likeness) {
        var told = notice(source, reference, payer, day, time, "told");
        var known = notice(source2, reference2, payer2, day2, time2, "known");

        assertEquals(likeness, compare(told, after, known, after2));
    }

    /** The same words without a reference, as two apps forward them; blanks are the app's own. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, -, 60, 'Rs 500 came', SAME", "-, -, 60, 'Rs  500 came ', SAME", "-, -, 60, 'Rs 500 came.', DOUBTFUL", "-, -, 121, 'Rs 500 came', OTHER"
    })
    void sameWords(@Nullable String reference, @Nullable String payer, long after, String words, Likeness likeness) {
        var told = notice(Source.SMS, reference, payer, 0, null, words);

        assertEquals(likeness, compare(told, after, notice(Source.SMS, null, null, 0, null, "Rs 500 came"), 0));
    }

    private static Likeness compare(CreditNotice told, long after, CreditNotice known, long after2) {
        var witness = new CreditWitness(1, known, "m1", null, TEN.plusSeconds(after2));
        return SamePayment.compare(credit(told, after), told, credit(known, after2), List.of(witness), INDIA);
    }

    private static BankCredit credit(CreditNotice notice, long after) {
        var at = TEN.plusSeconds(after);
        return new BankCredit("key", notice, notice.bankedAt(INDIA), notice.happenedAt(INDIA, at), at);
    }

    private static CreditNotice notice(
            Source source, @Nullable String reference, @Nullable String payer, @Nullable Integer day, @Nullable LocalTime time, String words) {
        var told = switch (source) {
            case SMS -> FromBank.sms(words);
            case MAIL -> FromBank.mail(words);
            case STATEMENT -> FromBank.statement("november.csv", words);
        };
        return new CreditNotice(
                Paise.of(50_000), reference, reference, payer, "4321", day == null ? null : DAY.plusDays(day), time, told);
    }
}
