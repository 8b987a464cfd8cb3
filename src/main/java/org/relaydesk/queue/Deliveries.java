package org.relaydesk.queue;

import java.time.InstantSource;
import java.util.Optional;

import org.relaydesk.message.DeliveryEvent;
import org.relaydesk.message.MessageGateway.SendAnswer;

/**
 * What becomes of messages after they left. A message that was sent twice, because an answer was lost, has two ids: the
 * ticks of either count, and that one has failed only when the other does not live. Words of WhatsApp come late, twice
 * and in any order.
 */
final class Deliveries {
    private final OutboxRepository rows;
    private final OutboxSendRepository sends;
    private final InstantSource clock;

    Deliveries(OutboxRepository rows, OutboxSendRepository sends, InstantSource clock) {
        this.rows = rows;
        this.sends = sends;
        this.clock = clock;
    }

    /** WhatsApp has answered that it took the message under this id. */
    void taken(OutboxRow row, String id) {
        if (id.equals(row.gatewayId()) || sends.byGatewayId(id).isPresent()) {
            return; // its delivery event was faster, or the answer is another message's
        }
        boolean another = rows.byGatewayId(id).isPresent();
        boolean waits = row.state() == OutboxRow.State.SENDING || row.state() == OutboxRow.State.UNKNOWN;
        if (another) {
            if (waits) {
                row.lost(clock.instant().plus(Outbox.SECOND_SEND), "WhatsApp's answer names another message");
                rows.update(row);
            }
        } else if (waits || row.gatewayId() == null || row.hasFailed()) {
            liveAs(row, id);
            row.sent(id, clock.instant());
            rows.update(row);
        } else {
            sends.insert(new OutboxSend(row.id(), id, false, clock.instant()));
        }
    }

    boolean knows(String id) {
        return rows.byGatewayId(id).isPresent() || sends.byGatewayId(id).isPresent();
    }

    void handle(DeliveryEvent event) {
        var found = find(event);
        if (found.isEmpty()) {
            return;
        }
        var row = found.get();
        var id = event.messageId();
        boolean its = row.gatewayId() == null || row.gatewayId().equals(id);
        if (isAnothers(row, id)) {
            anothers(row, event);
        } else if (event.failure() != null) {
            if (its) {
                failed(row, event, event.failure());
            } else {
                otherFailed(row, id);
            }
        } else if (its) {
            reached(row, event);
        } else {
            otherReached(row, event);
        }
    }

    /** The key says it for certain; an id alone is as good where the gateway brings back no key. */
    private Optional<OutboxRow> find(DeliveryEvent event) {
        var byKey = event.key() == null ? Optional.<OutboxRow>empty() : rows.byKey(event.key());
        return byKey.or(() -> rows.byGatewayId(event.messageId()))
                .or(() -> sends.byGatewayId(event.messageId()).flatMap(s -> rows.byId(s.outboxId())));
    }

    /** Whether the gateway has given one id to two messages. */
    private boolean isAnothers(OutboxRow row, String id) {
        return !id.equals(row.gatewayId())
                && (rows.byGatewayId(id).isPresent() || sends.byGatewayId(id).filter(s -> s.outboxId() != row.id()).isPresent());
    }

    /** Known by its key alone: the id stays with the message that had it first. */
    private void anothers(OutboxRow row, DeliveryEvent event) {
        if (event.state() != DeliveryEvent.State.FAILED) {
            row.reached(OutboxRow.State.valueOf(event.state().name()), event.at());
            rows.update(row);
        }
    }

    private void reached(OutboxRow row, DeliveryEvent event) {
        if (event.state() == DeliveryEvent.State.SENT && row.hasFailed(event.messageId())) {
            return;
        }
        if (row.gatewayId() == null) {
            row.sent(event.messageId(), event.at());
        }
        row.reached(OutboxRow.State.valueOf(event.state().name()), event.at());
        rows.update(row);
    }

    private void otherReached(OutboxRow row, DeliveryEvent event) {
        var known = sends.byGatewayId(event.messageId());
        if (event.state() == DeliveryEvent.State.SENT && known.filter(OutboxSend::failed).isPresent()) {
            return;
        }
        if (row.hasFailed()) {
            liveAs(row, event.messageId());
        } else if (known.isEmpty()) {
            sends.insert(new OutboxSend(row.id(), event.messageId(), false, clock.instant()));
        }
        row.reached(OutboxRow.State.valueOf(event.state().name()), event.at());
        rows.update(row);
    }

    private void otherFailed(OutboxRow row, String id) {
        var known = sends.byGatewayId(id);
        if (known.isEmpty()) {
            sends.insert(new OutboxSend(row.id(), id, true, clock.instant()));
        } else if (!known.get().failed()) {
            known.get().fail();
            sends.update(known.get());
        }
    }

    private void failed(OutboxRow row, DeliveryEvent event, SendAnswer failure) {
        if (row.hasArrived() || row.hasFailed(event.messageId())) {
            return;
        }
        row.knownAs(event.messageId());
        var living = sends.living(row.id());
        if (living.isEmpty()) {
            ended(row, event, failure);
        } else {
            var send = living.getFirst();
            send.swap(row.livesAs(send.gatewayId()));
            sends.update(send);
        }
        rows.update(row);
    }

    private void ended(OutboxRow row, DeliveryEvent event, SendAnswer failure) {
        var now = clock.instant();
        if (!(failure instanceof SendAnswer.OutsideWindow(var why))) {
            NotTaken.note(row, failure, now);
        } else if (rows.hasWrittenSince(row.customerId(), event.at()) > 0) {
            // this word is late: the customer has written since, and nobody knows whether he ever will again
            row.windowOpened(now);
            row.again(now, why);
        } else {
            row.windowClosed(event.at(), now, why);
        }
    }

    /** The row goes on under the id of a send that lives; the one that it had has failed. */
    private void liveAs(OutboxRow row, String id) {
        var failed = row.livesAs(id);
        var known = sends.byGatewayId(id);
        if (known.isPresent()) {
            known.get().swap(failed);
            sends.update(known.get());
        } else if (!failed.equals(id)) {
            sends.insert(new OutboxSend(row.id(), failed, true, clock.instant()));
        }
    }
}
