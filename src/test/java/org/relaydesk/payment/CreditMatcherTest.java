package org.relaydesk.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
        "EXPIRED, U1, -, false, 2026-11-24, PRICE_CHANGED",
        "CANCELLED, U1, 14900, false, 2026-11-24, PRICE_CHANGED",
        "PAID, U1, 14900, false, 2026-11-24, PAID_ALREADY"
    })
    void exactOrNotAtAll(
            PaymentRequest.@Nullable State state,
            @Nullable String reference,
            @Nullable Long priceNow,
            boolean askedBefore,
            @Nullable LocalDate bankDate,
            Verdict verdict) {
        var credit = new CreditNotice(
                Paise.of(14_937), reference, reference, "a@ybl", "4321", bankDate, null, FromBank.sms("words"));

        assertEquals(verdict, CreditMatcher.decide(
                credit, state == null ? null : request(state), priceNow == null ? null : Paise.of(priceNow), askedBefore, INDIA));
    }

    private static PaymentRequest request(PaymentRequest.State state) {
        var request = new PaymentRequest(
                10_001, 1, Paise.of(14_937), Paise.of(14_900), ASKED, ASKED.plus(Duration.ofMinutes(30)));
        switch (state) {
            case OPEN -> { }
            case PAID -> request.paid(ASKED);
            case EXPIRED -> request.expire(ASKED, Duration.ofHours(24));
            case CANCELLED -> set(request, state);
        }
        return request;
    }

    /** No use-case cancels a request yet. */
    private static void set(PaymentRequest request, PaymentRequest.State state) {
        try {
            var field = PaymentRequest.class.getDeclaredField("state");
            field.setAccessible(true);
            field.set(request, state);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the field state", e);
        }
    }
}
