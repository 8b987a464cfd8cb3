package org.relaydesk.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.order.Held;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which of a service's places takes an order, line by line. */
class RoutingRuleTest {
    private static final Instant AT = Instant.parse("2026-11-23T05:00:00Z");

    /** {@code f} free, {@code a5} away for 5 minutes, {@code s} short of money, {@code c} closed; the first is p1. */
    private static List<Place> places(String words) {
        var places = new ArrayList<Place>();
        for (var word : words.split(" ", -1)) {
            places.add(new Place("p" + (places.size() + 1), "s" + (places.size() + 1), switch (word.charAt(0)) {
                case 'f' -> new Place.Free();
                case 'a' -> new Place.Away(AT.plusSeconds(60L * Integer.parseInt(word.substring(1))), "away");
                case 's' -> new Place.Unfunded("no money");
                default -> new Place.Closed("no");
            }));
        }
        return places;
    }

    @ParameterizedTest
    @CsvSource({
        "f,            go p1",
        "f f,          go p1",
        "c f,          go p2",
        "s f,          go p2",
        "a5 f,         go p2",
        "a5 s c f,     go p4",
        "a5,           wait 5",
        "a5 a2,        wait 2",
        "s a5,         wait 5",
        "c a5 s,       wait 5",
        "s,            hold PROVIDER_BALANCE",
        "c s,          hold PROVIDER_BALANCE",
        "c,            hold NO_ROUTE",
        "c c,          hold NO_ROUTE",
    })
    void theFirstFreePlaceTakesIt(String places, String what) {
        assertEquals(what, switch (RoutingRule.choose(places(places))) {
            case RoutingRule.Go go -> "go " + go.place().provider();
            case RoutingRule.Wait wait -> "wait " + (wait.until().getEpochSecond() - AT.getEpochSecond()) / 60;
            case RoutingRule.Hold hold -> "hold " + (hold.held() == Held.NO_ROUTE ? Held.NO_ROUTE : Held.PROVIDER_BALANCE);
        });
    }
}
