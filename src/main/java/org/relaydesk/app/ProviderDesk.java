package org.relaydesk.app;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.provider.ProviderActions;
import org.relaydesk.desk.provider.ProviderLive;
import org.relaydesk.query.Balance;
import org.relaydesk.relay.BalanceAnswer;
import org.relaydesk.relay.EditProvider;
import org.relaydesk.relay.Provider;
import org.relaydesk.relay.ProviderAccount;
import org.relaydesk.relay.ReadCatalogue;
import org.relaydesk.relay.ServicesAnswer;
import org.relaydesk.relay.SweepProgress;
import org.relaydesk.work.Refused;
import org.relaydesk.work.Writer;

/** The Providers screen's buttons, and what is known of providers only while the program runs. */
final class ProviderDesk implements ProviderActions, ProviderLive {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final OpenStore open;
    private final UseCases useCases;
    private final Gateways gateways;
    private final ProviderLoops loops;
    private final Executor calls;
    private final LongSupplier nanos;
    private final Set<String> paused = ConcurrentHashMap.newKeySet();

    /** @param calls where calls run that wait for a provider */
    ProviderDesk(
            OpenStore open, UseCases useCases, Gateways gateways, ProviderLoops loops, Executor calls, LongSupplier nanos) {
        this.open = open;
        this.useCases = useCases;
        this.gateways = gateways;
        this.loops = loops;
        this.calls = calls;
        this.nanos = nanos;
        open.store().reader().call(() -> open.repositories().providers().all()).stream()
                .filter(Provider::paused).map(Provider::name).forEach(paused::add);
    }

    private Provider provider(String name) {
        return open.store().reader().call(() -> open.repositories().providers().byName(name))
                .orElseThrow(() -> new Refused("provider-unknown", name));
    }

    private <T> CompletableFuture<T> call(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, calls);
    }

    @Override
    public CompletableFuture<Tested> testConnection(String name) {
        return call(() -> tested(provider(name)));
    }

    private Tested tested(Provider provider) {
        ProviderAccount account = provider.account();
        long begun = nanos.getAsLong();
        var balance = gateways.client().balance(account);
        var services = gateways.client().services(account);
        long millis = (nanos.getAsLong() - begun) / NANOS_PER_MILLI;
        var said = balance instanceof BalanceAnswer.Failed(String why) ? why
                : services instanceof ServicesAnswer.Failed(String whyNot) ? whyNot : null;
        return new Tested(
                balance instanceof BalanceAnswer.Balance told
                        ? new Balance(told.amount(), told.currency() == null ? provider.currency() : told.currency())
                        : null,
                services instanceof ServicesAnswer.Listed listed ? listed.offers().size() : 0,
                millis,
                said);
    }

    @Override
    public CompletableFuture<Catalogue> readCatalogue(String name) {
        return call(() -> switch (loops.readCatalogue().run(provider(name).account())) {
            case ReadCatalogue.Read(int services, int changes) -> new Catalogue(services, changes);
            case ReadCatalogue.Failed(String why) -> throw new Refused("provider-unreachable", name, why);
        });
    }

    @Override
    public CompletableFuture<Swept> sweepNow(String name) {
        return call(() -> {
            var round = Writer.Waiting.forResult(loops.sweepNow(name));
            return new Swept(round.asked(), round.requests(), round.stopping());
        });
    }

    @Override
    public CompletableFuture<@Nullable Void> stopSweep(String name) {
        loops.progress().stop(name);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Integer> sendWaiting(String name) {
        return open.store().writer().submit(() -> useCases.sendWaiting().handle(name, "seller"));
    }

    @Override
    public CompletableFuture<@Nullable Void> settle(long change, int version, Answer answer) {
        var settle = useCases.settleChange();
        return open.store().writer().begin(() -> {
            switch (answer) {
                case Answer.RaisePrice(var to) -> settle.price(change, version, to);
                case Answer.TakeOver _ -> settle.takeOver(change, version);
                case Answer.UseFallBack(String provider, String its) -> settle.useFallBack(change, version, provider, its);
                case Answer.Keep _ -> settle.keep(change, version);
                case Answer.Pause _ -> settle.pause(change, version);
            }
        });
    }

    @Override
    public CompletableFuture<@Nullable Void> save(Draft draft) {
        var wanted = new EditProvider.Draft(
                draft.isNew(), draft.name(), URI.create(draft.address()), draft.key(), draft.currency(),
                draft.rupeesPerUnit(), Duration.ofSeconds(draft.timeoutSeconds()), draft.requestsPerMinute(),
                draft.warnBelow());
        return open.store().writer().begin(() -> useCases.editProvider().save(wanted)).thenRun(() -> loops.add(draft.name()));
    }

    @Override
    public CompletableFuture<@Nullable Void> pause(String name) {
        return open.store().writer().begin(() -> useCases.editProvider().pause(name)).thenRun(() -> paused.add(name));
    }

    @Override
    public CompletableFuture<@Nullable Void> resume(String name) {
        return open.store().writer().begin(() -> useCases.editProvider().resume(name)).thenRun(() -> paused.remove(name));
    }

    @Override
    public Map<String, Live> now() {
        return loops.names().stream().collect(Collectors.toMap(name -> name, this::live));
    }

    private Live live(String name) {
        Optional<Instant> closed = gateways.providers().closedUntil(name);
        var round = loops.progress().of(name).map(r -> new Round(r.asked(), r.inAll(), r.stopping())).orElse(null);
        var why = closed.isPresent() ? gateways.providers().why(name) : "";
        return new Live(paused.contains(name), closed.orElse(null), why, round);
    }
}
