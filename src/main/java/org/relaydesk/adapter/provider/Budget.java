package org.relaydesk.adapter.provider;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * When requests were begun, so that never more than a provider allows are begun in any 60 seconds, and no more than
 * about a sixth of them in any 10: nobody waits a minute because another one hurried. The last of each are kept for
 * orders. While orders have to wait, three of four are theirs, and one is for questions: what was paid for goes first, and
 * what was sent is not forgotten. It remembers the requests themselves: a limiter that hands out places beforehand lets
 * too many through where some come late to theirs, Failsafe's tells how long the wait would be only to who takes the
 * place, and it knows no clock but the system's.
 */
final class Budget {
    /** For how long the one kind stands back after the other had to wait. */
    private static final long STAND_BACK = Duration.ofSeconds(10).toNanos();

    /** A second longer than is promised, as some requests take longer on their way than others. */
    private final Window minute = new Window(Duration.ofSeconds(61));
    private final Window burst = new Window(Duration.ofSeconds(10));
    private final Window minuteOfQuestions = new Window(Duration.ofSeconds(61));
    private final Window burstOfQuestions = new Window(Duration.ofSeconds(10));
    private final Waited orders = new Waited();
    private final Waited questions = new Waited();

    /**
     * Begins a request, if it may begin now.
     *
     * @param now in nanoseconds, by a clock that only goes forward
     * @return how many nanoseconds it has to wait at least before it may try again; zero where it was begun
     */
    synchronized long begin(long now, int perMinute, boolean order) {
        long wait = waitFor(now, perMinute, order);
        if (wait == 0) {
            minute.add(now);
            burst.add(now);
            if (!order) {
                minuteOfQuestions.add(now);
                burstOfQuestions.add(now);
            }
        }
        return wait;
    }

    /** What {@link #begin} would return. */
    synchronized long waitFor(long now, int perMinute, boolean order) {
        int most = Math.max(1, perMinute);
        int mostAtOnce = Math.min(most, Math.max(2, Math.ceilDiv(most, 6)));
        long wait = order
                ? Math.max(
                        minute.untilFree(now, most - keptForQuestions(now, most, minuteOfQuestions)),
                        burst.untilFree(now, mostAtOnce - keptForQuestions(now, mostAtOnce, burstOfQuestions)))
                : waitOfQuestion(now, most, mostAtOnce);
        if (wait > 0) {
            (order ? orders : questions).at(now);
        }
        return wait;
    }

    private long waitOfQuestion(long now, int most, int mostAtOnce) {
        boolean ordersFirst = orders.lately(now);
        int kept = ordersFirst ? 1 : Math.max(1, most / 8);
        long wait = Math.max(
                minute.untilFree(now, Math.max(1, most - kept)), burst.untilFree(now, Math.max(1, mostAtOnce - 1)));
        return ordersFirst
                ? Math.max(wait, Math.max(
                        minuteOfQuestions.untilFree(now, Math.max(1, most / 4)),
                        burstOfQuestions.untilFree(now, Math.max(1, mostAtOnce / 4))))
                : wait;
    }

    /** A quarter, where questions want it and have not had it. */
    private int keptForQuestions(long now, int most, Window had) {
        return questions.lately(now) ? Math.max(0, most / 4 - had.size(now)) : 0;
    }

    /** When a request of its kind had to wait last. */
    private static final class Waited {
        private boolean ever;
        private long last;

        void at(long now) {
            ever = true;
            last = now;
        }

        boolean lately(long now) {
            return ever && now - last < STAND_BACK;
        }
    }

    /** The requests of the last while. */
    private static final class Window {
        private final long length;
        private final Deque<Long> begun = new ArrayDeque<>();

        Window(Duration length) {
            this.length = length.toNanos();
        }

        void add(long now) {
            begun.addLast(now);
        }

        int size(long now) {
            while (!begun.isEmpty() && now - begun.getFirst() >= length) {
                begun.removeFirst();
            }
            return begun.size();
        }

        /** Zero where fewer than {@code most} were begun, else until one more of them is out of it. */
        long untilFree(long now, int most) {
            return size(now) < most
                    ? 0
                    : begun.stream().skip(begun.size() - most).findFirst().orElseThrow() + length - now;
        }
    }
}
