package org.relaydesk.followup;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.data.Limit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.relay.ProviderAccount;
import org.relaydesk.relay.ProviderApi;
import org.relaydesk.relay.ProviderGate;
import org.relaydesk.relay.RefillStatusAnswer;
import org.relaydesk.work.Fatal;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Writer;

/** One round at one provider: asks what is to be asked, and how the refills stand that it has taken. One at a time a provider. */
public final class FollowUpRound {
    private static final Logger LOG = LoggerFactory.getLogger(FollowUpRound.class);
    private static final Limit BATCH = Limit.of(ProviderApi.STATUS_BATCH);

    private final FollowUpRepository reading;
    private final SendFollowUp send;
    private final ProviderApi api;
    private final ProviderGate gate;
    private final Reader reader;
    private final Writer writer;
    private final InstantSource clock;

    public FollowUpRound(
            FollowUpRepository reading,
            SendFollowUp send,
            ProviderApi api,
            ProviderGate gate,
            Reader reader,
            Writer writer,
            InstantSource clock) {
        this.reading = reading;
        this.send = send;
        this.api = api;
        this.gate = gate;
        this.reader = reader;
        this.writer = writer;
        this.clock = clock;
    }

    /** Blocks until all is asked that is due; returns how many requests it took. */
    public int run(ProviderAccount provider) {
        var name = provider.name();
        // nobody else asks this provider: what is still on its way was lost
        reader.call(reading::sending).stream().filter(f -> f.provider().equals(name))
                .forEach(f -> writer.run(() -> send.lost(f.id(), "what came of it could not be written down")));
        reader.call(() -> reading.cancelsOfEnded(name)).forEach(f -> writer.run(() -> send.orderEnded(f.id())));
        reader.call(() -> reading.untold(name, clock.instant())).forEach(f -> writer.run(() -> send.layAside(f.id())));
        if (gate.closedUntil(name).isPresent()) {
            return 0;
        }
        return ask(provider) + follow(provider);
    }

    private int ask(ProviderAccount provider) {
        int requests = 0;
        for (var one : reader.call(() -> reading.due(provider.name(), clock.instant(), BATCH))) {
            var plan = writer.call(() -> send.begin(one.id()));
            if (plan.isPresent()) {
                requests++;
                ask(provider, plan.get());
            }
        }
        return requests;
    }

    private void ask(ProviderAccount provider, SendFollowUp.Plan plan) {
        try {
            if (plan.kind() == FollowUp.Kind.REFILL) {
                var answer = api.refill(provider, plan.providerOrderId());
                writer.run(() -> send.refill(plan.id(), answer));
            } else {
                var answer = api.cancel(provider, List.of(plan.providerOrderId()));
                writer.run(() -> send.cancel(plan.id(), plan.providerOrderId(), answer));
            }
        } catch (RuntimeException | Error e) {
            Fatal.rethrow(e);
            LOG.error("what {} answered to follow-up {} can't be booked", provider.name(), plan.id(), e);
            writer.run(() -> send.lost(plan.id(), "its answer could not be booked: " + e));
        }
    }

    private int follow(ProviderAccount provider) {
        int requests = 0;
        long after = 0;
        while (true) {
            long from = after;
            var batch = reader.call(() -> reading.toAsk(provider.name(), clock.instant(), from, BATCH));
            if (batch.isEmpty()) {
                return requests;
            }
            requests++;
            if (!follow(provider, batch)) {
                return requests;
            }
            after = batch.getLast().id();
        }
    }

    private boolean follow(ProviderAccount provider, List<FollowUp> batch) {
        Map<String, Long> ids = new LinkedHashMap<>();
        batch.forEach(f -> ids.put(String.valueOf(f.providerRef()), f.id()));
        if (!(api.refillStatus(provider, List.copyOf(ids.keySet())) instanceof RefillStatusAnswer.Answered answered)) {
            return false;
        }
        ids.forEach((ref, id) -> writer.run(() -> send.told(id, answered.refills().get(ref))));
        return true;
    }
}
