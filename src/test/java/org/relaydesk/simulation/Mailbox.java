package org.relaydesk.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.relaydesk.queue.InboxDoor;
import org.relaydesk.queue.InboxDoor.Source;

/**
 * What is on its way to the listener. A body is sent again until it was acknowledged, as Meta and the apps on the
 * seller's phone do; one that was acknowledged is never sent again by this, so that it must not be lost.
 */
final class Mailbox {
    private record Body(Source source, String text) {}

    private final World world;
    private final Dice dice;
    private final List<Body> waiting = new ArrayList<>();
    private final Map<String, List<Runnable>> bookings = new HashMap<>();

    Mailbox(World world) {
        this.world = world;
        this.dice = world.dice("mailbox");
    }

    /** @param booked what the program books of it, a transaction each, in their order */
    void send(Source source, String text, List<Runnable> booked) {
        bookings.put(key(text), booked);
        waiting.add(new Body(source, text));
    }

    /** What the program's transactions for an inbox row book. */
    List<Runnable> bookings(String key) {
        return bookings.getOrDefault(key, List.of());
    }

    /** Hands over what has come, in the order of chance; what was not acknowledged comes again. */
    void deliver(InboxDoor door) {
        Collections.shuffle(waiting, dice.random());
        while (!waiting.isEmpty()) {
            var body = waiting.removeFirst();
            try {
                // one at a time: how many are kept together is a matter of threads, and a seed tells one story only
                door.accept(body.source(), key(body.text()), body.text().getBytes(StandardCharsets.UTF_8), "application/json").join();
                world.tally.events++;
            } catch (Crashed e) {
                again(body);
                waiting.forEach(this::again);
                waiting.clear();
                throw e;
            }
        }
    }

    private void again(Body body) {
        world.after(dice.between(Duration.ofSeconds(10), Duration.ofMinutes(10)), () -> waiting.add(body));
    }

    private static String key(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
