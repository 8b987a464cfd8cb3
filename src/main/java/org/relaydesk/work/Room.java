package org.relaydesk.work;

/** How much room the disk has that the store is on. From any thread; never blocks for long. */
public interface Room {
    /** What the program may still use, in bytes. */
    long freeBytes();

    /** Whether there is enough left to take new orders; those that were taken are always seen through first. */
    boolean takesOrders();
}
