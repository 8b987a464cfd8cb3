package org.relaydesk.desk.service;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.money.Paise;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ServiceFormCheckTest {
    private static final Map<String, String> GOOD = Map.of(
            ServiceForm.NAME, "Made-up likes", ServiceForm.CATEGORY, "Made up", ServiceForm.PRICE, "149", ServiceForm.PERCENT, "60",
            ServiceForm.MIN, "100", ServiceForm.MAX, "10000", ServiceForm.REFILL, "30");

    private static Map<String, String> faults(String field, String typed, boolean byMargin) {
        var form = new HashMap<>(GOOD);
        form.put(field, typed);
        return ServiceFormCheck.faults(name -> form.getOrDefault(name, ""), byMargin, Paise.of(8940));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "name, Likes, -", "name, \"\", name", "category, \"\", category",
        "price, 149.50, -", "price, \"1,499\", -", "price, 0, price", "price, -1, price", "price, \"\", price", "price, cheap, price",
        "min, 0, min", "min, 1, -", "min, 1.5, min", "max, 100, -", "max, 99, max", "max, 9999999999999, max",
        "refill, 0, -", "refill, 365, -", "refill, 366, refill", "refill, -1, refill"})
    void withAFixedPrice(String field, String typed, String code) {
        assertEquals(code.equals("-") ? Map.of() : Map.of(field, code), faults(field, typed, false));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "percent, 0, -", "percent, 1000, -", "percent, 1001, percent", "percent, \"\", percent", "percent, 12.5, percent", "price, cheap, -"})
    void byMarginThePriceThatWasTypedDoesNotMatter(String field, String typed, String code) {
        assertEquals(code.equals("-") ? Map.of() : Map.of(field, code), faults(field, typed, true));
    }

    @Test
    void aSmallestQuantityAboveTheLargestIsSaidAtTheLargest() {
        assertEquals(Map.of(ServiceForm.MAX, "max"), faults(ServiceForm.MIN, "10001", false));
    }

    @Test
    void noPriceFollowsACostThatIsNotKnown() {
        assertEquals(Map.of(ServiceForm.PERCENT, "cost-unknown"), ServiceFormCheck.faults(GOOD::get, true, null));
        assertEquals(Map.of(), ServiceFormCheck.faults(GOOD::get, false, null));
    }
}
