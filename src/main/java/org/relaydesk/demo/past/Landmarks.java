package org.relaydesk.demo.past;

import java.util.Map;
import java.util.Optional;

import org.relaydesk.demo.past.Plan.Ending;
import org.relaydesk.demo.world.Goods;
import org.relaydesk.demo.world.Person;

import static java.util.Map.entry;

/** Orders of the past that are not left to chance: payments that the seller had to place, and who waits now. */
final class Landmarks {
    /** What is fixed of an order. */
    record Mark(Person customer, Goods goods, long quantity, Ending ending) {
        Plan onto(Plan plan) {
            return new Plan(plan.at(), customer, goods, quantity, ending, plan.remains(), false, plan.takes());
        }
    }

    private static final Map<Integer, Mark> MARKS = Map.ofEntries(
            entry(48, new Mark(Person.CAFE_BLUE, Goods.VIEWS, 2_000, Ending.ROUNDED_UP)),
            entry(66, new Mark(Person.REEL_HOUSE, Goods.VIDEO_LIKES, 2_000, Ending.COMPLETED)),
            entry(81, new Mark(Person.CHAI_CORNER, Goods.POST_VIEWS, 50_000, Ending.COMPLETED)),
            entry(96, new Mark(Person.YOGA_LOFT, Goods.MEMBERS, 1_000, Ending.CANCELLED)),
            entry(104, new Mark(Person.STUDIO_NINE, Goods.VIDEO_VIEWS, 10_000, Ending.COMPLETED)),
            entry(112, new Mark(Person.BIKE_CLUB, Goods.LIKES, 5_000, Ending.TO_WALLET)),
            entry(127, new Mark(Person.TINY_TOYS, Goods.STORY_VIEWS, 10_000, Ending.COMPLETED)),
            entry(139, new Mark(Person.REEL_HOUSE, Goods.POST_VIEWS, 10_000, Ending.COMPLETED)),
            entry(150, new Mark(Person.YOGA_LOFT, Goods.REELS, 20_000, Ending.ROUNDED_DOWN)),
            entry(163, new Mark(Person.STUDIO_NINE, Goods.VIEWS, 5_000, Ending.REFILLED)),
            entry(168, new Mark(Person.FIT_DAILY, Goods.VIDEO_LIKES, 1_000, Ending.COMPLETED)),
            // his refill is asked for in the story
            entry(176, new Mark(Person.BOOK_NOOK, Goods.FOLLOWERS, 2_000, Ending.COMPLETED)),
            entry(183, new Mark(Person.REEL_HOUSE, Goods.SUBSCRIBERS, 300, Ending.UNDER_WAY)),
            entry(188, new Mark(Person.FIT_DAILY, Goods.LIKES, 2_000, Ending.COMPLETED)),
            entry(190, new Mark(Person.CAFE_BLUE, Goods.FOLLOWERS, 3_000, Ending.REFILLING)),
            // the second of these waits for the first: they have one link
            entry(195, new Mark(Person.PAWS_AND_PLAY, Goods.REELS, 50_000, Ending.UNDER_WAY)),
            entry(198, new Mark(Person.PAWS_AND_PLAY, Goods.REELS, 20_000, Ending.COMPLETED)),
            entry(196, new Mark(Person.CHAI_CORNER, Goods.FOLLOWERS, 3_000, Ending.CANCEL_ASKED)),
            entry(199, new Mark(Person.TINY_TOYS, Goods.LIKES, 2_000, Ending.EXPIRED)));

    private Landmarks() {}

    static Optional<Mark> at(int index) {
        return Optional.ofNullable(MARKS.get(index));
    }
}
