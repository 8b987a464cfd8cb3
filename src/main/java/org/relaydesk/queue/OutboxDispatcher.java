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
import org.relaydesk.message.Outbound;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Writer;

/**
 * Sends what is due at the pace that the gateway allows: each customer's messages one after the other, different
 * customers' at the same time.
 */
public final class OutboxDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);
    private static final int AT_ONCE = 16;
    private static final int UNDER_WAY = 64;

    /**
     * Where messages go, and how.
     *
     * @param recipients under which number or id a customer is reached
     */
    public record Way(MessageGateway gateway, Recipients recipients, SendingRules rules, SendPace pace) {}

    private final OutboxRepository reading;
    private final Outbox outbox;
    private final Way way;
    private final Reader reader;
    private final Writer writer;
    private final Executor calls;
    private final InstantSource clock;
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();
    private final RefusedTemplates templates;
    private boolean reconsidered;

    /** @param calls where the HTTP calls run: virtual threads */
    public OutboxDispatcher(
            OutboxRepository reading,
            Outbox outbox,
            Way way,
            Reader reader,
            Writer writer,
            Executor calls,
            InstantSource clock) {
        this.reading = reading;
        this.outbox = outbox;
        this.way = way;
        this.reader = reader;
        this.writer = writer;
        this.calls = calls;
        this.clock = clock;
        this.templates = new RefusedTemplates(clock);
    }

    /** Starts sending what is due now and is not under way; {@code afterEach} is called when one has ended. */
    public List<CompletableFuture<Void>> start(Runnable afterEach) {
        reconsider();
        if (way.pace().isHeld() || busy.size() >= UNDER_WAY) {
            return List.of();
        }
        // as many more as may not be written to now: nobody else waits for them
        var limit = Limit.of(AT_ONCE + busy.size() + way.pace().held());
        return reader.call(() -> reading.due(clock.instant(), limit)).stream()
                .filter(row -> mayBegin(row.customerId()))
                .map(row -> CompletableFuture.runAsync(() -> send(row), calls).whenComplete((_, trouble) -> {
                    busy.remove(row.customerId());
                    if (trouble != null) {
                        LOG.warn("outbox {} failed", row.id(), trouble);
                    }
                    afterEach.run();
                }))
                .toList();
    }

    private boolean mayBegin(long customer) {
        if (!busy.add(customer)) {
            return false;
        }
        boolean may = way.pace().tryTake(customer);
        if (!may) {
            busy.remove(customer);
        }
        return may;
    }

    /** Once: the settings may have changed since the program ran last. */
    private void reconsider() {
        for (long after = 0; !reconsidered;) {
            long from = after;
            var ended = writer.call(() -> outbox.reconsider(way.rules(), from));
            after = ended.orElse(0L);
            reconsidered = ended.isEmpty();
        }
    }

    /** Sends what is due now and waits for it. @return how many messages */
    public int runOnce() {
        var started = start(() -> {});
        started.forEach(CompletableFuture::join);
        return started.size();
    }

    private void send(OutboxRow row) {
        var contents = writer.call(() -> outbox.begin(row.id(), way.rules()));
        if (contents.isEmpty()) {
            return;
        }
        var to = reader.call(() -> way.recipients().of(row.customerId()));
        if (to.isEmpty()) {
            writer.run(() -> outbox.noWay(row.id()));
            return;
        }
        // a template that is not approved in one language may be in another
        for (int i = 0; i < contents.size(); i++) {
            var content = contents.get(i);
            var answer = send(row.key(), to.get(), content);
            boolean isLast = i == contents.size() - 1;
            if (isLast || !(answer instanceof SendAnswer.NoTemplate no) || no.fault() != SendAnswer.Fault.LANGUAGE) {
                way.pace().heard(row.customerId(), answer);
                writer.run(() -> outbox.answered(row.id(), answer, content));
                return;
            }
        }
    }

    private SendAnswer send(String key, String to, Outbound content) {
        return templates.known(content).orElseGet(() -> {
            var answer = way.gateway().send(new Envelope(key, to, content));
            templates.heard(content, answer);
            return answer;
        });
    }
}
