package org.relaydesk.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** Counts the requests to each provider and times their answers. In memory alone; any thread may use it. */
public final class ProviderMeter {
    /**
     * What was counted of one provider since the last drain.
     *
     * @param failures requests that no usable answer came to
     * @param totalMillis how long all of the requests took together
     * @param lastMillis how long the last one took
     */
    public record Reading(String provider, long requests, long failures, long totalMillis, long lastMillis) {
        private Reading and(boolean failed, long millis) {
            return new Reading(provider, requests + 1, failures + (failed ? 1 : 0), totalMillis + millis, millis);
        }
    }

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final LongSupplier nanos;
    private final Map<String, Reading> since = new TreeMap<>();
    private final Map<String, Reading> last = new TreeMap<>();

    /** @param nanos a time that only goes forward, such as {@code System::nanoTime} */
    public ProviderMeter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** When a request begins: for {@link #ended}. */
    public long begun() {
        return nanos.getAsLong();
    }

    public void ended(String provider, long begun, boolean failed) {
        long millis = (nanos.getAsLong() - begun) / NANOS_PER_MILLI;
        synchronized (since) {
            var reading = since.getOrDefault(provider, new Reading(provider, 0, 0, 0, 0)).and(failed, millis);
            since.put(provider, reading);
            last.put(provider, reading);
        }
    }

    /** What was counted since this was last called, by provider; those that nothing was asked of are left out. */
    public List<Reading> drain() {
        synchronized (since) {
            var all = new ArrayList<>(since.values());
            since.clear();
            return List.copyOf(all);
        }
    }

    /** The newest reading of a provider, drained or not; empty before its first request. */
    public Optional<Reading> last(String provider) {
        synchronized (since) {
            return Optional.ofNullable(last.get(provider));
        }
    }
}
