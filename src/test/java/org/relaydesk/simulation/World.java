package org.relaydesk.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.relaydesk.support.ManualClock;

/** What everybody in a simulation shares: the time, the plans, the chance, and what went wrong. */
final class World {
    private static final int REMEMBERED = 60;

    final ManualClock clock = new ManualClock();
    final Agenda agenda = new Agenda();
    final Tally tally = new Tally();
    final Life life;
    final Expected expected;
    /** Whether a template stands in for refunds that find the window closed: every other world has one. */
    final boolean hasTemplates;
    private final Dice dice;
    private final ArrayDeque<String> diary = new ArrayDeque<>();
    private final List<String> faults = new ArrayList<>();
    private final boolean loud = Boolean.getBoolean("simulation.diary");
    private boolean calm;

    /** @param crashOneIn how many steps there are to one crash; 0 for none */
    World(long seed, int crashOneIn) {
        this.dice = new Dice(seed);
        this.hasTemplates = seed % 2 == 0;
        this.life = new Life(dice.of("life"), crashOneIn, tally);
        this.expected = new Expected(this);
    }

    Dice dice(String part) {
        return dice.of(part);
    }

    Instant now() {
        return clock.instant();
    }

    void after(Duration time, Runnable happening) {
        agenda.at(now().plus(time), happening);
    }

    /** From now on the outside works, and the program does not crash: what is open must come to its end. */
    void calm() {
        fair();
        life.calm(true);
    }

    /** From now on the outside works; the program may still crash. */
    void fair() {
        calm = true;
    }

    boolean isCalm() {
        return calm;
    }

    /** Something that may never happen has happened. */
    void fault(String what) {
        faults.add(what);
        note("FAULT: " + what);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** For whoever looks for the cause of a fault: the latest of these are told with it. */
    void note(String what) {
        if (diary.size() == REMEMBERED) {
            diary.removeFirst();
        }
        var line = now() + " " + what;
        diary.add(line);
        if (loud) {
            System.out.println(line);
        }
    }

    List<String> diary() {
        return List.copyOf(diary);
    }

    <T> T known(@Nullable T value, String name) {
        return Objects.requireNonNull(value, () -> name + " is not known here");
    }
}
