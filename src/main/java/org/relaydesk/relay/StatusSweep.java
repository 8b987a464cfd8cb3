package org.relaydesk.relay;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.relaydesk.order.OrderRepository;
import org.relaydesk.order.Watched;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Writer;

/**
 * One round of questions to one provider: its balance, and the status of every order that is due, in batches, the longest
 * due first. What an answer says is booked while the next question is under way.
 */
public final class StatusSweep {
    private final OrderRepository reading;
    private final ProviderApi api;
    private final Booking booking;
    private final ProviderHealth health;
    private final SweepProgress progress;
    private final Reader reader;
    private final Writer writer;
    private final InstantSource clock;
    private final InstantSource settled;
    private final Map<String, ProviderHabits> habits = new ConcurrentHashMap<>();

    public StatusSweep(
            OrderRepository reading,
            ProviderApi api,
            Booking booking,
            ProviderHealth health,
            SweepProgress progress,
            Reader reader,
            Writer writer,
            InstantSource clock) {
        this(reading, api, booking, health, progress, reader, writer, clock, clock);
    }

    /** @param settled the time by which an order's days of being watched end, see {@code SettledClock} */
    public StatusSweep(
            OrderRepository reading,
            ProviderApi api,
            Booking booking,
            ProviderHealth health,
            SweepProgress progress,
            Reader reader,
            Writer writer,
            InstantSource clock,
            InstantSource settled) {
        this.reading = reading;
        this.api = api;
        this.booking = booking;
        this.health = health;
        this.progress = progress;
        this.reader = reader;
        this.writer = writer;
        this.clock = clock;
        this.settled = settled;
    }

    /**
     * Blocks until the round is done, the provider fails or somebody stops it; returns how many requests it took. None
     * while the provider has asked to be left alone. There is at most one round of a provider at a time.
     */
    public int run(ProviderAccount provider) {
        var start = clock.instant();
        var known = habits.computeIfAbsent(provider.name(), _ -> new ProviderHabits());
        if (known.wantsToBeLeftAlone(start)) {
            return 0;
        }
        known.round();
        var due = new DueOrders(reading, reader, provider.name(), start, known.beginsBehind(), this::isDue);
        progress.begin(provider.name(), due.count(), start);
        try (var bookings = new AnswersUnderWay(provider.name(), booking, writer)) {
            var balance = api.balance(provider);
            writer.run(() -> health.balance(provider.name(), balance));
            return 1 + round(provider, known, new SweepRound(api, provider, known, due), bookings);
        } finally {
            progress.end(provider.name());
        }
    }

    private int round(ProviderAccount provider, ProviderHabits known, SweepRound round, AnswersUnderWay bookings) {
        boolean answered = false;
        boolean stopped = false;
        for (var batch = round.batch(); !batch.isEmpty(); batch = round.batch()) {
            var answer = round.ask(batch, clock.instant());
            bookings.add(answer.said());
            progress.asked(provider.name(), answer.said().size(), 1 + round.requests());
            var failed = answer.failed();
            if (failed != null) {
                bookings.settle();
                return failed(provider, known, round, failed);
            }
            known.cameTo(batch.getLast());
            if (!answered) {
                answered = true;
                writer.run(() -> health.answered(provider.name()));
            }
            if (progress.isStopping(provider.name())) {
                stopped = true;
                break;
            }
        }
        bookings.settle();
        if (!stopped) {
            known.roundIsOver();
        }
        boolean good = answered;
        writer.run(() -> {
            if (good) {
                health.answered(provider.name());
            }
            health.swept(provider.name(), 1 + round.requests());
        });
        return round.requests();
    }

    /** The rest of the round is left for the next one. */
    private int failed(
            ProviderAccount provider, ProviderHabits known, SweepRound round, StatusAnswer.Failed failed) {
        var wait = failed.retryAfter();
        if (wait != null) {
            known.leaveAlone(wait, clock.instant());
        }
        writer.run(() -> {
            health.troubled(provider.name(), failed.why(), wait);
            health.swept(provider.name(), 1 + round.requests());
        });
        return round.requests();
    }

    /**
     * An order that has ended is asked about for some days only. Those days must really have passed: where the clock
     * has just jumped ahead, it waits until that has proved to be the time.
     */
    private boolean isDue(Watched order) {
        Instant at = order.nextPollAt();
        return !order.status().ended() || at == null || !at.isAfter(settled.instant()) || at.isAfter(clock.instant());
    }
}
