package org.relaydesk.mismatch;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.money.Paise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class SettlementTest {
    @ParameterizedTest
    @CsvSource({
        // paid, expected, wallet → to the order, from the wallet, to the wallet, missing still
        "14937, 14937, 0, 14937, 0, 0, 0",
        "14937, 14937, 500, 14937, 0, 0, 0",
        "14900, 14937, 500, 14900, 37, 0, 0",
        "14900, 14937, 37, 14900, 37, 0, 0",
        "14900, 14937, 36, 14900, 36, 0, 1",
        "14900, 14937, 0, 14900, 0, 0, 37",
        "15000, 14937, 0, 14937, 0, 63, 0",
        "15000, 14937, 900, 14937, 0, 63, 0",
        "0, 14937, 20000, 0, 14937, 0, 0"
    })
    void everyPaisaHasItsPlace(
            long paid, long expected, long wallet, long toOrder, long fromWallet, long toWallet, long missing) {
        var settlement = Settlement.of(Paise.of(paid), Paise.of(expected), Paise.of(wallet));

        assertEquals(
                new Settlement(Paise.of(toOrder), Paise.of(fromWallet), Paise.ZERO, Paise.of(toWallet), Paise.of(missing)), settlement);
        assertEquals(missing == 0, settlement.possible());
    }

    @Test
    void nothingIsMadeAndNothingLost() {
        var random = new Random(17);
        for (int i = 0; i < 100_000; i++) {
            var paid = Paise.of(random.nextLong(50_000));
            var expected = Paise.of(1 + random.nextLong(50_000));
            var wallet = Paise.of(random.nextLong(50_000));
            var s = Settlement.of(paid, expected, wallet);

            assertEquals(paid, s.toOrder().plus(s.toWallet()), "what was paid is somewhere");
            assertEquals(expected, s.toOrder().plus(s.fromWallet()).plus(s.uncovered()), "the order gets what it costs");
            assertFalse(s.fromWallet().compareTo(wallet) > 0, "a wallet gives no more than it holds");
            assertFalse(s.fromWallet().isPositive() && s.toWallet().isPositive());
            for (var part : new Paise[] {s.toOrder(), s.fromWallet(), s.toWallet(), s.uncovered()}) {
                assertFalse(part.isNegative());
            }
        }
    }
}
