package org.relaydesk.simulation;

import java.util.ArrayDeque;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Whether the program runs. Every step that it takes towards the store or the outside is a chance to crash; after a
 * crash no step of it does anything, until it is started again.
 *
 * <p>It also carries what the outside has just told the program and the program must now book: the model hears of it at
 * the moment when the program's transaction has committed, and never if that was lost.
 */
final class Life {
    /** How a step ends: before it did anything, in the midst of it (rolled back), or after it was done. */
    enum Fate { GOES_ON, CRASHES_BEFORE, CRASHES_WITHIN, CRASHES_AFTER }

    /**
     * What the program's next transaction books.
     *
     * @param waits whether it must be committed before the model hears of it; else it is enough that it is queued
     */
    record Booking(Runnable booked, boolean waits) {}

    private final Dice dice;
    private final int oneIn;
    private final Tally tally;
    private final ArrayDeque<Booking> bookings = new ArrayDeque<>();
    private boolean over;
    private boolean calm;

    /** @param oneIn how many steps there are to one crash; 0 for none */
    Life(Dice dice, int oneIn, Tally tally) {
        this.dice = dice;
        this.oneIn = oneIn;
        this.tally = tally;
    }

    /** What comes of the next step. @throws Crashed if the program is not running at all */
    Fate next() {
        goesOn();
        if (calm || !dice.oneIn(oneIn)) {
            return Fate.GOES_ON;
        }
        return switch ((int) dice.between(1, 3)) {
            case 1 -> Fate.CRASHES_BEFORE;
            case 2 -> Fate.CRASHES_WITHIN;
            default -> Fate.CRASHES_AFTER;
        };
    }

    /** Nothing is done by a program that has crashed. */
    void goesOn() {
        if (over) {
            throw new Crashed();
        }
    }

    Crashed crash() {
        over = true;
        bookings.clear();
        tally.crashes++;
        return new Crashed();
    }

    boolean isOver() {
        return over;
    }

    void begin() {
        over = false;
        bookings.clear();
    }

    /** Whether it does not crash from now on. */
    void calm(boolean safe) {
        calm = safe;
    }

    /** The program's next transaction books this. */
    void books(Runnable booked) {
        bookings.add(new Booking(booked, true));
    }

    /** The same, for transactions that the program does not wait for one by one. */
    void booksInARow(Runnable booked) {
        bookings.add(new Booking(booked, false));
    }

    Optional<Booking> booking() {
        @Nullable Booking first = bookings.poll();
        return Optional.ofNullable(first);
    }
}
