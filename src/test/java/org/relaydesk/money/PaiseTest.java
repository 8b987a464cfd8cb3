package org.relaydesk.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PaiseTest {
    @ParameterizedTest
    @CsvSource({
        // paid, remains, quantity, back
        "14937, 157, 1000, 2345",
        "14937, 0, 1000, 0",
        "14937, 1000, 1000, 14937",
        "1, 1, 2, 1",
        "1, 49, 100, 0",
        "1, 50, 100, 1",
        "3, 1, 2, 2",
        "5, 1, 2, 3",
        "100, 1, 3, 33",
        "200, 1, 3, 67",
        "100, 1, 200, 1",
        "99, 1, 200, 0",
        "0, 5, 10, 0",
        "9223372036854775807, 1000000000, 1000000000, 9223372036854775807",
        "9223372036854775807, 1, 2, 4611686018427387904",
        "9223372036854775807, 999999999999999, 1000000000000000, 9223372036854766584"
    })
    void aPartIsRoundedHalfUp(long paid, long part, long whole, long back) {
        assertEquals(Paise.of(back), Paise.of(paid).proRata(part, whole));
    }

    @Test
    void anyPartAgreesWithExactArithmetic() {
        var random = new Random(20261123);
        for (int i = 0; i < 200_000; i++) {
            long paid = random.nextLong() >>> (1 + random.nextInt(62));
            long whole = 1 + (random.nextLong() >>> (1 + random.nextInt(62)));
            long part = random.nextInt(8) == 0 ? whole : Math.floorMod(random.nextLong(), whole);
            var exact = new BigDecimal(BigInteger.valueOf(paid).multiply(BigInteger.valueOf(part)))
                    .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP);

            assertEquals(exact.longValueExact(), Paise.of(paid).proRata(part, whole).value(),
                    () -> paid + " × " + part + " ÷ " + whole);
        }
    }

    @Test
    void noPartOfAnAmountIsMoreThanTheAmount() {
        var random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            long paid = random.nextInt(1_000_000);
            long whole = 1 + random.nextLong(100_000);
            long part = random.nextLong(whole + 1);
            assertTrue(Paise.of(paid).proRata(part, whole).value() <= paid);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, 2", "1, -1, 2", "1, 1, 0", "1, 1, -5"})
    void aPartOfNothingSensibleIsRefused(long paid, long part, long whole) {
        assertThrows(IllegalArgumentException.class, () -> Paise.of(paid).proRata(part, whole));
    }

    @Test
    void sumsThatDoNotFitAreRefusedAndNeverWrapAround() {
        var most = Paise.of(Long.MAX_VALUE);
        assertThrows(ArithmeticException.class, () -> most.plus(Paise.of(1)));
        assertThrows(ArithmeticException.class, () -> Paise.of(Long.MIN_VALUE).minus(Paise.of(1)));
        assertThrows(ArithmeticException.class, () -> Paise.of(Long.MIN_VALUE).abs());
        assertThrows(ArithmeticException.class, () -> most.proRata(3, 2));
    }

    @Test
    void signsAndOrder() {
        assertTrue(Paise.of(1).isPositive());
        assertFalse(Paise.ZERO.isPositive());
        assertTrue(Paise.of(-1).isNegative());
        assertTrue(Paise.of(0).isZero());
        assertSame(Paise.ZERO, Paise.of(0));
        assertEquals(Paise.of(2), Paise.of(2).max(Paise.of(-3)));
        assertEquals(Paise.of(-3), Paise.of(2).min(Paise.of(-3)));
        assertEquals(Paise.of(3), Paise.of(-3).abs());
        assertTrue(Paise.of(-3).compareTo(Paise.of(2)) < 0);
    }
}
