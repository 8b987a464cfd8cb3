package org.relaydesk.queue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import org.relaydesk.message.MessageGateway.SendAnswer;
import org.relaydesk.message.Transport;
import org.relaydesk.settings.Pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SendPaceTest {
    private final AtomicLong now = new AtomicLong(5_000_000_000L);

    private SendPace pace(Transport transport) {
        return SendPace.of(transport, now::get);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private static int taken(SendPace pace, long customer, int wanted) {
        int taken = 0;
        for (int i = 0; i < wanted; i++) {
            taken += pace.tryTake(customer) ? 1 : 0;
        }
        return taken;
    }

    private static SendAnswer tooFast(SendAnswer.Slow slow) {
        return new SendAnswer.TryAgain(Duration.ofSeconds(6), "too fast", slow);
    }

    @Test
    void oneWhoWasSilentMayBeSentSomeAtOnceAndThenOneInSixSeconds() {
        var pace = pace(Transport.CLOUD);
        assertEquals(45, taken(pace, 1, 60));
        assertEquals(1, pace.held());
        pass(Duration.ofMillis(5_999));
        assertFalse(pace.tryTake(1));
        pass(Duration.ofMillis(1));
        assertTrue(pace.tryTake(1));
        assertFalse(pace.tryTake(1));
        pass(Duration.ofMinutes(5));
        assertEquals(45, taken(pace, 1, 60), "what was borrowed is paid back");
    }

    @Test
    void anHourBringsNoMoreThanItMay() {
        var pace = pace(Transport.CLOUD);
        int taken = 0;
        for (int second = 0; second < 3_600; second++) {
            taken += taken(pace, 1, 3);
            pass(Duration.ofSeconds(1));
        }
        assertEquals(44 + 600, taken);
    }

    @Test
    void theSellersOwnPaceHolds() {
        var slow = SendPace.of(Transport.WAHA, new Pace(Duration.ofSeconds(30), 6), now::get);
        assertTrue(slow.tryTake(1));
        assertFalse(slow.tryTake(2), "six a minute are one in ten seconds");
        pass(Duration.ofSeconds(10));
        assertTrue(slow.tryTake(2));
        pass(Duration.ofMinutes(10));
        int taken = 0;
        for (int second = 0; second < 600; second++) {
            taken += taken(slow, 1, 1);
            pass(Duration.ofSeconds(1));
        }
        assertEquals(4 + 20, taken, "four are borrowed from the time after");
    }

    @Test
    void otherCustomersDoNotWait() {
        var pace = pace(Transport.CLOUD);
        assertEquals(45, taken(pace, 1, 45));
        assertFalse(pace.tryTake(1));
        assertTrue(pace.tryTake(2));
        assertFalse(pace.isHeld());
    }

    @Test
    void noMoreThanEightyASecondAltogether() {
        var pace = pace(Transport.CLOUD);
        int atOnce = 0;
        for (int customer = 1; customer <= 200; customer++) {
            atOnce += taken(pace, customer, 1);
        }
        assertEquals(80, atOnce);
        assertTrue(pace.isHeld());
        pass(Duration.ofSeconds(1));
        int after = 0;
        for (int customer = 201; customer <= 400; customer++) {
            after += taken(pace, customer, 1);
        }
        assertEquals(80, after);
    }

    @Test
    void whatIsTooFastForOneSlowsHimAlone() {
        var pace = pace(Transport.CLOUD);
        assertTrue(pace.tryTake(1));
        pace.heard(1, tooFast(SendAnswer.Slow.CUSTOMER));
        assertFalse(pace.tryTake(1));
        assertTrue(pace.tryTake(2));
        pass(Duration.ofSeconds(6));
        assertEquals(1, taken(pace, 1, 5), "nothing is borrowed for now");
        pass(Duration.ofSeconds(6));
        assertEquals(1, taken(pace, 1, 5));
    }

    @Test
    void whatIsTooFastAltogetherSlowsEverybody() {
        var pace = pace(Transport.CLOUD);
        assertTrue(pace.tryTake(1));
        pace.heard(1, tooFast(SendAnswer.Slow.EVERYBODY));
        assertTrue(pace.isHeld());
        assertFalse(pace.tryTake(2));
        pass(Duration.ofSeconds(6));
        assertEquals(1, taken(pace, 2, 1) + taken(pace, 3, 1), "and then no more than one at a time");
    }

    @Test
    void anotherTroubleSlowsNobody() {
        var pace = pace(Transport.CLOUD);
        pace.heard(1, tooFast(SendAnswer.Slow.NOBODY));
        pace.heard(1, new SendAnswer.Lost("no answer"));
        assertTrue(pace.tryTake(1));
    }

    @Test
    void anAbsurdWaitIsCutShort() {
        var pace = pace(Transport.CLOUD);
        pace.heard(1, new SendAnswer.TryAgain(Duration.ofDays(300), "too fast", SendAnswer.Slow.EVERYBODY));
        pass(Duration.ofMinutes(10));
        assertTrue(pace.tryTake(1));
    }

    @Test
    void aPersonsPhoneWritesAsAPersonDoes() {
        var pace = pace(Transport.WAHA);
        assertTrue(pace.tryTake(1));
        assertFalse(pace.tryTake(2), "one at a time");
        pass(Duration.ofMillis(1_500));
        assertTrue(pace.tryTake(2));
    }
}
