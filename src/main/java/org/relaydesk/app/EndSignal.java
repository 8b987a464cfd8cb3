package org.relaydesk.app;

import java.util.concurrent.CountDownLatch;

/**
 * Lets the program end in order when it is told to (SIGTERM, Ctrl+C): the virtual machine waits for its hooks, and this
 * one waits until everything is closed. Ending so is no failure: the exit status is 0.
 */
final class EndSignal implements AutoCloseable {
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean told;

    private EndSignal(Runnable end) {
        hook = new Thread(() -> {
            told = true;
            end.run();
            Uninterrupted.await(ended);
            Runtime.getRuntime().halt(0);
        }, "end");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Calls {@code end} when the program is told to end; closing says that everything has ended. */
    static EndSignal onEnd(Runnable end) {
        return new EndSignal(end);
    }

    @Override
    public void close() {
        ended.countDown();
        if (!told) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // told in this very moment: the hook does the rest
            }
        }
    }
}
