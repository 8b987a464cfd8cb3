package org.relaydesk.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.relaydesk.app.OpenStore;
import org.relaydesk.support.ManualClock;

/**
 * One run: people order for some days while everything fails that can, what is late comes in for a week more, then the
 * outside works again, and everything open must come to its end. Whatever may not happen ends it as
 * {@link SimulationFailed}, with the line that plays it again.
 */
final class Simulation implements AutoCloseable {
    private static final int ORDERS_AN_HOUR = 60;
    private static final int STEPS_TO_A_CRASH = 300;
    private static final int ROUNDS = 8;
    private static final int MORE_ROUNDS = 20;
    private static final Duration LATEST = Duration.ofDays(8);

    private final long seed;
    private final int orders;
    private final World world;
    private final Dice dice;
    private final Complaints complaints = new Complaints();
    private final OpenStore open;
    private final Program.Outside outside;
    private final Customers customers;
    private final Seller seller;
    private final Audit audit;
    private final Lives lives;
    private Instant lastOrder = ManualClock.MONDAY;

    /** @param folder empty, for the store; a folder in memory makes it quicker */
    Simulation(Path folder, long seed, int orders) {
        this.seed = seed;
        this.orders = orders;
        world = new World(seed, STEPS_TO_A_CRASH);
        dice = world.dice("run");
        open = SimulatedShop.open(folder, world);
        var arrivals = new Arrivals(open);
        var mailbox = new Mailbox(world);
        var panels = new Panels(world, SimulatedShop.PROVIDERS, (_, quantity, by) -> new Course(by, quantity));
        var bank = new Bank(world, mailbox);
        customers = new Customers(
                world, mailbox, bank, () -> arrivals.fresh().forEach(world.expected::placed), Math.max(60, orders / 3));
        outside = new Program.Outside(
                world, mailbox, panels, new Chat(world, customers, mailbox), new Attachments(world));
        seller = new Seller(world, open, panels, bank);
        audit = new Audit(world, open, seller);
        lives = new Lives(open, outside, Duration.ofMinutes(40));
    }

    /** Runs it to its end. @return its figures */
    Tally run() {
        try {
            live();
            return world.tally;
        } catch (RuntimeException e) {
            throw new SimulationFailed(seed, orders, List.of("it broke off: " + e), world.diary(), e);
        }
    }

    private void live() {
        planOrders();
        plan();
        var end = lastOrder.plus(LATEST);
        while (world.now().isBefore(end)) {
            turn(world.agenda.next().orElse(end));
        }
        comeToAnEnd();
        audit.atTheEnd(outside.panels());
        check();
    }

    World world() {
        return world;
    }

    private void planOrders() {
        for (int i = 1; i <= orders; i++) {
            int serial = i;
            lastOrder = lastOrder.plus(dice.between(Duration.ZERO, Duration.ofHours(2).dividedBy(ORDERS_AN_HOUR)));
            world.agenda.at(lastOrder, () -> customers.order(serial));
        }
    }

    /** What comes again and again; it is done by the program or the seller once what came in is worked off. */
    private void plan() {
        tick();
        for (var provider : outside.panels().names()) {
            again(Duration.ofMinutes(40), Duration.ofHours(5), p -> p.sweep(provider));
        }
        again(Duration.ofMinutes(40), Duration.ofHours(4), seller::look);
        again(Duration.ofHours(1), Duration.ofHours(3), seller::correctSomeWallet);
        again(Duration.ofHours(5), Duration.ofHours(20), seller::reprice);
        again(Duration.ofHours(3), Duration.ofHours(9), p -> audit.atAnyTime());
    }

    /** Even when nothing happens outside, time brings what was put off. */
    private void tick() {
        world.after(dice.between(Duration.ofMinutes(8), isBusy() ? Duration.ofMinutes(20) : Duration.ofHours(3)), this::tick);
    }

    private boolean isBusy() {
        return !world.now().isAfter(lastOrder);
    }

    private void again(Duration least, Duration most, Consumer<Program> what) {
        world.after(dice.between(least, most), () -> {
            lives.survive(what);
            again(least, most, what);
        });
    }

    /** Lets some time pass: what has happened by then reaches the program, which works it off. */
    private void turn(Instant next) {
        var now = next.plus(dice.between(Duration.ZERO, isBusy() ? Duration.ofMinutes(6) : Duration.ofHours(2)));
        world.clock.set(now.isBefore(world.now()) ? world.now() : now);
        world.agenda.runUntil(world.now());
        lives.workOff();
        check();
    }

    /**
     * Everybody for whom a message waits writes once more, until none waits; the panels come to their last word; the
     * seller decides.
     */
    private void comeToAnEnd() {
        world.calm();
        for (int i = 0; i < ROUNDS; i++) {
            round();
        }
        // what was sent in the last round may have failed for the window since, and then waits for one word more
        for (int i = 0; i < MORE_ROUNDS && !waited().isEmpty(); i++) {
            round();
        }
        // and what the seller gave at the very last
        waited().forEach(customer -> customers.say(customer, "wallet"));
        lives.workOff();
    }

    /** Those whose windows WhatsApp has found closed, and those whose windows the program knows to be. */
    private Set<String> waited() {
        var waited = new TreeSet<>(outside.chat().waited());
        waited.addAll(audit.waitedFor());
        return waited;
    }

    private void round() {
        waited().forEach(customer -> customers.say(customer, "wallet"));
        turn(world.now().plus(Duration.ofHours(3)));
        outside.panels().names().forEach(name -> lives.survive(p -> p.sweep(name)));
        lives.survive(seller::look);
        lives.survive(Program::work);
        audit.atAnyTime();
    }

    private void check() {
        complaints.take().forEach(world::fault);
        if (!world.faults().isEmpty()) {
            throw new SimulationFailed(seed, orders, world.faults(), world.diary(), null);
        }
    }

    @Override
    public void close() {
        complaints.close();
        open.close();
    }
}
