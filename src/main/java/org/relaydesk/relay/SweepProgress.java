package org.relaydesk.relay;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is being asked of the providers just now, for whoever looks, and the way to stop it. In memory; any thread. */
public final class SweepProgress {
    /**
     * A round under way.
     *
     * @param asked orders asked about so far
     * @param inAll orders that were due when it began
     * @param requests that it took so far
     * @param stopping whether it ends after the batch under way
     */
    public record Asking(String provider, long asked, long inAll, int requests, Instant since, boolean stopping) {}

    private final Map<String, Asking> rounds = new ConcurrentHashMap<>();
    private final Map<String, Asking> ended = new ConcurrentHashMap<>();

    void begin(String provider, long inAll, Instant since) {
        rounds.put(provider, new Asking(provider, 0, inAll, 0, since, false));
    }

    /** @param orders asked about since the last word */
    void asked(String provider, int orders, int requests) {
        rounds.computeIfPresent(provider, (_, r) -> new Asking(
                provider, r.asked + orders, Math.max(r.inAll, r.asked + orders), requests, r.since, r.stopping));
    }

    void end(String provider) {
        var round = rounds.remove(provider);
        if (round != null) {
            ended.put(provider, round);
        }
    }

    /** How the provider's last round stood when it ended; empty before the first has. */
    public Optional<Asking> last(String provider) {
        return Optional.ofNullable(ended.get(provider));
    }

    boolean isStopping(String provider) {
        return of(provider).filter(Asking::stopping).isPresent();
    }

    /** The round of one provider; empty if none is under way. */
    public Optional<Asking> of(String provider) {
        return Optional.ofNullable(rounds.get(provider));
    }

    /** All rounds under way, the longest first. */
    public List<Asking> all() {
        return rounds.values().stream().sorted(Comparator.comparing(Asking::since).thenComparing(Asking::provider)).toList();
    }

    /** Ends the provider's round after the batch under way; false if there is none. What is left is due in the next. */
    public boolean stop(String provider) {
        return rounds.computeIfPresent(provider, (_, r) -> new Asking(
                provider, r.asked, r.inAll, r.requests, r.since, true)) != null;
    }
}
