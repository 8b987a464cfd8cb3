package org.relaydesk.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

import org.relaydesk.message.DeliveryEvent;
import org.relaydesk.message.MessageGateway.SendAnswer;
import org.relaydesk.message.Outbound;
import org.relaydesk.thread.Threads;

/** Messages to customers, written in the transaction that causes them. All methods run inside a transaction. */
public final class Outbox {
    /** After a lost answer a message may be sent a second time; a provider call never may. */
    static final Duration SECOND_SEND = Duration.ofMinutes(10);

    private final OutboxRepository rows;
    private final Threads threads;
    private final InstantSource clock;

    public Outbox(OutboxRepository rows, Threads threads, InstantSource clock) {
        this.rows = rows;
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * Queues a message once.
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

    /** The seller wants one that was given up to be tried anew; for any other nothing. */
    public boolean resend(long id) {
        var row = rows.byId(id).filter(r -> r.state() == OutboxRow.State.DEAD);
        row.ifPresent(r -> {
            r.anew(clock.instant());
            rows.update(r);
        });
        return row.isPresent();
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
