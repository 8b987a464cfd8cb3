package org.relaydesk.demo.sim;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** A simulated customer's phone: what he received on it, and what he sends. Sending returns once it was taken. */
public final class SimPhone {
    private final String waId;
    private final String name;
    private final SimGraph graph;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private volatile Runnable onLine = () -> {};

    /**
     * What the phone shows as one line of its chat.
     *
     * @param words that its owner sent, or that he received
     * @param received null for what he sent
     * @param picture that he sent
     */
    public record Line(Instant at, String words, @Nullable Received received, byte @Nullable [] picture) {}

    SimPhone(String waId, String name, SimGraph graph) {
        this.waId = waId;
        this.name = name;
        this.graph = graph;
    }

    public String waId() {
        return waId;
    }

    public String name() {
        return name;
    }

    /** How many messages there are: a place to look from later. */
    public int count() {
        return received.size();
    }

    /** The first message from that place on that is so. */
    public Optional<Received> find(int from, Predicate<Received> so) {
        return received.stream().skip(from).filter(so).findFirst();
    }

    void take(Received message) {
        received.add(message);
        line(new Line(graph.now(), message.text(), message, null));
    }

    private void line(Line line) {
        lines.add(line);
        onLine.run();
    }

    /** All that was sent and received, the oldest first. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Is called after each new line, on whatever thread it came by. */
    public void onLine(Runnable call) {
        onLine = call;
    }

    /** The picture of a message; empty where it has none. */
    public Optional<byte[]> picture(Received message) {
        return graph.picture(message.media());
    }

    public void text(String words) {
        line(new Line(graph.now(), words, null, null));
        graph.send(this, "text", LoopbackServer.object(Map.of("body", words)));
    }

    /** Taps a button or list row of a message. @throws IllegalStateException if the message offers no such choice */
    public void choose(Received message, String choice) {
        var chosen = message.choices().stream()
                .filter(c -> c.id().equals(choice))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " was not offered " + choice + " but " + message.choices()));
        var type = message.kind().equals("list") ? "list_reply" : "button_reply";
        var content = LoopbackServer.object(Map.of("type", type));
        content.add(type, LoopbackServer.object(Map.of("id", chosen.id(), "title", chosen.title())));
        line(new Line(graph.now(), chosen.title(), null, null));
        graph.send(this, "interactive", content);
    }

    public void picture(byte[] png, String caption) {
        var content = graph.attach(png, "image/png");
        content.addProperty("caption", caption);
        line(new Line(graph.now(), caption, null, png));
        graph.send(this, "image", content);
    }

    @Override
    public String toString() {
        return name + " (" + waId + ")";
    }
}
