package org.relaydesk.demo.past;

import java.util.Map;
import java.util.Optional;

import org.relaydesk.demo.past.Plan.Ending;
import org.relaydesk.demo.world.Goods;
import org.relaydesk.demo.world.Person;

/** Orders of the past that are not left to chance: payments that the seller had to place, and who waits now. */
final class Landmarks {
    /** What is fixed of an order. */
    record Mark(Person customer, Goods goods, long quantity, Ending ending) {
        Plan onto(Plan plan) {
            return new Plan(plan.at(), customer, goods, quantity, ending, plan.remains(), false, plan.takes());
        }
    }

    private static final Map<Integer, Mark> MARKS = Map.of(
            48, new Mark(Person.CAFE_BLUE, Goods.VIEWS, 2_000, Ending.ROUNDED_UP),
            96, new Mark(Person.YOGA_LOFT, Goods.MEMBERS, 1_000, Ending.CANCELLED),
            112, new Mark(Person.BIKE_CLUB, Goods.LIKES, 5_000, Ending.TO_WALLET),
            150, new Mark(Person.YOGA_LOFT, Goods.REELS, 20_000, Ending.ROUNDED_DOWN),
            188, new Mark(Person.FIT_DAILY, Goods.LIKES, 2_000, Ending.COMPLETED),
            199, new Mark(Person.TINY_TOYS, Goods.LIKES, 2_000, Ending.EXPIRED));

    private Landmarks() {}

    static Optional<Mark> at(int index) {
        return Optional.ofNullable(MARKS.get(index));
    }
}
