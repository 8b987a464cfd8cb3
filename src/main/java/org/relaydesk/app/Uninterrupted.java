package org.relaydesk.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** Waiting and closing that an interrupt does not cut short: it is kept for whoever comes after. */
final class Uninterrupted {
    private Uninterrupted() {}

    /** Something that blocks for a time and tells whether it happened. */
    @FunctionalInterface
    interface Wait {
        boolean within(Duration most) throws InterruptedException;
    }

    static void await(CountDownLatch latch) {
        waitFor(() -> {
            latch.await();
            return true;
        });
    }

    /** @return false if it did not happen within the time */
    static boolean await(Duration most, Wait wait) {
        long deadline = System.nanoTime() + most.toNanos();
        return waitFor(() -> wait.within(Duration.ofNanos(Math.max(0, deadline - System.nanoTime()))));
    }

    /** With no interrupt set at its start: H2 and executors would take one for an order to break off. */
    static void run(Runnable closing) {
        boolean interrupted = Thread.interrupted();
        try {
            closing.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean waitFor(Callable<Boolean> blocking) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return blocking.call();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
