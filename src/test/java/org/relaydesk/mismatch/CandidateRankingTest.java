package org.relaydesk.mismatch;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.mismatch.CandidateRanking.Candidate;
import org.relaydesk.mismatch.CandidateRanking.Hint;
import org.relaydesk.mismatch.CandidateRanking.Ranked;
import org.relaydesk.mismatch.CandidateRanking.Side;
import org.relaydesk.money.Paise;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CandidateRankingTest {
    private static final Instant NOON = Instant.parse("2026-11-23T06:30:00Z");
    private static final Side WANTED = new Side("600000000001", Paise.of(14_937), NOON);

    /** As {@code UTR amount minutes hints}, a dash for what is not known. */
    private static Candidate<String> candidate(String written) {
        var parts = written.strip().split(" ", -1);
        var hints = EnumSet.noneOf(Hint.class);
        Stream.of(parts).skip(3).map(Hint::valueOf).forEach(hints::add);
        return new Candidate<>(written.strip(), new Side(known(parts[0]), known(parts[1]) == null ? null : Paise.of(Long.parseLong(parts[1])),
                known(parts[2]) == null ? null : NOON.plusSeconds(60 * Long.parseLong(parts[2]))), hints);
    }

    private static @Nullable String known(String part) {
        return part.equals("-") ? null : part;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // what stands before what
        "600000000001 14900 300 | - 14937 1 NOTE",
        "600000000001 20000 - | - 14937 1 PAYER_SEEN",
        "- 20000 1 NOTE | - 14937 1",
        "- 14937 1 NOTE | - 14937 1 CLAIMED",
        "- 14937 1 CLAIMED | - 14937 1 PAYER_SEEN",
        "- 14937 300 | - 14900 1",
        "- 14937 1 | - 14937 300",
        "- 14900 1 PAYER_SEEN | - 14900 1",
        "- 14930 1 | - 14900 1",
        "- 20000 200 | - 20000 300",
        "- 20000 200 | - - 300",
        "- 20000 900 | 600000000001 14937 1 NOTE USED"
    })
    void theBetterOneStandsFirst(String better, String worse) {
        var expected = List.of(better.strip(), worse.strip());
        for (var order : List.of(List.of(candidate(better), candidate(worse)), List.of(candidate(worse), candidate(better)))) {
            assertEquals(expected, CandidateRanking.rank(WANTED, order).stream().map(Ranked::item).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "600000000001 14937 1 NOTE PAYER_SEEN | SAME_UTR NOTE SAME_AMOUNT PAYER_SEEN SAME_TIME",
        "600000000002 14900 45 CLAIMED | CLAIMED NEAR_AMOUNT SAME_TIME",
        "- 15236 46 | ''",
        "- 15235 46 | NEAR_AMOUNT",
        "- - - USED | USED"
    })
    void andSaysWhy(String written, String reasons) {
        var ranked = CandidateRanking.rank(WANTED, List.of(candidate(written))).getFirst();
        assertEquals(reasons, String.join(" ", ranked.reasons().stream().map(Enum::name).toList()));
    }
}
