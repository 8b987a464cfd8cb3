package org.relaydesk.relay;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;

import jakarta.data.Limit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.order.Order;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Writer;

/** One round of questions to one provider: its balance, and the status of every order that is due, in batches. */
public final class StatusSweep {
    private static final Logger LOG = LoggerFactory.getLogger(StatusSweep.class);

    private static final Limit BATCH = Limit.of(ProviderApi.STATUS_BATCH);
    /** Longer than any order waits for the next question. */
    private static final Duration NO_LATER = Duration.ofHours(25);

    private final OrderRepository reading;
    private final ProviderApi api;
    private final ApplyStatus applyStatus;
    private final ProviderHealth health;
    private final Reader reader;
    private final Writer writer;
    private final InstantSource clock;
    private final InstantSource settled;

    public StatusSweep(
            OrderRepository reading,
            ProviderApi api,
            ApplyStatus applyStatus,
            ProviderHealth health,
            Reader reader,
            Writer writer,
            InstantSource clock) {
        this(reading, api, applyStatus, health, reader, writer, clock, clock);
    }

    /** @param settled the time by which an order's days of being watched end, see {@code SettledClock} */
    public StatusSweep(
            OrderRepository reading,
            ProviderApi api,
            ApplyStatus applyStatus,
            ProviderHealth health,
            Reader reader,
            Writer writer,
            InstantSource clock,
            InstantSource settled) {
        this.reading = reading;
        this.api = api;
        this.applyStatus = applyStatus;
        this.health = health;
        this.reader = reader;
        this.writer = writer;
        this.clock = clock;
        this.settled = settled;
    }

    /** Blocks until the round is done or the provider fails; returns how many requests it took. */
    public int run(ProviderAccount provider) {
        var start = clock.instant();
        int requests = 1;
        var balance = api.balance(provider);
        writer.run(() -> health.balance(provider.name(), balance));
        requests += round(provider, after -> reading.toPoll(provider.name(), start, after, BATCH));
        requests += round(provider, after ->
                reading.pollsAstray(provider.name(), clock.instant(), start.plus(NO_LATER), after, BATCH));
        int asked = requests;
        writer.run(() -> health.swept(provider.name(), asked));
        return requests;
    }

    /** Batch by batch, by the orders' numbers; how many requests it took. */
    private int round(ProviderAccount provider, LongFunction<List<Order>> next) {
        int requests = 0;
        long after = 0;
        while (true) {
            long from = after;
            var batch = reader.call(() -> next.apply(from));
            if (batch.isEmpty()) {
                return requests;
            }
            var due = batch.stream().filter(this::isDue).toList();
            if (!due.isEmpty()) {
                requests++;
                if (!ask(provider, due)) {
                    return requests;
                }
            }
            after = batch.getLast().number();
        }
    }

    /**
     * An order that has ended is asked about for some days only. Those days must really have passed: where the clock
     * has just jumped ahead, it waits until that has proved to be the time.
     */
    private boolean isDue(Order order) {
        var at = order.nextPollAt();
        return !order.status().ended() || at == null || !at.isAfter(settled.instant()) || at.isAfter(clock.instant());
    }

    /** @return false if the whole call failed: the rest of the round is left for the next one */
    private boolean ask(ProviderAccount provider, List<Order> batch) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (var order : batch) {
            if (order.providerOrderId() != null) {
                numbers.put(order.providerOrderId(), order.number());
            }
        }
        if (numbers.isEmpty()) {
            return true;
        }
        return switch (api.status(provider, List.copyOf(numbers.keySet()))) {
            case StatusAnswer.Failed failed -> {
                writer.run(() -> health.troubled(provider.name(), failed.why()));
                yield false;
            }
            case StatusAnswer.Singly singly -> {
                writer.run(() -> health.troubled(provider.name(), singly.why()));
                yield false;
            }
            case StatusAnswer.Answered answered -> {
                apply(provider.name(), numbers, answered);
                writer.run(() -> health.answered(provider.name()));
                yield true;
            }
        };
    }

    /** Each order in a transaction of its own: one that can't be applied spoils none of the others. */
    private void apply(String provider, Map<String, Long> numbers, StatusAnswer.Answered answered) {
        var applied = new LinkedHashMap<Long, CompletableFuture<Boolean>>();
        numbers.forEach((id, number) -> {
            var entry = answered.orders().get(id);
            if (entry != null) {
                applied.put(number, writer.submit(() -> {
                    applyStatus.handle(number, entry);
                    return true;
                }));
            }
        });
        applied.forEach((number, one) -> {
            try {
                Writer.Waiting.forResult(one);
            } catch (RuntimeException e) {
                LOG.error("what {} says of order {} can't be applied", provider, number, e);
            }
        });
    }
}
