package org.relaydesk.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.relaydesk.message.MessageGateway;
import org.relaydesk.message.Outbound;
import org.relaydesk.simulation.Life.Fate;

/** WhatsApp: takes messages or does not, loses answers, and tells late, twice and in any order what became of them. */
final class Chat implements MessageGateway {
    private static final Duration SECOND_SEND = Duration.ofMinutes(10);
    /** With what our clocks may differ. */
    private static final Duration WINDOW = Duration.ofHours(24).plusMinutes(3);

    /** What is known of a message; the program may not send it when this forbids it. */
    private static final class Letter {
        /** The program knows that it was taken, or that it never will be. */
        boolean settled;
        /** The latest id under which the program knows that it was taken. */
        @Nullable String id;
        boolean waitsForCustomer;
        Instant notBefore = Instant.EPOCH;
    }

    private final World world;
    private final Audience customers;
    private final Ticks ticks;
    private final Dice dice;
    private final Map<String, Letter> letters = new HashMap<>();
    /** By key of a message that waits for its customer to write: the customer. */
    private final Map<String, String> waiting = new TreeMap<>();
    private int ids;

    Chat(World world, Audience customers, Mailbox mailbox) {
        this.world = world;
        this.customers = customers;
        this.ticks = new Ticks(world, mailbox);
        this.dice = world.dice("chat");
    }

    Ticks ticks() {
        return ticks;
    }

    /** Customers for whom messages wait. */
    Set<String> waited() {
        return new TreeSet<>(waiting.values());
    }

    @Override
    public SendAnswer send(Envelope envelope) {
        var fate = world.life.next();
        var letter = letters.computeIfAbsent(envelope.key(), _ -> new Letter());
        check(envelope, letter);
        if (fate != Fate.GOES_ON) {
            letter.notBefore = world.now().plus(SECOND_SEND);
        }
        if (fate == Fate.CRASHES_BEFORE) {
            throw world.life.crash();
        }
        var fault = world.isCalm() ? SendFault.NONE : dice.pick(List.of(SendFault.values()), f -> f.weight);
        var id = "wamid.out" + ++ids;
        if (fault.taken) {
            customers.received(envelope.recipient(), envelope.content());
            ticks.plan(id, envelope, event -> told(envelope, letter, event));
        }
        if (fate != Fate.GOES_ON) {
            throw world.life.crash();
        }
        world.life.books(() -> booked(envelope, letter, fault, id));
        return fault.answer(id);
    }

    private void check(Envelope envelope, Letter letter) {
        boolean free = !(envelope.content() instanceof Outbound.Template);
        if (free && customers.isSilentSince(envelope.recipient(), world.now().minus(WINDOW))) {
            world.fault(envelope.key() + " was sent freely to one who has not written for a day");
        }
        if (letter.settled) {
            world.fault(envelope.key() + " was sent again, though it was settled");
        }
        if (free && letter.waitsForCustomer) {
            world.fault(envelope.key() + " was sent again before the customer wrote");
        }
        if (world.now().isBefore(letter.notBefore)) {
            world.fault(envelope.key() + " was sent again before " + letter.notBefore);
        }
    }

    private void booked(Envelope envelope, Letter letter, SendFault fault, String id) {
        world.tally.events++;
        switch (fault) {
            case NONE -> {
                letter.settled = true;
                letter.id = id;
            }
            case REFUSED -> letter.settled = true;
            case PAIR_RATE -> letter.notBefore = world.now().plusSeconds(6);
            case ITS_OWN -> letter.notBefore = world.now().plusSeconds(15);
            case LOST, LOST_BUT_TAKEN -> letter.notBefore = world.now().plus(SECOND_SEND);
            case OUTSIDE_WINDOW -> {
                letter.waitsForCustomer = true;
                waits(envelope);
            }
        }
    }

    private void waits(Envelope envelope) {
        waiting.put(envelope.key(), envelope.recipient());
        customers.onWritten(envelope.recipient(), () -> wrote(envelope.recipient()));
    }

    private void wrote(String customer) {
        waiting.forEach((key, to) -> {
            var letter = letters.get(key);
            if (letter != null && to.equals(customer)) {
                letter.waitsForCustomer = false;
            }
        });
        waiting.values().removeIf(customer::equals);
    }

    /** The program has booked what became of it. */
    private void told(Envelope envelope, Letter letter, Ticks.Event event) {
        if (event.hasFailed()) {
            // a late word of a send before the one that was taken since opens nothing
            boolean ofThisSend = letter.id == null || letter.id.equals(event.id());
            letter.settled &= !ofThisSend;
            letter.notBefore = Instant.EPOCH;
            // one who has written since need not write again: it must be sent to him without that
            if (!customers.hasWrittenSince(envelope.recipient(), event.at())) {
                waits(envelope);
            }
        } else if (event.withKey()) {
            letter.settled = true;
        }
    }
}
