package org.relaydesk.relay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.relaydesk.order.Held;

/**
 * Which of a service's places takes an order: the first that is free. Where none is, the order waits by itself for one
 * that is only away; else it waits for the seller, who can put a balance or a mapping right.
 */
public final class RoutingRule {
    private RoutingRule() {}

    /** What follows. */
    public sealed interface Verdict {}

    public record Go(Place place) implements Verdict {}

    /** Tried again by itself. */
    public record Wait(Instant until, String why) implements Verdict {}

    public record Hold(Held held, String why) implements Verdict {}

    /** @param places in the seller's order, at least one */
    public static Verdict choose(List<Place> places) {
        for (var place : places) {
            if (place.state() instanceof Place.Free) {
                return new Go(place);
            }
        }
        return soonest(places).orElseGet(() -> new Hold(
                places.stream().anyMatch(p -> p.state() instanceof Place.Unfunded) ? Held.PROVIDER_BALANCE : Held.NO_ROUTE,
                places.size() == 1
                        ? why(places.getFirst())
                        : places.stream().map(p -> p.provider() + ": " + why(p)).collect(Collectors.joining("; "))));
    }

    private static Optional<Verdict> soonest(List<Place> places) {
        Wait soonest = null;
        for (var place : places) {
            if (place.state() instanceof Place.Away away && (soonest == null || away.until().isBefore(soonest.until()))) {
                soonest = new Wait(away.until(), place.provider() + ": " + away.why());
            }
        }
        return Optional.ofNullable(soonest);
    }

    private static String why(Place place) {
        return switch (place.state()) {
            case Place.Free _ -> "";
            case Place.Away away -> away.why();
            case Place.Unfunded poor -> poor.why();
            case Place.Closed closed -> closed.why();
        };
    }
}
