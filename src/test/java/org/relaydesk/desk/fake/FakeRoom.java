package org.relaydesk.desk.fake;

import org.relaydesk.work.Room;

/** A disk with as much room as the test says. */
public final class FakeRoom implements Room {
    private volatile long free = 80_000_000_000L;
    private volatile boolean takesOrders = true;

    public void is(long bytes, boolean orders) {
        free = bytes;
        takesOrders = orders;
    }

    @Override
    public long freeBytes() {
        return free;
    }

    @Override
    public boolean takesOrders() {
        return takesOrders;
    }
}
