package org.relaydesk.catalog;

import java.math.BigDecimal;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.money.Paise;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PriceRuleTest {
    @ParameterizedTest
    @CsvSource({
        "1.058, 84.50, 8941",
        "0.9446, 84.50, 7982",
        "1, 1, 100",
        "0, 84.50, 0",
        "0.00000000001, 84.50, 1",
        "10000000, 1, 1000000000",
        "10000000.01, 1, -",
        "1e30, 84.50, -",
        "-1, 84.50, -"})
    void costIsRoundedUpToThePaisa(BigDecimal rate, BigDecimal rupees, String paise) {
        var expected = paise.equals("-") ? Optional.<Paise>empty() : Optional.of(Paise.of(Long.parseLong(paise)));
        assertEquals(expected, PriceRule.cost(rate, rupees));
    }

    @ParameterizedTest
    @CsvSource({"8940, 60, 14400", "8940, 66, 14900", "10000, 0, 10000", "10001, 0, 10100", "0, 60, 100", "1, 5, 100", "10000, 1, 10100"})
    void aPriceByMarginIsRoundedUpToTheRupee(long cost, int percent, long price) {
        assertEquals(Paise.of(price), PriceRule.byMargin(Paise.of(cost), percent));
    }

    @ParameterizedTest
    @CsvSource({"14900, 7982, 8940, 16700", "14900, 8940, 8940, 14900", "10000, 3, 3, 10000", "14900, 0, 8940, 14900"})
    void aPriceKeepsPaceWithItsCost(long price, long old, long now, long raised) {
        assertEquals(Paise.of(raised), PriceRule.keepingPace(Paise.of(price), Paise.of(old), Paise.of(now)));
    }
}
