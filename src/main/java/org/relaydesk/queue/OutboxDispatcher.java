package org.relaydesk.queue;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

import jakarta.data.Limit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.message.MessageGateway;
import org.relaydesk.message.MessageGateway.Envelope;
import org.relaydesk.message.MessageGateway.SendAnswer;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Writer;

/** Sends what is due: each customer's messages one after the other, different customers' at the same time. */
public final class OutboxDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);
    private static final Limit AT_ONCE = Limit.of(16);

    private final OutboxRepository reading;
    private final Outbox outbox;
    private final Recipients recipients;
    private final MessageGateway gateway;
    private final Reader reader;
    private final Writer writer;
    private final Executor calls;
    private final InstantSource clock;
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();

    /** @param calls where the HTTP calls run: virtual threads */
    public OutboxDispatcher(
            OutboxRepository reading,
            Outbox outbox,
            Recipients recipients,
            MessageGateway gateway,
            Reader reader,
            Writer writer,
            Executor calls,
            InstantSource clock) {
        this.reading = reading;
        this.outbox = outbox;
        this.recipients = recipients;
        this.gateway = gateway;
        this.reader = reader;
        this.writer = writer;
        this.calls = calls;
        this.clock = clock;
    }

    /** Starts sending what is due now and is not under way; {@code afterEach} is called when one has ended. */
    public List<CompletableFuture<Void>> start(Runnable afterEach) {
        return reader.call(() -> reading.due(clock.instant(), AT_ONCE)).stream()
                .filter(row -> busy.add(row.customerId()))
                .map(row -> CompletableFuture.runAsync(() -> send(row), calls).whenComplete((_, trouble) -> {
                    busy.remove(row.customerId());
                    if (trouble != null) {
                        LOG.warn("outbox {} failed", row.id(), trouble);
                    }
                    afterEach.run();
                }))
                .toList();
    }

    /** Sends what is due now and waits for it. @return how many messages */
    public int runOnce() {
        var started = start(() -> {});
        started.forEach(CompletableFuture::join);
        return started.size();
    }

    private void send(OutboxRow row) {
        if (!writer.call(() -> outbox.begin(row.id()))) {
            return;
        }
        var answer = reader.call(() -> recipients.of(row.customerId()))
                .map(to -> gateway.send(new Envelope(row.key(), to, row.content())))
                .orElseGet(() -> new SendAnswer.OutsideWindow(
                        "this gateway has no way to the customer yet: it goes out when he writes"));
        writer.run(() -> outbox.answered(row.id(), answer));
    }
}
