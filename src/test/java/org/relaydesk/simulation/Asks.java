package org.relaydesk.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Whose amount is whose, by the rules of DESIGN.md ("Payment requests"). */
final class Asks {
    private static final Duration OPEN_FOR = Duration.ofMinutes(30);
    private static final Duration EXPIRED_QUARANTINE = Duration.ofHours(24);
    private static final Duration PAID_QUARANTINE = Duration.ofHours(2);

    private final Map<Long, ExpectedOrder> holders = new HashMap<>();
    private final Map<Long, Integer> everAsked = new HashMap<>();
    private final List<Ask> watched = new ArrayList<>();

    /** @return whoever has the amount already; null as it must be */
    @Nullable ExpectedOrder ask(ExpectedOrder order, Ask ask) {
        watched.add(ask);
        everAsked.merge(ask.amount, 1, Integer::sum);
        return holders.put(ask.amount, order);
    }

    @Nullable ExpectedOrder holder(long amount) {
        return holders.get(amount);
    }

    boolean wasAskedBefore(long amount) {
        return everAsked.getOrDefault(amount, 0) > 1;
    }

    void paid(Ask ask, Instant now) {
        ask.state = Ask.State.PAID;
        if (!watched.contains(ask)) {
            watched.add(ask);
        }
        ask.freeAt = now.plus(PAID_QUARANTINE);
    }

    /** The program has closed what was due. */
    void closed(Instant now) {
        for (var ask : watched) {
            if (ask.state == Ask.State.OPEN && !ask.at.plus(OPEN_FOR).isAfter(now)) {
                ask.state = Ask.State.EXPIRED;
                ask.freeAt = now.plus(EXPIRED_QUARANTINE);
            }
        }
        watched.removeIf(ask -> {
            boolean free = ask.freeAt != null && !ask.freeAt.isAfter(now);
            var holder = holders.get(ask.amount);
            if (free && holder != null && holder.ask == ask) {
                holders.remove(ask.amount);
            }
            return free;
        });
    }
}
