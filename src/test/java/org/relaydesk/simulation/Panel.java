package org.relaydesk.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A provider as it really is: which orders it took, under which ids, and what becomes of them. */
final class Panel {
    private record Taken(String id, String link, Course course) {}

    private final String name;
    private final Course.Plan plan;
    private final Dice dice;
    private final Tally tally;
    private final Map<String, Taken> byId = new LinkedHashMap<>();
    private final Map<String, List<Taken>> byLink = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();
    private int orders;

    Panel(String name, Course.Plan plan, Dice dice, Tally tally) {
        this.plan = plan;
        this.name = name;
        this.dice = dice.of(name);
        this.tally = tally;
        this.orders = 100 + name.length();
    }

    String name() {
        return name;
    }

    /** Takes an order. @return its id */
    String take(String link, long quantity) {
        var taken = new Taken(Integer.toString(++orders), link, plan.of(link, quantity, dice));
        byId.put(taken.id(), taken);
        byLink.computeIfAbsent(link, _ -> new ArrayList<>()).add(taken);
        tally.adds++;
        return taken.id();
    }

    /** As the seller sees it when he looks into the panel's own order list. */
    Optional<String> find(String link) {
        return byLink.getOrDefault(link, List.of()).stream().findFirst().map(Taken::id);
    }

    /** The program knows the order by this id. */
    void told(String id) {
        told.add(id);
    }

    /** The id of some order that the program knows. */
    Optional<String> anotherId() {
        return told.isEmpty() ? Optional.empty() : Optional.of(told.get((int) dice.between(0, told.size() - 1)));
    }

    @Nullable Course course(String id) {
        var taken = byId.get(id);
        return taken == null ? null : taken.course();
    }

    @Nullable String link(String id) {
        var taken = byId.get(id);
        return taken == null ? null : taken.link();
    }

    /** What it took twice. */
    List<String> doubles() {
        return byLink.entrySet().stream().filter(e -> e.getValue().size() > 1).map(Map.Entry::getKey).toList();
    }
}
