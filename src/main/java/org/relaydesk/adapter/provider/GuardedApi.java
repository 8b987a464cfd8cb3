package org.relaydesk.adapter.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.relaydesk.relay.AddAnswer;
import org.relaydesk.relay.AddRequest;
import org.relaydesk.relay.BalanceAnswer;
import org.relaydesk.relay.CancelAnswer;
import org.relaydesk.relay.ProviderAccount;
import org.relaydesk.relay.ProviderApi;
import org.relaydesk.relay.ProviderGate;
import org.relaydesk.relay.ProviderMeter;
import org.relaydesk.relay.RefillAnswer;
import org.relaydesk.relay.RefillStatusAnswer;
import org.relaydesk.relay.ServicesAnswer;
import org.relaydesk.relay.StatusAnswer;

/**
 * Stands in front of the providers: none is asked more often than it allows, and one that fails is left alone for a
 * while. Questions wait for their turn. What changes something at a panel waits for a moment at most and is then not
 * sent, and it is never what finds out whether a panel is back; {@link ProviderGate} tells beforehand. Providers have
 * nothing in common here, and nobody holds anything while a request is under way.
 */
public final class GuardedApi implements ProviderApi, ProviderGate, AutoCloseable {
    /** How long an order may wait for its turn, its attempt being written down already. */
    static final Duration MOMENT = Duration.ofSeconds(2);

    private final ProviderApi api;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Pause pause;
    private final ProviderMeter meter;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** What is known of one provider. */
    private record Line(Budget budget, Circuit circuit) {}

    /** @param nanos a time that only goes forward, in nanoseconds */
    public GuardedApi(ProviderApi api, InstantSource clock, LongSupplier nanos, Pause pause, ProviderMeter meter) {
        this.api = api;
        this.clock = clock;
        this.nanos = nanos;
        this.pause = pause;
        this.meter = meter;
    }

    /** One that waits by the system's own clock. */
    public static GuardedApi over(ProviderApi api, InstantSource clock, ProviderMeter meter) {
        return new GuardedApi(api, clock, System::nanoTime, Pause.real(), meter);
    }

    @Override
    public AddAnswer add(ProviderAccount provider, AddRequest request) {
        return change(provider, () -> api.add(provider, request), Heard::in, AddAnswer.NotSent::new);
    }

    @Override
    public RefillAnswer refill(ProviderAccount provider, String providerOrderId) {
        return change(provider, () -> api.refill(provider, providerOrderId), Heard::in, RefillAnswer.NotSent::new);
    }

    @Override
    public CancelAnswer cancel(ProviderAccount provider, List<String> providerOrderIds) {
        return change(provider, () -> api.cancel(provider, providerOrderIds), Heard::in, CancelAnswer.NotSent::new);
    }

    @Override
    public StatusAnswer status(ProviderAccount provider, List<String> providerOrderIds) {
        return ask(provider, () -> api.status(provider, providerOrderIds), Heard::in, StatusAnswer.Failed::new);
    }

    @Override
    public RefillStatusAnswer refillStatus(ProviderAccount provider, List<String> refillIds) {
        return ask(provider, () -> api.refillStatus(provider, refillIds), Heard::in, RefillStatusAnswer.Failed::new);
    }

    @Override
    public BalanceAnswer balance(ProviderAccount provider) {
        return ask(provider, () -> api.balance(provider), Heard::in, BalanceAnswer.Failed::new);
    }

    @Override
    public ServicesAnswer services(ProviderAccount provider) {
        return ask(provider, () -> api.services(provider), Heard::in, ServicesAnswer.Failed::new);
    }

    @Override
    public Optional<Instant> closedUntil(String provider) {
        return line(provider).circuit().closedUntil();
    }

    @Override
    public Duration turn(ProviderAccount provider) {
        return Duration.ofNanos(
                line(provider.name()).budget().waitFor(nanos.getAsLong(), provider.requestsPerMinute(), true));
    }

    @Override
    public Duration questionTurn(ProviderAccount provider) {
        return Duration.ofNanos(
                line(provider.name()).budget().waitFor(nanos.getAsLong(), provider.requestsPerMinute(), false));
    }

    @Override
    public String why(String provider) {
        return line(provider).circuit().why();
    }

    /** Lets go of those who wait for their turn, and sends nothing from now on. The calls under way are others' to end. */
    @Override
    public void close() {
        closed = true;
        pause.end();
    }

    private Line line(String provider) {
        return lines.computeIfAbsent(provider, _ -> new Line(new Budget(), new Circuit(clock)));
    }

    private <A> A ask(ProviderAccount provider, Supplier<A> call, Function<A, Heard> heard, Function<String, A> not) {
        return inTurn(provider, true, call, heard, not);
    }

    private <A> A change(ProviderAccount provider, Supplier<A> call, Function<A, Heard> heard, Function<String, A> not) {
        return inTurn(provider, false, call, heard, not);
    }

    private <A> A inTurn(
            ProviderAccount provider,
            boolean question,
            Supplier<A> call,
            Function<A, Heard> heard,
            Function<String, A> not) {
        var line = line(provider.name());
        long came = nanos.getAsLong();
        while (!closed && line.circuit().closedUntil().isEmpty()) {
            long now = nanos.getAsLong();
            long wait = line.budget().begin(now, provider.requestsPerMinute(), !question);
            if (wait == 0) {
                return line.circuit().begin(question)
                        ? send(provider, line, call, heard)
                        : not.apply(line.circuit().why());
            }
            if (!question && now + wait - came > MOMENT.toNanos()) {
                return not.apply("no more requests may be sent to it for now");
            }
            pause.forAbout(Duration.ofNanos(wait));
        }
        return not.apply(closed ? "the program is ending" : line.circuit().why());
    }

    private <A> A send(ProviderAccount provider, Line line, Supplier<A> call, Function<A, Heard> heard) {
        long begun = meter.begun();
        var news = Heard.NOTHING;
        try {
            var answer = call.get();
            news = heard.apply(answer);
            return answer;
        } finally {
            meter.ended(provider.name(), begun, !news.isWell());
            note(line.circuit(), news);
        }
    }

    private static void note(Circuit circuit, Heard news) {
        if (news.failure() != null) {
            circuit.failed(news.failure());
        } else {
            circuit.answered();
        }
        if (news.rest() != null) {
            circuit.rest(news.rest());
        }
    }
}
