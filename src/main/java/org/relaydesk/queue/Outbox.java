package org.relaydesk.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.data.Limit;

import org.jspecify.annotations.Nullable;

import org.relaydesk.message.DeliveryEvent;
import org.relaydesk.message.MessageGateway.SendAnswer;
import org.relaydesk.message.NumberedText;
import org.relaydesk.message.Outbound;
import org.relaydesk.thread.Threads;

/** Messages to customers, written in the transaction that causes them. All methods run inside a transaction. */
public final class Outbox {
    /** After a lost answer a message may be sent a second time; a provider call never may. */
    static final Duration SECOND_SEND = Duration.ofMinutes(10);

    /** Sends of one message that tells of money, where no answer comes: each may have arrived. */
    static final int UNCLEAR_SENDS = 3;

    private static final Limit HELPING = Limit.of(100);
    private static final int LONGEST = 4096;

    private final OutboxRepository rows;
    private final Threads threads;
    private final Deliveries deliveries;
    private final InstantSource clock;

    public Outbox(OutboxRepository rows, OutboxSendRepository sends, Threads threads, InstantSource clock) {
        this.rows = rows;
        this.threads = threads;
        this.deliveries = new Deliveries(rows, sends, clock);
        this.clock = clock;
    }

    /**
     * Queues an answer to a customer, or what the seller writes to him by hand, once.
     *
     * @param key unique for ever; a second message under the same key is not queued
     * @param transferKey the transfer that the message announces
     * @return whether it was queued now
     */
    public boolean put(String key, long customerId, Outbound content, @Nullable Long orderNumber, @Nullable String transferKey) {
        if (rows.byKey(key).isPresent()) {
            return false;
        }
        var row = new OutboxRow(key, customerId, content, orderNumber, transferKey, clock.instant());
        rows.insert(row);
        threads.sent(customerId, row.id());
        return true;
    }

    /**
     * Queues news that nobody asked for, once: a template may stand in for it where the customer may not be written to
     * freely.
     *
     * @param places the values of the places of its purpose's template, in order
     */
    public void put(
            String key,
            long customerId,
            Outbound content,
            @Nullable Long orderNumber,
            @Nullable String transferKey,
            Purpose purpose,
            List<String> places) {
        if (rows.byKey(key).isEmpty()) {
            var row = new OutboxRow(key, customerId, content, orderNumber, transferKey, clock.instant());
            row.isNews(purpose, places);
            rows.insert(row);
            threads.sent(customerId, row.id());
        }
    }

    /** Whether a message goes by this id at the gateway. */
    public boolean knows(String gatewayId) {
        return deliveries.knows(gatewayId);
    }

    /** Whether a message to the customer is on its way whose answer is still out, or was lost. */
    public boolean isSending(long customerId) {
        return rows.stoppedByWindow(customerId).stream().anyMatch(row -> row.state() == OutboxRow.State.SENDING);
    }

    /**
     * A message of the desk's own was seen leaving: settles the one that is on its way to that customer with just these
     * words. There is never more than one on its way to a customer, so that its words make it certain.
     */
    public void seenLeaving(long customerId, String gatewayId, String text) {
        if (text.isEmpty() || knows(gatewayId)) {
            return;
        }
        Stream.concat(
                        rows.stoppedByWindow(customerId).stream().filter(row -> row.state() == OutboxRow.State.SENDING),
                        rows.unknown(customerId).stream())
                .filter(row -> row.gatewayId() == null)
                .filter(row -> NumberedText.of(row.content()).strip().equals(text.strip()))
                .findFirst()
                .ifPresent(row -> deliveries.taken(row, gatewayId));
    }

    /** What the seller wrote to a customer on his own phone: kept as a message that was sent, so that the thread is whole. */
    public void typedElsewhere(long customerId, String gatewayId, String text, Instant at) {
        if (text.isBlank() || knows(gatewayId)) {
            return;
        }
        var words = text.substring(0, Math.min(text.length(), LONGEST));
        var row = new OutboxRow("typed:" + gatewayId, customerId, new Outbound.Text(words), null, null, clock.instant());
        row.sent(gatewayId, at);
        rows.insert(row);
    }

    /** The customer wrote: what waited for that may be sent, and what is being sent may be sent again. */
    public void windowOpened(long customerId) {
        for (var row : rows.stoppedByWindow(customerId)) {
            row.windowOpened(clock.instant());
            rows.update(row);
        }
    }

    /** WhatsApp's word of what became of a message; for one that is not ours, or older than what is known, nothing. */
    public void delivered(DeliveryEvent event) {
        deliveries.handle(event);
    }

    /**
     * Other rules may let through what has waited for a window. Takes a helping.
     *
     * @param after the row that the helping before ended with, or 0
     * @return the row that it ended with; empty when there are no more
     */
    Optional<Long> reconsider(SendingRules rules, long after) {
        var helping = rows.waiting(after, HELPING);
        for (var row : helping) {
            if (rules.mayStandIn(row.purpose())) {
                row.due(clock.instant());
                rows.update(row);
            }
        }
        return helping.isEmpty() ? Optional.empty() : Optional.of(helping.getLast().id());
    }

    /**
     * Takes note that it is being sent.
     *
     * @return what is to be sent, the later only where the one before is not approved in its language; nothing if it has
     *     been settled meanwhile or has to wait for its customer
     */
    List<Outbound> begin(long id, SendingRules rules) {
        var row = rows.byId(id).orElseThrow();
        var now = clock.instant();
        if (row.state() == OutboxRow.State.SENDING && row.nextAt().isAfter(now)) {
            // noted by a clock that was set back since: nobody knows when it went out, so it has ten minutes from now
            row.lost(now.plus(SECOND_SEND), "the clock was set back while it was being sent");
            rows.update(row);
            return List.of();
        }
        if (row.state() != OutboxRow.State.DUE && row.state() != OutboxRow.State.SENDING) {
            return List.of();
        }
        if (row.state() == OutboxRow.State.SENDING && isSentOften(row)) {
            // the program ended in the middle of it each time
            row.unknown("WhatsApp's answer never came");
            rows.update(row);
            return List.of();
        }
        var ways = rules.ways(row.content(), row.purpose(), row.parameters(), reader(row), now);
        if (ways.isEmpty()) {
            row.waitForWindow(null, "the customer has not written for 24 hours");
        } else {
            row.sending(ways.getFirst());
            row.lost(now.plus(SECOND_SEND), "being sent");
        }
        rows.update(row);
        return ways;
    }

    private SendingRules.Reader reader(OutboxRow row) {
        var language = rows.language(row.customerId()).orElse("en");
        return new SendingRules.Reader(language, rows.lastWord(row.customerId()).orElse(null), row.isWindowFoundClosed());
    }

    /** @param as how it was tried last */
    void answered(long id, SendAnswer answer, Outbound as) {
        var row = rows.byId(id).orElseThrow();
        row.sentAs(as);
        if (answer instanceof SendAnswer.Sent(var messageId)) {
            deliveries.taken(row, messageId);
        } else if (row.state() == OutboxRow.State.SENDING) {
            notTaken(row, answer);
            rows.update(row);
        }
    }

    private void notTaken(OutboxRow row, SendAnswer answer) {
        var now = clock.instant();
        switch (answer) {
            case SendAnswer.OutsideWindow(var why) -> outside(row, now, why);
            case SendAnswer.Lost(var why) -> lost(row, now, why);
            default -> NotTaken.note(row, answer, now);
        }
    }

    /** It may have arrived each time: it is sent ever more rarely, news of money three times at most, and none for ever. */
    private static void lost(OutboxRow row, Instant now, String why) {
        if (isSentOften(row)) {
            row.unknown(why);
        } else {
            var pause = Backoff.after(row.attempts());
            row.lost(now.plus(pause.compareTo(SECOND_SEND) > 0 ? pause : SECOND_SEND), why);
        }
    }

    /** The gateway can be had again: what was put off is due. Takes a helping. @return how many messages */
    public int linkedAgain() {
        var now = clock.instant();
        var helping = rows.putOff(now, HELPING);
        for (var row : helping) {
            row.dueNow(now);
            rows.update(row);
        }
        return helping.size();
    }

    /** This gateway has no way to the customer yet: it waits until he writes there, or the other gateway is back. */
    void noWay(long id) {
        var row = rows.byId(id).orElseThrow();
        if (row.state() == OutboxRow.State.SENDING) {
            row.waitForWindow(null, "this gateway has no way to the customer yet: it goes out when he writes");
            rows.update(row);
        }
    }

    private static boolean isSentOften(OutboxRow row) {
        return row.transferKey() != null ? row.unclearSends() >= UNCLEAR_SENDS : Backoff.over(row.attempts());
    }

    private static void outside(OutboxRow row, Instant now, String why) {
        if (row.hasWindowOpened()) {
            row.again(now, why);
        } else if (row.sentTemplate() != null) {
            row.waitForWindow(null, why);
        } else {
            row.windowClosed(now, now, why);
        }
    }
}
