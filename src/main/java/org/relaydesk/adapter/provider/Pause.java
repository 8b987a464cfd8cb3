package org.relaydesk.adapter.provider;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits, so that tests need not. */
@FunctionalInterface
public interface Pause {
    /** Returns after that time, or earlier once it was {@link #end}ed; never because of an interrupt, which is kept. */
    void forAbout(Duration time);

    /** Lets go of everybody who waits, now and from now on. */
    default void end() {}

    static Pause real() {
        return new Real();
    }

    /** By the system's own clock. */
    final class Real implements Pause {
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public void forAbout(Duration time) {
            long deadline = System.nanoTime() + time.toNanos();
            boolean interrupted = false;
            long left = time.toNanos();
            while (left > 0) {
                try {
                    if (ended.await(left, TimeUnit.NANOSECONDS)) {
                        break;
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
                left = deadline - System.nanoTime();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void end() {
            ended.countDown();
        }
    }
}
