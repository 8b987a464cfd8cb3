package org.relaydesk.query;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Money at a provider, as the seller reads it. */
class BalanceTest {
    @ParameterizedTest
    @CsvSource({
        "41.20999, USD, $41.20, 41.20999 USD",
        "0.00000, USD, $0.00, 0.00 USD",
        "0.00042, USD, $0.00, 0.00042 USD",
        "1000, INR, ₹1000.00, 1000.00 INR",
        "1E+3, EUR, €1000.00, 1000.00 EUR",
        "17.05, BRL, 17.05 BRL, 17.05 BRL",
    })
    void shortAndInFull(BigDecimal amount, String currency, String text, String exact) {
        var balance = new Balance(amount, currency);
        assertEquals(text, balance.text());
        assertEquals(exact, balance.exact());
    }
}
