package org.relaydesk.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.relaydesk.followup.FollowUpRound;
import org.relaydesk.relay.Booking;
import org.relaydesk.relay.Provider;
import org.relaydesk.relay.ProviderAccount;
import org.relaydesk.relay.ReadCatalogue;
import org.relaydesk.relay.StatusSweep;
import org.relaydesk.relay.SweepProgress;
import org.relaydesk.work.Refused;

/** What goes on at each provider by itself: rounds of questions, refills and cancellations, a look at its catalogue. */
final class ProviderLoops {
    private static final Duration FOLLOW_UP = Duration.ofSeconds(2);
    private static final Duration CATALOGUE = Duration.ofHours(6);

    private final OpenStore open;
    private final Duration pollEvery;
    private final StatusSweep sweep;
    private final FollowUpRound followUps;
    private final ReadCatalogue readCatalogue;
    private final SweepProgress progress = new SweepProgress();
    private final Map<String, Loop> sweeps = new ConcurrentHashMap<>();
    private final Map<String, List<CompletableFuture<SweepProgress.Asking>>> waiting = new ConcurrentHashMap<>();
    private final List<Loop> loops = new ArrayList<>();
    private final InstantSource clock;
    private boolean started;

    ProviderLoops(
            OpenStore open, UseCases useCases, Gateways gateways, Duration pollEvery, InstantSource clock, InstantSource settled) {
        this.open = open;
        this.pollEvery = pollEvery;
        this.clock = clock;
        var r = open.repositories();
        var reader = open.store().reader();
        var writer = open.store().writer();
        this.sweep = new StatusSweep(
                r.orders(), gateways.providers(), Booking.of(useCases.applyStatus(), useCases.noteAnswers()),
                useCases.providerHealth(), progress, reader, writer, clock, settled);
        this.followUps = new FollowUpRound(
                r.followUps(), useCases.sendFollowUp(), gateways.providers(), gateways.providers(), reader, writer, clock);
        this.readCatalogue = new ReadCatalogue(
                gateways.providers(), r.offers(), useCases.syncCatalogue(), useCases.providerHealth(), reader, writer, clock);
        reader.call(() -> r.providers().all()).stream().map(Provider::name).forEach(this::add);
    }

    /** A provider that is new to the program. One that is known already is left as it is. */
    synchronized void add(String provider) {
        if (sweeps.containsKey(provider)) {
            return;
        }
        var round = new Loop("sweep-" + provider, pollEvery, () -> round(provider));
        sweeps.put(provider, round);
        for (var loop : List.of(
                round,
                new Loop("follow-up-" + provider, FOLLOW_UP, () -> followUps.run(account(provider))),
                new Loop("catalogue-" + provider, CATALOGUE, () -> catalogue(provider)))) {
            loops.add(loop);
            if (started) {
                loop.start();
            }
        }
    }

    synchronized void start() {
        started = true;
        loops.forEach(Loop::start);
        sweeps.values().forEach(Loop::wake);
    }

    /** All of them, to be ended. */
    synchronized List<Loop> all() {
        return List.copyOf(loops);
    }

    private ProviderAccount account(String provider) {
        return open.store().reader()
                .call(() -> open.repositories().providers().byName(provider).orElseThrow().account());
    }

    private void round(String provider) {
        var mine = waiting.remove(provider);
        try {
            sweep.run(account(provider));
        } catch (RuntimeException | Error e) {
            if (mine != null) {
                mine.forEach(f -> f.completeExceptionally(e));
            }
            throw e;
        }
        if (mine != null) {
            var last = progress.last(provider).orElse(new SweepProgress.Asking(provider, 0, 0, 0, clock.instant(), false));
            mine.forEach(f -> f.complete(last));
        }
    }

    /** Only of a provider whose catalogue the seller has read before: he may not care for it. */
    private void catalogue(String provider) {
        if (open.store().reader().call(() -> open.repositories().offers().count(provider)) > 0) {
            readCatalogue.run(account(provider));
        }
    }

    /** The providers that it works for. */
    Set<String> names() {
        return sweeps.keySet();
    }

    ReadCatalogue readCatalogue() {
        return readCatalogue;
    }

    SweepProgress progress() {
        return progress;
    }

    /** Starts a round of every provider now. */
    void sweepNow() {
        sweeps.values().forEach(Loop::wake);
    }

    /**
     * Makes all open orders of a provider due and starts a round now; completes with how it ended.
     *
     * @throws Refused {@code round-running} while one is under way, {@code provider-unknown}
     */
    CompletableFuture<SweepProgress.Asking> sweepNow(String provider) {
        var loop = sweeps.get(provider);
        if (loop == null) {
            throw new Refused("provider-unknown", provider);
        }
        if (progress.of(provider).isPresent()) {
            throw new Refused("round-running", provider);
        }
        open.store().writer().run(() -> open.repositories().orders().makeDue(provider, clock.instant()));
        var end = new CompletableFuture<SweepProgress.Asking>();
        waiting.compute(provider, (_, others) -> {
            var all = new ArrayList<CompletableFuture<SweepProgress.Asking>>(others == null ? List.of() : others);
            all.add(end);
            return all;
        });
        loop.wake();
        return end;
    }
}
