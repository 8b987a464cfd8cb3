package org.relaydesk.relay;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import jakarta.data.Limit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.order.OrderRepository;
import org.relaydesk.work.Fatal;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Writer;

/** Sends paid orders to their providers: one at a time to each provider, different providers side by side. */
public final class Submitter {
    private static final Logger LOG = LoggerFactory.getLogger(Submitter.class);

    /** With a smaller allowance each question would cost an order its turn. */
    private static final int LEAST_FOR_HINTS = 10;

    private final OrderRepository reading;
    private final ProviderRepository providers;
    private final AttemptRepository attempts;
    private final SubmitOrder submitOrder;
    private final FinishSubmission finish;
    private final ProviderApi api;
    private final ProviderGate gate;
    private final Reader reader;
    private final Writer writer;
    private final Executor calls;
    private final InstantSource clock;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    /**
     * A submitter.
     *
     * @param reading orders, providers and attempts on the readers' threads
     * @param calls where the HTTP calls run: virtual threads
     */
    public Submitter(
            OrderRepository reading,
            ProviderRepository providers,
            AttemptRepository attempts,
            SubmitOrder submitOrder,
            FinishSubmission finish,
            ProviderApi api,
            ProviderGate gate,
            Reader reader,
            Writer writer,
            Executor calls,
            InstantSource clock) {
        this.reading = reading;
        this.providers = providers;
        this.attempts = attempts;
        this.submitOrder = submitOrder;
        this.finish = finish;
        this.api = api;
        this.gate = gate;
        this.reader = reader;
        this.writer = writer;
        this.calls = calls;
        this.clock = clock;
    }

    private record Next(long order, String provider) {}

    /** Starts what can be started now; {@code afterEach} is called when a submission has ended. */
    public int start(Runnable afterEach) {
        forsaken();
        var due = reader.call(() -> providers.all().stream().filter(this::hasTurn).map(Provider::name).flatMap(this::next).toList());
        int started = 0;
        for (var next : due) {
            if (busy.add(next.provider())) {
                started++;
                calls.execute(() -> {
                    try {
                        submit(next);
                    } catch (RuntimeException | Error e) {
                        Fatal.rethrow(e);
                        LOG.error("submission of order {} failed", next.order(), e);
                    } finally {
                        busy.remove(next.provider());
                        afterEach.run();
                    }
                });
            }
        }
        return started;
    }

    /**
     * Attempts that are open though nobody is at them: what came of them could not be written, as when the disk was full.
     * Whoever ends one between the two looks leaves it closed, and a closed one is left alone.
     */
    private void forsaken() {
        reader.call(attempts::open).stream()
                .filter(attempt -> !busy.contains(attempt.provider()))
                .forEach(attempt -> writer.run(() ->
                        finish.unclear(attempt.id(), "what came of it could not be written down")));
    }

    /** Where it would only have to wait it is not begun. One that is left alone is: its orders may go elsewhere. */
    private boolean hasTurn(Provider provider) {
        return gate.closedUntil(provider.name()).isPresent() || gate.turn(provider.account()).isZero();
    }

    /** Each provider's own first one: orders that wait for a slow provider stand in nobody's way. */
    private Stream<Next> next(String provider) {
        return reading.toSubmit(provider, clock.instant(), Limit.of(1)).stream()
                .map(order -> new Next(order.number(), provider));
    }

    private void submit(Next next) {
        var account = reader.call(() -> providers.byName(next.provider()).orElseThrow().account());
        var closed = closed();
        BigDecimal before = null;
        if (!closed.containsKey(next.provider())) {
            // the hint for an unknown submission is worth a request, but not an order's turn
            boolean room = account.requestsPerMinute() >= LEAST_FOR_HINTS && gate.questionTurn(account).isZero();
            before = room ? balance(account) : null;
            if (!gate.turn(account).isZero()) {
                // between the attempt's being durable and its first byte nothing is waited for
                return;
            }
        }
        var turn = new SubmitOrder.Turn(next.provider(), before, closed);
        var plan = writer.call(() -> submitOrder.begin(next.order(), turn));
        plan.ifPresent(p -> {
            var answer = ask(p);
            if (answer == null || FinishSubmission.isUnknown(answer)) {
                var after = balance(account);
                if (after != null) {
                    writer.run(() -> finish.balanceAfter(p.attempt(), after));
                }
            }
        });
    }

    private Map<String, Instant> closed() {
        var closed = new HashMap<String, Instant>();
        for (var provider : reader.call(providers::all)) {
            gate.closedUntil(provider.name()).ifPresent(until -> closed.put(provider.name(), until));
        }
        return closed;
    }

    /** Null where the answer could not be had or booked: the attempt was made, so the order is held as unknown. */
    private @Nullable AddAnswer ask(SubmitOrder.Plan plan) {
        try {
            var answer = api.add(plan.provider(), plan.request());
            writer.run(() -> finish.handle(plan.attempt(), answer));
            return answer;
        } catch (RuntimeException | Error e) {
            Fatal.rethrow(e);
            LOG.error("the answer to attempt {} can't be booked: its order is held", plan.attempt(), e);
            writer.run(() -> finish.unclear(plan.attempt(), "its answer could not be booked: " + e));
            return null;
        }
    }

    private @Nullable BigDecimal balance(ProviderAccount account) {
        return api.balance(account) instanceof BalanceAnswer.Balance balance ? balance.amount() : null;
    }
}
