package org.relaydesk.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.order.OrderStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** When a refill or a cancellation may be asked for, and what a provider's word on a refill means. */
class FollowUpRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    /** {@code refill-open-2}: one that was asked for two hours ago; more of them behind blanks. */
    private static List<FollowUp> before(@Nullable String words) {
        var before = new ArrayList<FollowUp>();
        for (var word : words == null ? new String[0] : words.split(" ", -1)) {
            var parts = word.split("-", -1);
            var one = new FollowUp(
                    1, FollowUp.Kind.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT)), "customer", "bulkpanel",
                    NOW.minus(Duration.ofHours(Long.parseLong(parts[2]))));
            if (parts[1].equals("ended")) {
                one.end(FollowUp.State.DONE, "", NOW);
            }
            before.add(one);
        }
        return before;
    }

    @ParameterizedTest
    @CsvSource({
        // status, ended days ago, cover, offered, before, what
        "COMPLETED,     1,  30, ,      ,                 yes",
        "PARTIAL,       1,  30, true,  ,                 yes",
        "COMPLETED,     30, 30, ,      ,                 yes",
        "COMPLETED,     31, 30, ,      ,                 refill-ended",
        "COMPLETED,     1,  0,  ,      ,                 refill-none",
        "COMPLETED,     1,  30, false, ,                 refill-none",
        "WITH_PROVIDER, ,   30, ,      ,                 refill-notdone",
        "PAID,          ,   30, ,      ,                 refill-notdone",
        "CANCELLED,     1,  30, ,      ,                 refill-notdone",
        "FAILED,        1,  30, ,      ,                 refill-notdone",
        "COMPLETED,     9,  30, ,      refill-open-50,   refill-open",
        "COMPLETED,     9,  30, ,      refill-ended-23,  refill-early",
        "COMPLETED,     9,  30, ,      refill-ended-25,  yes",
        "COMPLETED,     9,  30, ,      cancel-ended-1,   yes",
    })
    void aRefillMayBeAskedForWhileItsCoverLasts(
            OrderStatus status, @Nullable Long days, int cover, @Nullable Boolean offered, @Nullable String before, String what) {
        var ended = days == null ? null : NOW.minus(Duration.ofDays(days));
        assertEquals(what, RefillRule.refusal(status, ended, cover, offered, before(before), NOW).orElse("yes"));
    }

    @ParameterizedTest
    @CsvSource({
        "AWAITING_PAYMENT, ,      ,                Withdraw",
        "PAID,             false, ,                GiveBack",
        "SUBMITTING,       ,      ,                cancel-sending",
        "WITH_PROVIDER,    ,      ,                Ask",
        "WITH_PROVIDER,    true,  refill-open-1,   Ask",
        "WITH_PROVIDER,    false, ,                cancel-unsupported",
        "WITH_PROVIDER,    ,      cancel-open-50,  cancel-open",
        "WITH_PROVIDER,    ,      cancel-ended-23, cancel-early",
        "WITH_PROVIDER,    ,      cancel-ended-25, Ask",
        "EXPIRED,          ,      ,                cancel-ended",
        "COMPLETED,        ,      ,                cancel-ended",
        "PARTIAL,          ,      ,                cancel-ended",
        "CANCELLED,        ,      ,                cancel-ended",
        "FAILED,           ,      ,                cancel-ended",
    })
    void whatAWishToCancelLeadsTo(OrderStatus status, @Nullable Boolean offered, @Nullable String before, String what) {
        assertEquals(what, switch (CancelRule.decide(status, offered, before(before), NOW)) {
            case CancelRule.No(String code) -> code;
            case CancelRule.Verdict verdict -> verdict.getClass().getSimpleName();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Pending, UNDER_WAY", "In progress, UNDER_WAY", "in_progress, UNDER_WAY", "INPROGRESS, UNDER_WAY",
        "Completed, DONE", "COMPLETED, DONE", "Rejected, REJECTED", "Cancelled, REJECTED", "Canceled, REJECTED",
        "Error, REJECTED", "Waiting for the moon, UNKNOWN", "'', UNKNOWN"
    })
    void aProvidersWordOnARefill(String word, RefillWord meaning) {
        assertEquals(meaning, RefillWord.of(word));
    }

    @ParameterizedTest
    @CsvSource({"0, 120, 600", "1, 120, 600", "2, 120, 3600", "30, 120, 21600", "719, 120, 21600", "721, 120, ", "30, 5, 5"})
    void refillsAreAskedAboutLessAndLessOften(long hours, long base, @Nullable Long seconds) {
        var one = before("refill-open-" + hours).getFirst();
        assertEquals(
                seconds == null ? null : NOW.plusSeconds(seconds),
                new FollowUpPace(Duration.ofSeconds(base)).next(one, NOW).orElse(null));
    }
}
