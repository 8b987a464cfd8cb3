package org.relaydesk.mismatch;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.money.Paise;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SplitSettlementTest {
    @ParameterizedTest
    @CsvSource({
        // paid, first, second, wallet → second gets, from the wallet, to the wallet, missing; reaches both, possible
        "30000, 14937, 14921, 0, 14921, 0, 142, 0, true, true",
        "29858, 14937, 14921, 0, 14921, 0, 0, 0, true, true",
        "29850, 14937, 14921, 100, 14913, 8, 0, 8, true, true",
        "29850, 14937, 14921, 7, 14913, 7, 0, 8, true, false",
        "14938, 14937, 14921, 20000, 1, 14920, 0, 14920, true, true",
        "14937, 14937, 14921, 20000, 0, 14921, 0, 14921, false, true",
        "14900, 14937, 14921, 20000, 0, 14921, 0, 14958, false, true"
    })
    void theSecondGetsWhatTheFirstLeaves(
            long paid, long first, long second, long wallet, long toSecond, long fromWallet, long toWallet, long missing, boolean both,
            boolean possible) {
        var split = SplitSettlement.of(Paise.of(paid), Paise.of(first), Paise.of(second), Paise.of(wallet));

        assertEquals(Paise.of(toSecond), split.second().toOrder());
        assertEquals(Paise.of(fromWallet), split.second().fromWallet());
        assertEquals(Paise.of(toWallet), split.second().toWallet());
        assertEquals(Paise.of(missing), split.missing());
        assertEquals(both, split.reachesBoth());
        assertEquals(possible, split.possible());
    }

    @Test
    void everyPaisaHasItsPlaceWaivedOrNot() {
        var random = new Random(23);
        for (int i = 0; i < 50_000; i++) {
            var paid = Paise.of(random.nextLong(60_000));
            var first = Paise.of(1 + random.nextLong(30_000));
            var second = Paise.of(1 + random.nextLong(30_000));
            var split = SplitSettlement.of(paid, first, second, Paise.of(random.nextLong(30_000)));
            for (var s : new SplitSettlement[] {split, split.waiving()}) {
                assertEquals(paid, s.first().toOrder().plus(s.second().toOrder()).plus(s.first().toWallet()).plus(s.second().toWallet()));
                assertEquals(first, s.first().paid().plus(s.first().uncovered()));
                assertEquals(second, s.second().paid().plus(s.second().uncovered()));
                assertEquals(split.missing(), s.missing());
            }
        }
    }
}
