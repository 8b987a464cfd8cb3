package org.relaydesk.relay;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Writes down what was counted of the requests to each provider, by the hour. Runs in a transaction of its own. */
public final class BookMeter {
    private static final Duration KEPT = Duration.ofDays(31);

    private final ProviderHourRepository hours;
    private final ProviderRepository providers;
    private final InstantSource clock;

    public BookMeter(ProviderHourRepository hours, ProviderRepository providers, InstantSource clock) {
        this.hours = hours;
        this.providers = providers;
        this.clock = clock;
    }

    /** @param reading counted just now; hours that ended a month ago are let go */
    public void handle(ProviderMeter.Reading reading) {
        var known = providers.byName(reading.provider());
        if (known.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var startsAt = now.truncatedTo(ChronoUnit.HOURS);
        var before = hours.of(reading.provider(), startsAt);
        var hour = before.orElseGet(() -> new ProviderHour(reading.provider(), startsAt));
        hour.add((int) reading.requests(), (int) reading.failures(), reading.totalMillis());
        if (before.isPresent()) {
            hours.update(hour);
        } else {
            hours.insert(hour);
            hours.old(reading.provider(), now.minus(KEPT)).forEach(hours::delete);
        }
        known.get().tookMillis((int) Math.min(Integer.MAX_VALUE, reading.lastMillis()));
        providers.update(known.get());
    }
}
