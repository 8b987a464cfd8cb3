package org.relaydesk.demo.past;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import org.relaydesk.demo.past.Plan.Ending;
import org.relaydesk.demo.world.Goods;
import org.relaydesk.demo.world.Person;
import org.relaydesk.demo.world.Shop;

/** Makes up the orders of the last thirty days: always the same ones, as far back from now as always. */
final class Plans {
    static final int ORDERS = 200;
    private static final int DAYS = 29;
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final int OPEN_MINUTES = 600;
    /** The minutes before now of the orders of today. */
    private static final int[] TODAY = {148, 131, 104, 52, 14};

    private final RandomGenerator random;
    private final Instant now;

    Plans(RandomGenerator random, Instant now) {
        this.random = random;
        this.now = now;
    }

    List<Plan> all() {
        var plans = new ArrayList<Plan>();
        int earlier = ORDERS - TODAY.length;
        var today = LocalDate.ofInstant(now, Shop.ZONE);
        for (int day = DAYS; day >= 1; day--) {
            int count = earlier / DAYS + (day <= earlier % DAYS ? 1 : 0);
            for (var minute : random.ints(count, 0, OPEN_MINUTES).sorted().toArray()) {
                var at = today.minusDays(day).atTime(OPENS).atZone(Shop.ZONE).toInstant();
                plans.add(plan(at.plus(Duration.ofMinutes(minute)).plusSeconds(random.nextInt(60)), day, plans.size()));
            }
        }
        for (int i = 0; i < TODAY.length; i++) {
            plans.add(plan(now.minus(Duration.ofMinutes(TODAY[i])), 0, plans.size()));
        }
        return plans;
    }

    private Plan plan(Instant at, int day, int index) {
        var goods = Goods.USUAL.get(random.nextInt(Goods.USUAL.size()));
        long quantity = goods.usual().get(random.nextInt(goods.usual().size()));
        var customer = Person.ALL.get(random.nextInt(Person.ALL.size()));
        var ending = ending(random.nextInt(100), day, index);
        long remains = quantity * (5 + random.nextInt(40)) / 100 + random.nextInt(9);
        var takes = day == 0
                ? Duration.ofMinutes(ending == Ending.UNDER_WAY ? 600 : 40)
                : Duration.ofMinutes(60 + random.nextInt(160));
        boolean wallet = random.nextInt(3) == 0 && ending != Ending.EXPIRED;
        var plan = new Plan(at, customer, goods, quantity, ending, remains, wallet, takes);
        return Landmarks.at(index).map(mark -> mark.onto(plan)).orElse(plan);
    }

    private static Ending ending(int chance, int day, int index) {
        if (day == 0) {
            return index == ORDERS - 1 ? Ending.EXPIRED : index == ORDERS - 2 ? Ending.UNDER_WAY
                    : index == ORDERS - 3 ? Ending.PARTIAL : Ending.COMPLETED;
        }
        // an expired amount is kept for a day: none of those near now, or the story's amounts would depend on the hour
        return chance < 83 ? Ending.COMPLETED : chance < 91 ? Ending.PARTIAL : chance < 96 || day < 3 ? Ending.CANCELLED
                : chance < 98 ? Ending.PAID_LATE : Ending.EXPIRED;
    }
}
