package org.relaydesk.desk.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.relaydesk.query.TodayQueries.Pulse;
import org.relaydesk.query.TodayQueries.Watched;

/**
 * Something about a provider that the seller should hear of at once.
 *
 * @param more how many there are now more than before; 1 for what is or is not
 */
record Alarm(String provider, Kind kind, long more) {
    /** One of a kind for each provider within this time. */
    static final Duration PAUSE = Duration.ofHours(1);

    /** What it is about. */
    enum Kind { DOWN, LOW, PRICE_UP, SLOW, HELD }

    /** What was told, of which provider. */
    record Key(String provider, Kind kind) {}

    Key key() {
        return new Key(provider, kind);
    }

    /**
     * What has come up since the pulse before. With the first pulse nothing has: how things stand is on the screen.
     *
     * @param told when each was told last
     */
    static List<Alarm> since(@Nullable Pulse before, Pulse now, Map<Key, Instant> told, Instant at) {
        if (before == null) {
            return List.of();
        }
        var alarms = new ArrayList<Alarm>();
        for (var provider : now.watched()) {
            var was = before.watched().stream().filter(one -> one.provider().equals(provider.provider())).findFirst()
                    .orElse(new Watched(provider.provider(), false, false, 0, 0, 0));
            add(alarms, provider, Kind.DOWN, was.down() ? 1 : 0, provider.down() ? 1 : 0);
            add(alarms, provider, Kind.LOW, was.low() ? 1 : 0, provider.low() ? 1 : 0);
            add(alarms, provider, Kind.PRICE_UP, was.pricesUp(), provider.pricesUp());
            add(alarms, provider, Kind.SLOW, was.slow(), provider.slow());
            add(alarms, provider, Kind.HELD, was.held(), provider.held());
        }
        alarms.removeIf(alarm -> told.containsKey(alarm.key()) && told.get(alarm.key()).plus(PAUSE).isAfter(at));
        return List.copyOf(alarms);
    }

    private static void add(List<Alarm> alarms, Watched provider, Kind kind, long before, long now) {
        if (now > before) {
            alarms.add(new Alarm(provider.provider(), kind, now - before));
        }
    }
}
