package org.relaydesk.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

import org.relaydesk.message.DeliveryEvent;
import org.relaydesk.message.MessageGateway.SendAnswer;
import org.relaydesk.message.NumberedText;
import org.relaydesk.message.Outbound;

/** Messages to customers, written in the transaction that causes them. All methods run inside a transaction. */
public final class Outbox {
    /** After a lost answer a message may be sent a second time; a provider call never may. */
    static final Duration SECOND_SEND = Duration.ofMinutes(10);

    private static final int LONGEST = 4096;

    private final OutboxRepository rows;
    private final InstantSource clock;

    public Outbox(OutboxRepository rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Queues a message once.
     *
     * @param key unique for ever; a second message under the same key is not queued
     * @param transferKey the transfer that the message announces
     */
    public void put(String key, long customerId, Outbound content, @Nullable Long orderNumber, @Nullable String transferKey) {
        if (rows.byKey(key).isEmpty()) {
            rows.insert(new OutboxRow(key, customerId, content, orderNumber, transferKey, clock.instant()));
        }
    }

    /** Whether a message goes by this id at the gateway. */
    public boolean knows(String gatewayId) {
        return rows.byGatewayId(gatewayId).isPresent();
    }

    /** Whether a message to the customer is on its way whose answer is still out, or was lost. */
    public boolean isSending(long customerId) {
        return rows.stoppedByWindow(customerId).stream().anyMatch(row -> row.state() == OutboxRow.State.SENDING);
    }

    /**
     * A message of the desk's own was seen leaving: settles the one that is on its way to that customer with just these
     * words. There is never more than one on its way to a customer, so that its words make it certain.
     */
    public void seenLeaving(long customerId, String gatewayId, String text, Instant at) {
        if (text.isEmpty() || knows(gatewayId)) {
            return;
        }
        rows.stoppedByWindow(customerId).stream()
                .filter(row -> row.state() == OutboxRow.State.SENDING && row.gatewayId() == null)
                .filter(row -> NumberedText.of(row.content()).strip().equals(text.strip()))
                .findFirst()
                .ifPresent(row -> {
                    row.sent(gatewayId, at);
                    rows.update(row);
                });
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

    /** Takes note that it is being sent; false if it has been settled meanwhile. */
    boolean begin(long id) {
        var row = rows.byId(id).orElseThrow();
        var now = clock.instant();
        if (row.state() == OutboxRow.State.SENDING && row.nextAt().isAfter(now)) {
            // noted by a clock that was set back since: nobody knows when it went out, so it has ten minutes from now
            row.lost(now.plus(SECOND_SEND), "the clock was set back while it was being sent");
            rows.update(row);
            return false;
        }
        boolean open = row.state() == OutboxRow.State.DUE || row.state() == OutboxRow.State.SENDING;
        if (open) {
            row.sending();
            row.lost(now.plus(SECOND_SEND), "being sent");
            rows.update(row);
        }
        return open;
    }

    void answered(long id, SendAnswer answer) {
        var row = rows.byId(id).orElseThrow();
        if (row.state() != OutboxRow.State.SENDING) {
            // a delivery event was faster than the answer: only the gateway's id may be missing still
            return;
        }
        var now = clock.instant();
        switch (answer) {
            case SendAnswer.Sent sent -> row.sent(sent.messageId(), now);
            case SendAnswer.TryAgain again -> retry(row, now, again);
            case SendAnswer.Hold hold -> row.held(now.plus(hold.after()), hold.why());
            case SendAnswer.OutsideWindow outside -> waitForWindow(row, outside.why(), row.hasWindowOpened());
            case SendAnswer.Refused refused -> row.dead(refused.why());
            case SendAnswer.Lost lost -> row.lost(now.plus(SECOND_SEND), lost.why());
        }
        rows.update(row);
    }

    /**
     * Not before the gateway's own time, and ever later. A message that announces money is tried until it was taken; any
     * other is given up after an hour.
     */
    private static void retry(OutboxRow row, Instant now, SendAnswer.TryAgain again) {
        var pause = Backoff.after(row.attempts());
        if (row.transferKey() == null && Backoff.over(row.attempts())) {
            row.dead(again.why());
        } else {
            row.again(now.plus(pause.compareTo(again.after()) > 0 ? pause : again.after()), again.why());
        }
    }

    /** WhatsApp's word of what became of a message; for one that is not ours, or older than what is known, nothing. */
    public void delivered(DeliveryEvent event) {
        var byId = rows.byGatewayId(event.messageId());
        var found = byId.isPresent() || event.key() == null ? byId : rows.byKey(event.key());
        found.ifPresent(row -> {
            if (event.state() == DeliveryEvent.State.FAILED) {
                failed(row, event);
            } else if (event.state() != DeliveryEvent.State.SENT || !row.hasFailed(event.messageId())) {
                if (row.gatewayId() == null) {
                    row.sent(event.messageId(), event.at());
                }
                row.reached(OutboxRow.State.valueOf(event.state().name()), event.at());
            }
            rows.update(row);
        });
    }

    private void failed(OutboxRow row, DeliveryEvent event) {
        boolean arrived = row.state() == OutboxRow.State.DELIVERED || row.state() == OutboxRow.State.READ;
        if (arrived || row.hasFailed(event.messageId()) || row.isKnownOtherwise(event.messageId())) {
            return;
        }
        row.knownAs(event.messageId());
        var why = event.errorText() == null ? "WhatsApp could not deliver it" : event.errorText();
        if (event.errorCode() != null && event.errorCode() == 131047) {
            // this word may be days late: the customer may have written since, and nobody knows whether he ever will again
            waitForWindow(row, why, rows.hasWrittenSince(row.customerId(), event.at()) > 0);
        } else {
            row.dead(why + (event.errorCode() == null ? "" : " (" + event.errorCode() + ")"));
        }
    }

    /** @param opened whether the customer has written already since WhatsApp found his window closed */
    private void waitForWindow(OutboxRow row, String why, boolean opened) {
        row.waitForWindow(why);
        if (opened) {
            row.windowOpened(clock.instant());
        }
    }
}
