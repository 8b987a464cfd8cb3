package org.relaydesk.relay;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import org.relaydesk.relay.ProviderMeter.Reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ProviderMeterTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10_000_000);
    private final ProviderMeter meter = new ProviderMeter(nanos::get);

    private void ask(String provider, long millis, boolean failed) {
        long begun = meter.begun();
        nanos.addAndGet(millis * 1_000_000);
        meter.ended(provider, begun, failed);
    }

    @Test
    void itCountsByProvider() {
        ask("b", 300, false);
        ask("a", 20_000, true);
        ask("b", 100, true);

        assertEquals(List.of(new Reading("a", 1, 1, 20_000, 20_000), new Reading("b", 2, 1, 400, 100)), meter.drain());
    }

    @Test
    void aDrainBeginsAnewAndTheLastReadingStays() {
        ask("a", 300, false);
        meter.drain();

        assertEquals(List.of(), meter.drain());
        assertEquals(Optional.of(new Reading("a", 1, 0, 300, 300)), meter.last("a"));
        ask("a", 50, true);
        assertEquals(Optional.of(new Reading("a", 1, 1, 50, 50)), meter.last("a"));
        assertEquals(List.of(new Reading("a", 1, 1, 50, 50)), meter.drain());
    }

    @Test
    void ofAnUnknownProviderThereIsNothing() {
        assertEquals(Optional.empty(), meter.last("a"));
    }
}
