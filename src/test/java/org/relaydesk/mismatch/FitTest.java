package org.relaydesk.mismatch;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.money.Paise;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FitTest {
    private static final Instant ASKED = Instant.parse("2026-11-23T06:00:00Z");

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // claim: reference, amount, expected, asked | credit: reference, amount, minutes after asking | fits
        "U1, -, -, false, U1, 999, 0, true",
        "U1, 14937, 14937, true, U2, 14937, 0, false",
        "U1, 14937, -, false, -, 14937, 0, true",
        "U1, 14937, -, false, -, 14936, 0, false",
        "-, 15000, 14937, true, U2, 15000, 0, true",
        "-, 15000, 14937, true, U2, 14937, 0, false",
        "-, -, 14937, true, U2, 14900, 5, true",
        "-, -, 14937, true, U2, 14837, 5, true",
        "-, -, 14937, true, U2, 14836, 5, false",
        "-, -, 14937, true, U2, 15037, 5, true",
        "-, -, 14937, true, U2, 15038, 5, false",
        "-, -, 14937, true, U2, 14900, -10, true",
        "-, -, 14937, true, U2, 14900, -11, false",
        "-, -, 14937, true, U2, 14900, 2880, true",
        "-, -, 14937, true, U2, 14900, 2881, false",
        "-, -, 14937, false, U2, 14937, 5, false",
        "-, -, -, false, U2, 14937, 5, false"
    })
    void aClaimAndACreditFindEachOther(
            @Nullable String claimedReference,
            @Nullable Long claimed,
            @Nullable Long expected,
            boolean asked,
            @Nullable String reference,
            long credited,
            long minutes,
            boolean fits) {
        var claim = new Fit.Claim(claimedReference, paise(claimed), paise(expected), asked ? ASKED : null);

        assertEquals(fits, Fit.fits(claim, reference, Paise.of(credited), ASKED.plus(Duration.ofMinutes(minutes))));
    }

    private static @Nullable Paise paise(@Nullable Long amount) {
        return amount == null ? null : Paise.of(amount);
    }
}
