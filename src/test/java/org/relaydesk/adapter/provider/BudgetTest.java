package org.relaydesk.adapter.provider;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BudgetTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Budget budget = new Budget();

    /** When requests begin that are made as soon as may be, beginning at a time that is no round one. */
    private List<Long> hurry(int requests, int perMinute, boolean order) {
        var begun = new ArrayList<Long>();
        long now = Long.MAX_VALUE - 30 * SECOND; // such clocks may overflow
        long start = now;
        while (begun.size() < requests) {
            long wait = budget.begin(now, perMinute, order);
            if (wait == 0) {
                begun.add(now - start);
            }
            now += wait;
        }
        return begun;
    }

    private static int mostWithin(List<Long> begun, long time) {
        int most = 0;
        for (int first = 0, last = 0; last < begun.size(); last++) {
            while (begun.get(last) - begun.get(first) >= time) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 7, 13, 14, 50, 120, 6000})
    void noMinuteHasMoreThanIsAllowedWhereverItBegins(int perMinute) {
        var orders = hurry(3 * perMinute + 5, perMinute, true);

        assertEquals(perMinute, mostWithin(orders, 60 * SECOND));
        assertTrue(mostWithin(orders, 10 * SECOND) <= Math.max(2, Math.ceilDiv(perMinute, 6)));
    }

    @Test
    void nobodyWaitsAMinuteBecauseAnotherHurried() {
        var questions = hurry(200, 50, false);
        for (int i = 1; i < questions.size(); i++) {
            assertTrue(questions.get(i) - questions.get(i - 1) < 25 * SECOND, i + ": " + questions.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 50})
    void theLastOnesAreKeptForOrders(int perMinute) {
        long now = 0;
        while (budget.begin(now, perMinute, false) == 0) {
            // every question that may be asked is
        }

        assertEquals(0, budget.waitFor(now, perMinute, true));
        assertEquals(0, budget.begin(now, perMinute, true));
        assertTrue(budget.waitFor(now, perMinute, true) > 0);
    }

    @Test
    void itTellsTheWaitWithoutBeginning() {
        for (int i = 0; i < 5; i++) {
            assertEquals(0, budget.waitFor(7, 2, true));
        }
        budget.begin(7, 2, true);
        budget.begin(7 + 3 * SECOND, 2, true);

        assertEquals(57 * SECOND, budget.waitFor(7 + 4 * SECOND, 2, true));
        assertEquals(0, budget.waitFor(7 + 61 * SECOND, 2, true));
    }

    @Test
    void aSmallerAllowanceHoldsAtOnce() {
        hurry(60, 600, true);

        long wait = budget.waitFor(Long.MAX_VALUE - 30 * SECOND, 6, true);
        assertEquals(61 * SECOND, wait);
    }

    /** A provider that is asked without end, and orders that all want to go: what is paid for goes first. */
    @Test
    void questionsStandBackWhileOrdersWait() {
        int orders = 0;
        int questions = 0;
        for (long now = 0; now < 600 * SECOND; now += SECOND / 10) {
            questions += budget.begin(now, 50, false) == 0 ? 1 : 0;
            orders += budget.begin(now, 50, true) == 0 ? 1 : 0;
        }
        assertTrue(orders + questions <= 10 * 50 + 50, orders + " and " + questions);
        assertTrue(orders >= 3 * questions, orders + " and " + questions);
        assertTrue(questions > 10, "and still some questions: " + questions);
    }

    @Test
    void afterwardsQuestionsHaveTheirTurnsAgain() {
        hurry(51, 50, true);
        long later = Long.MAX_VALUE - 30 * SECOND + 200 * SECOND;
        int asked = 0;
        while (budget.begin(later + asked, 50, false) == 0) {
            asked++;
        }
        assertEquals(8, asked, "the most at once but one");
    }
}
