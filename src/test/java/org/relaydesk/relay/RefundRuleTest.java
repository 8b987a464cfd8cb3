package org.relaydesk.relay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.money.Paise;
import org.relaydesk.order.OrderEvent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The refund policy, section 2, and DESIGN's refund target. */
class RefundRuleTest {
    private static final Paise PAID = Paise.of(14_937);

    private static RefundRule.Verdict decide(long refunded, String status, @Nullable String remains) {
        return RefundRule.decide(PAID, Paise.of(refunded), 1000, status, remains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pending", "Processing", "In progress", "Inprogress", "Awaiting", "IN_PROGRESS"})
    void nothingIsGivenBackWhileItIsUnderWay(String status) {
        assertEquals(new RefundRule.GoOn(), decide(0, status, "1000"));
        assertEquals(new RefundRule.GoOn(), decide(0, status, null));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "Completed, 0, COMPLETE, 0, 0", "completed, 1000, COMPLETE, 0, 0", "COMPLETED, -, COMPLETE, 0, 0",
        "Canceled, 0, CANCEL, 14937, 1000", "Cancelled, -, CANCEL, 14937, 1000", "CANCELLED, 157, CANCEL, 14937, 1000",
        "cancelled, Unknown, CANCEL, 14937, 1000", "Canceled, -5, CANCEL, 14937, 1000",
        "Refunded, 0, CANCEL, 14937, 1000", "Refunds, -, CANCEL, 14937, 1000",
        "Partial, 157, PART, 2345, 157", "partial, 157.0, PART, 2345, 157", "PARTIAL, 0157, PART, 2345, 157",
        "Partial, 0, PART, 0, 0", "Partial, 1000, PART, 14937, 1000", "Partial, 1, PART, 15, 1", "Partial, 999, PART, 14922, 999",
        "Fail, -, FAIL, 14937, 1000", "Failed, 1000, FAIL, 14937, 1000", "Error, -, FAIL, 14937, 1000"
    })
    void aLastWordGivesBackWhatIsDue(String status, @Nullable String remains, OrderEvent event, long give, long units) {
        assertEquals(new RefundRule.End(event, Paise.of(give), units), decide(0, status, remains));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "Partial, -", "Partial, ''", "Partial, Unknown", "Partial, -1", "Partial, 1001", "Partial, 157.5", "Partial, 1e3",
        "Partial, '1,000'", "Partial, 99999999999999999999", "Partial, null", "Partial, NaN", "Partial, ١٥٧",
        "Failed, 1", "Fail, 999", "Error, 157",
        "Lost, -", "Partially done, 157", "'', 157", "Refund rejected, 0"
    })
    void whatNoRuleMayActOnMovesNoMoney(String status, @Nullable String remains) {
        var hold = assertInstanceOf(RefundRule.Hold.class, decide(0, status, remains));
        assertTrue(hold.why().contains(status), hold.why());
    }

    /** A failure: what is left, whether anything says that delivery had begun, all back or held. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, false, true", "'', false, true", "null, false, true", "0, false, true", "1000, false, true", "1000.0, true, true",
        "-, true, false", "'', true, false", "0, true, false", "Unknown, false, false", "-1, false, false",
        "1001, false, false", "400, false, false", "400, true, false", "1000.5, false, false"
    })
    void aFailureGivesAllBackOnlyIfItCameBeforeTheStart(@Nullable String remains, boolean begun, boolean allBack) {
        var verdict = RefundRule.decide(PAID, Paise.ZERO, 1000, "Failed", remains, begun);
        assertEquals(allBack, verdict.equals(new RefundRule.End(OrderEvent.FAIL, PAID, 1000)), verdict.toString());
        assertEquals(!allBack, verdict instanceof RefundRule.Hold, verdict.toString());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // the counter now, the counter before, what was left before
        "-, -, -, false", "0, -, -, false", "0, 0, 1000, false", "-, -, 0, false", "Unknown, -, Unknown, false",
        "3572, -, -, true", "-, 3572, -, true", "0, 0, 999, true", "-, -, 1, true"
    })
    void deliveryHadBegunWhereAnythingSaysSo(
            @Nullable String start, @Nullable String startBefore, @Nullable String left, boolean begun) {
        assertEquals(begun, RefundRule.hasBegun(start, startBefore, left, 1000));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // given already, the word now, what is given more
        "2345, Partial, 157, PART, 0",
        "2345, partial, 157.0, PART, 0",
        "2345, Partial, 300, PART, 2136",
        "2345, Cancelled, -, CANCEL, 12592",
        "2345, Refunded, -, CANCEL, 12592",
        "2345, Failed, -, FAIL, 12592",
        "14937, Canceled, 0, CANCEL, 0",
        "14937, Refunds, -, CANCEL, 0",
        "14937, Partial, 1000, PART, 0"
    })
    void aRepeatGivesOnlyWhatIsMissing(long given, String status, @Nullable String remains, OrderEvent event, long more) {
        var end = assertInstanceOf(RefundRule.End.class, decide(given, status, remains));
        assertEquals(event, end.event());
        assertEquals(Paise.of(more), end.give());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2345, Partial, 156", "2345, Partial, 0", "14937, Partial, 999", "2345, Completed, 0", "14937, Completed, -",
        "2345, In progress, -", "14937, Pending, 1000", "1, Processing, -"
    })
    void aTargetThatFallsTakesNothingBack(long given, String status, @Nullable String remains) {
        assertInstanceOf(RefundRule.Hold.class, decide(given, status, remains));
    }

    /** Whatever a provider says, in whatever order and spelling: money is given as the last good word says, never more. */
    @Test
    void noSequenceOfReportsDrifts() {
        var random = new Random(23);
        String[] words = {
            "Pending", "In progress", "Completed", "Partial", "partial", "PARTIAL", "Canceled", "Cancelled", "Refunded",
            "Fail", "Error", "Odd", ""
        };
        for (int round = 0; round < 20_000; round++) {
            long quantity = 1 + random.nextLong(5000);
            var paid = Paise.of(1 + random.nextLong(500_000));
            var given = Paise.ZERO;
            for (int i = 0; i < 12; i++) {
                var word = words[random.nextInt(words.length)];
                var remains = switch (random.nextInt(6)) {
                    case 0 -> null;
                    case 1 -> "Unknown";
                    case 2 -> Long.toString(-random.nextLong(10));
                    case 3 -> Long.toString(quantity + random.nextLong(10));
                    default -> Long.toString(random.nextLong(quantity + 1));
                };
                if (RefundRule.decide(paid, given, quantity, word, remains) instanceof RefundRule.End end) {
                    assertTrue(!end.give().isNegative());
                    given = given.plus(end.give());
                    assertTrue(given.compareTo(paid) <= 0, "never more than was paid");
                    assertEquals(target(paid, quantity, end), given, word + " " + remains);
                }
            }
        }
    }

    private static Paise target(Paise paid, long quantity, RefundRule.End end) {
        return switch (end.event()) {
            case COMPLETE -> Paise.ZERO;
            case PART -> Paise.of(BigDecimal.valueOf(paid.value()).multiply(BigDecimal.valueOf(end.remains()))
                    .divide(BigDecimal.valueOf(quantity), 0, RoundingMode.HALF_UP).longValueExact());
            default -> paid;
        };
    }
}
