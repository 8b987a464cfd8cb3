package org.relaydesk.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.money.Paise;
import org.relaydesk.payment.CreditMatcher.Verdict;
import org.relaydesk.support.FromBank;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CreditMatcherTest {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    /** In India already the 24th. */
    private static final Instant ASKED = Instant.parse("2026-11-23T19:00:00Z");

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // request's state, reference, price now, asked before, bank's day → verdict
        "-, U1, 14900, false, -, NO_REQUEST",
        "-, -, -, false, -, NO_REQUEST",
        "OPEN, -, 14900, false, -, NO_REFERENCE",
        "EXPIRED, -, 14900, false, -, NO_REFERENCE",
        "PAID, -, 14900, false, -, NO_REFERENCE",
        "OPEN, U1, 14900, false, 2026-11-24, PAYS",
        "OPEN, U1, 14900, false, -, PAYS",
        "OPEN, U1, 19900, false, 2026-11-24, PAYS",
        "OPEN, U1, -, false, 2026-11-24, PAYS",
        "OPEN, U1, 14900, false, 2026-11-20, PAYS",
        "OPEN, U1, 14900, true, 2026-11-24, PAYS",
        "OPEN, U1, 14900, true, 2026-11-25, PAYS",
        "OPEN, U1, 14900, true, -, PAYS",
        "OPEN, U1, 14900, true, 2026-11-23, MAY_BE_EARLIER",
        "EXPIRED, U1, 14900, true, 2026-11-23, MAY_BE_EARLIER",
        "EXPIRED, U1, 14900, false, 2026-11-24, PAYS_LATE",
        "EXPIRED, U1, 14901, false, 2026-11-24, PRICE_CHANGED",
        "EXPIRED, U1, -, false, 2026-11-24, SERVICE_GONE",
        "CANCELLED, U1, 14900, false, 2026-11-24, WITHDRAWN",
        "PAID, U1, 14900, false, 2026-11-24, PAID_ALREADY"
    })
    void exactOrNotAtAll(
            PaymentRequest.@Nullable State state,
            @Nullable String reference,
            @Nullable Long priceNow,
            boolean askedBefore,
            @Nullable LocalDate bankDate,
            Verdict verdict) {
        assertEquals(verdict, CreditMatcher.decide(
                credit(reference, bankDate, null), state == null ? null : request(10_001L, state),
                priceNow == null ? null : Paise.of(priceNow), askedBefore, INDIA));
    }

    /** What goes into a wallet has no price that could have changed. */
    @ParameterizedTest
    @CsvSource({"OPEN, PAYS", "EXPIRED, PAYS_LATE", "CANCELLED, WITHDRAWN", "PAID, PAID_ALREADY"})
    void aTopUp(PaymentRequest.State state, Verdict verdict) {
        assertEquals(verdict, CreditMatcher.decide(credit("U1", null, null), request(null, state), null, false, INDIA));
        assertEquals(Verdict.NO_REFERENCE, CreditMatcher.decide(credit(null, null, null), request(null, state), null, false, INDIA));
    }

    /** Where the bank names the time, the day alone does not decide; its clock may be five minutes behind. */
    @ParameterizedTest
    @CsvSource({
        "00:30, true, PAYS", "00:25, true, PAYS", "00:24, true, MAY_BE_EARLIER", "00:24, false, PAYS", "00:00, true, MAY_BE_EARLIER"
    })
    void theBanksTimeOfDay(LocalTime time, boolean askedBefore, Verdict verdict) {
        var day = LocalDate.of(2026, 11, 24);
        assertEquals(verdict, CreditMatcher.decide(
                credit("U1", day, time), request(10_001L, PaymentRequest.State.OPEN), null, askedBefore, INDIA));
    }

    private static BankCredit credit(@Nullable String reference, @Nullable LocalDate day, @Nullable LocalTime time) {
        var notice = new CreditNotice(
                Paise.of(14_937), reference, reference, "a@ybl", "4321", day, time, FromBank.sms("words"));
        return new BankCredit("upi:" + reference, notice, notice.bankedAt(INDIA), ASKED, ASKED);
    }

    private static PaymentRequest request(@Nullable Long order, PaymentRequest.State state) {
        var request = new PaymentRequest(
                order, 1, Paise.of(14_937), Paise.of(14_900), ASKED, ASKED.plus(Duration.ofMinutes(30)));
        switch (state) {
            case OPEN -> { }
            case PAID -> request.paid(ASKED);
            case EXPIRED -> request.expire(ASKED, Duration.ofHours(24));
            case CANCELLED -> request.cancel(ASKED, Duration.ofHours(24));
        }
        return request;
    }
}
