package org.relaydesk.adapter.provider;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * When requests were begun, so that never more than a provider allows are begun in any 60 seconds, and no more than
 * about a sixth of them in any 10: nobody waits a minute because another one hurried. The last of each are kept for
 * orders. It remembers the requests themselves: a limiter that hands out places beforehand lets too many through where
 * some come late to theirs, Failsafe's tells how long the wait would be only to who takes the place, and it knows no
 * clock but the system's.
 */
final class Budget {
    /** A second longer than is promised, as some requests take longer on their way than others. */
    private final Window minute = new Window(Duration.ofSeconds(61));
    private final Window burst = new Window(Duration.ofSeconds(10));

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
        }
        return wait;
    }

    /** What {@link #begin} would return. */
    synchronized long waitFor(long now, int perMinute, boolean order) {
        int most = Math.max(1, perMinute);
        int mostAtOnce = Math.min(most, Math.max(2, Math.ceilDiv(most, 6)));
        int keptForOrders = order ? 0 : Math.max(1, most / 8);
        return Math.max(
                minute.untilFree(now, Math.max(1, most - keptForOrders)),
                burst.untilFree(now, Math.max(1, mostAtOnce - (order ? 0 : 1))));
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

        /** Zero where fewer than {@code most} were begun, else until one more of them is out of it. */
        long untilFree(long now, int most) {
            while (!begun.isEmpty() && now - begun.getFirst() >= length) {
                begun.removeFirst();
            }
            return begun.size() < most
                    ? 0
                    : begun.stream().skip(begun.size() - most).findFirst().orElseThrow() + length - now;
        }
    }
}
