package org.relaydesk.mismatch;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.money.Paise;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ClaimTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "'' | - | -",
        "paid! | - | -",
        "I paid ₹149.37 just now | 14937 | -",
        "paid rs 150 for SMM10001 | 15000 | -",
        "Rs.1,49,999.37 done | 14999937 | -",
        "149.50 paid | 14950 | -",
        "paid 150 | - | -",
        "UTR 600000000001 | - | 600000000001",
        "sent ₹149.37, ref no 600000000001, thanks | 14937 | 600000000001",
        "my number is +919876543210 | - | 919876543210",
        "6000000000012 | - | -",
        "60000000000 | - | -",
        "₹0.00 | - | -",
        "version 1.2.34 | - | -",
        "paid on 12.11.2026 | - | -"
    })
    void onlyWhatIsThereForSureIsRead(String text, @Nullable Long paise, @Nullable String reference) {
        var claim = ClaimText.of(text);

        assertEquals(paise == null ? null : Paise.of(paise), claim.amount());
        assertEquals(reference, claim.reference());
        assertEquals(text.strip(), claim.text());
    }
}
