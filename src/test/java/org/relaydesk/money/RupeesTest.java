package org.relaydesk.money;

import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RupeesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 | ₹0.00 | 0.00",
        "5 | ₹0.05 | 0.05",
        "37 | ₹0.37 | 0.37",
        "14937 | ₹149.37 | 149.37",
        "99999 | ₹999.99 | 999.99",
        "100000 | ₹1,000.00 | 1000.00",
        "9999900 | ₹99,999.00 | 99999.00",
        "10000000 | ₹1,00,000.00 | 100000.00",
        "14999937 | ₹1,49,999.37 | 149999.37",
        "123456789 | ₹12,34,567.89 | 1234567.89",
        "1000000000 | ₹1,00,00,000.00 | 10000000.00",
        "-100050 | −₹1,000.50 | -1000.50",
        "9223372036854775807 | ₹9,22,33,72,03,68,54,77,58.07 | 92233720368547758.07"
    })
    void amountsAreWrittenTheIndianWay(long paise, String text, String plain) {
        // the largest one is grouped by the same rule: three digits, then pairs
        if (paise != Long.MAX_VALUE) {
            assertEquals(text, Rupees.text(Paise.of(paise)));
            assertEquals(text, Paise.of(paise).toString());
        }
        assertEquals(plain, Rupees.plain(Paise.of(paise)));
    }

    @Test
    void everyAmountIsGroupedByThreeThenTwo() {
        var random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            long paise = random.nextLong() >>> (1 + random.nextInt(62));
            var text = Rupees.text(Paise.of(paise));
            var whole = text.substring(1, text.indexOf('.'));
            var groups = whole.split(",", -1);

            assertEquals(Rupees.plain(Paise.of(paise)), text.substring(1).replace(",", ""));
            if (groups.length == 1) {
                assertEquals(true, whole.length() <= 3, whole);
            } else {
                assertEquals(3, groups[groups.length - 1].length(), whole);
                for (int g = 1; g < groups.length - 1; g++) {
                    assertEquals(2, groups[g].length(), whole);
                }
                assertEquals(true, groups[0].length() == 1 || groups[0].length() == 2, whole);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "₹149.37 | 14937",
        "₹1,49,999.37 | 14999937",
        "1,49,999.37 | 14999937",
        "149,999.37 | 14999937",
        "Rs.149 | 14900",
        "Rs 149.3 | 14930",
        "rs.85.00 | 8500",
        "INR 1,000 | 100000",
        "149.3 | 14930",
        "  149.05  | 14905",
        "0.01 | 1",
        "0 | 0"
    })
    void whatPeopleAndBanksWriteIsRead(String written, long paise) {
        assertEquals(Optional.of(Paise.of(paise)), Rupees.parse(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "abc", "149.375", "1.", ".5", "-5", "−₹5", "1,2,3", "14 937", "₹", "1e3", "1.2.3", "99999999999999", "149/-",
        "１４９"
    })
    void whatIsNoAmountIsEmpty(String written) {
        assertEquals(Optional.empty(), Rupees.parse(written));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            var amount = Paise.of(random.nextLong(1_000_000_000_000_00L));
            assertEquals(Optional.of(amount), Rupees.parse(Rupees.text(amount)));
            assertEquals(Optional.of(amount), Rupees.parse(Rupees.plain(amount)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0 | 0", "999 | 999", "104212 | 1,04,212", "-1000 | −1,000"})
    void countsAreGroupedToo(long count, String text) {
        assertEquals(text, Rupees.count(count));
    }
}
