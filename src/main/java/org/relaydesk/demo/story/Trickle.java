package org.relaydesk.demo.story;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;

import org.relaydesk.demo.sim.Fate;
import org.relaydesk.demo.world.Goods;
import org.relaydesk.demo.world.Person;

/** Further orders, one now and then, for as long as somebody watches. */
final class Trickle {
    /** After so many orders a provider that fell silent answers again. */
    private static final int BACK = 6;
    /** Sold by providers that have the money for it. */
    private static final List<Goods> SOLD =
            List.of(Goods.FOLLOWERS, Goods.REELS, Goods.VIEWS, Goods.SUBSCRIBERS, Goods.X_FOLLOWERS);
    private static final long LOW = 500_000;
    private static final long TOP_UP = 2_000_000;
    private static final Duration LEAST = Duration.ofSeconds(15);
    private static final int MORE_SECONDS = 30;

    private final Cast cast;
    private final Watch watch;
    private final Orders orders;
    private final RandomGenerator random;
    private int turns;

    Trickle(Cast cast, Watch watch, Orders orders, RandomGenerator random) {
        this.cast = cast;
        this.watch = watch;
        this.orders = orders;
        this.random = random;
    }

    /** Goes on until the demo is closed. @throws CancellationException then */
    void run() {
        while (true) {
            cast.bell().pause(LEAST.plusSeconds(random.nextInt(MORE_SECONDS)));
            try {
                order();
            } catch (StoryFailed e) {
                // the seller may have suspended the customer, or changed what is sold
                cast.tell(String.valueOf(e.getMessage()));
            }
            watch.forget();
        }
    }

    private void order() {
        if (++turns == BACK) {
            SOLD.forEach(g -> cast.panel(g).silent(false));
        }
        var goods = SOLD.get(random.nextInt(SOLD.size()));
        var person = Person.ALL.get(5 + random.nextInt(Person.ALL.size() - 5));
        long quantity = goods.usual().get(random.nextInt(goods.usual().size()));
        if (cast.trouble(goods).isPresent() || cast.panel(goods).isBusy(goods.service(), goods.link(person))) {
            return;
        }
        cast.panel(goods).topUp(LOW + goods.atPanel().charge(quantity), TOP_UP);
        orders.bought(person, goods, quantity, fate(quantity));
    }

    private Fate fate(long quantity) {
        int steps = 5 + random.nextInt(25);
        return switch (random.nextInt(10)) {
            case 0 -> Fate.partial(quantity * (1 + random.nextInt(6)) / 10, steps);
            case 1 -> Fate.cancelled(steps);
            default -> Fate.completed(steps);
        };
    }
}
