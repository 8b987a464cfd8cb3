package org.relaydesk.demo.story;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;

import org.relaydesk.demo.sim.Fate;
import org.relaydesk.demo.world.Goods;
import org.relaydesk.demo.world.Person;
import org.relaydesk.demo.world.References;
import org.relaydesk.money.Paise;
import org.relaydesk.work.Changes;

/** The demo's story, always the same: what goes by itself, and what waits for the seller. Used by one thread. */
public final class Story implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ROUNDED = "632714905518";
    private static final String NOBODYS = "632714118822";

    private final Changes.Subscription changes;
    private final Reporter report;
    private final Orders orders;
    private final Troubles troubles;
    private final Wishes wishes;
    private final Trickle trickle;
    private final Cast cast;

    /** @param random with the same seed the story is the same */
    public Story(Cast cast, RandomGenerator random) {
        this.cast = cast;
        this.changes = cast.stage().changes().subscribe(cast.bell()::ring);
        var references = new References("6327", random);
        var watch = new Watch(cast.stage(), cast.bell(), PATIENCE);
        report = new Reporter(cast, watch);
        orders = new Orders(cast, watch, report, references);
        troubles = new Troubles(cast, watch, report, orders, references);
        wishes = new Wishes(cast, watch, report, orders);
        trickle = new Trickle(cast, watch, orders, random);
    }

    /**
     * Plays it to its end.
     *
     * @throws StoryFailed with a sentence if something that must happen does not
     * @throws CancellationException if the demo is closed meanwhile
     */
    public void play() {
        try {
            byThemselves();
            forTheSeller();
        } catch (CancellationException e) {
            throw e;
        } catch (IllegalStateException e) {
            throw new StoryFailed("The demo's story broke off: " + e.getMessage());
        }
    }

    /** Goes on with further orders. @throws CancellationException when the demo is closed */
    public void goOn() {
        trickle.run();
    }

    private void byThemselves() {
        var partial = orders.bought(Person.FIT_DAILY, Goods.FOLLOWERS, 1_000, Fate.partial(157, cast.asked()));
        var whole = orders.walked(Person.CAFE_BLUE, Goods.REELS, 10_000, Fate.completed(cast.asked()));
        var cancelled = orders.bought(Person.BIKE_CLUB, Goods.PAGE_LIKES, 500, Fate.cancelled(cast.asked()));
        report.refunded(partial, "Partial");
        report.completed(whole);
        report.refunded(cancelled, "Canceled");
    }

    private void forTheSeller() {
        var refill = wishes.refill(Person.BOOK_NOOK, Goods.FOLLOWERS, 2_000);
        var again = orders.fromWallet(Person.BIKE_CLUB, Goods.REELS, 10_000, Fate.completed(cast.asked()));
        troubles.wrongAmount(Person.FIT_DAILY, Goods.FOLLOWERS, 1_000, ROUNDED);
        troubles.unknownPayer(Person.REEL_HOUSE, Paise.of(88_00), NOBODYS);
        troubles.claimAlone(Person.YOGA_LOFT, Paise.of(1_249_05));
        troubles.noAnswer(Person.STUDIO_NINE, Goods.VIEWS, 5_000);
        troubles.silent(Goods.VIEWS);
        troubles.balanceLow(Person.CHAI_CORNER, Goods.MEMBERS, 2_000);
        troubles.balanceLow(Person.TINY_TOYS, Goods.PAGE_LIKES, 1_000);
        var unsent = troubles.balanceLow(Person.PAWS_AND_PLAY, Goods.LIKES, 5_000);
        wishes.cancelled(Person.PAWS_AND_PLAY, unsent);
        report.completed(again);
        wishes.refilled(Person.BOOK_NOOK, refill);
    }

    @Override
    public void close() {
        changes.close();
    }
}
