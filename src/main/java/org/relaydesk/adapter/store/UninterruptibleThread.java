package org.relaydesk.adapter.store;

/** A thread that nobody can interrupt: an interrupt inside H2 closes the database for everyone. */
final class UninterruptibleThread extends Thread {
    UninterruptibleThread(Runnable work, String name) {
        super(work, name);
        setDaemon(false);
    }

    @Override
    public void interrupt() {
        // on purpose
    }
}
