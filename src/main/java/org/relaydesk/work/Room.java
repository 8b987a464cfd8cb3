package org.relaydesk.work;

/** Whether there is room on the store's disk for more work; may be asked at any time and from any thread. */
public interface Room {
    /** What is left on the store's disk, in bytes. */
    long freeBytes();

    /** Whether new orders are taken: not while the disk is almost full. What is under way goes on all the same. */
    boolean takesOrders();
}
