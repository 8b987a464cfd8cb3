package org.relaydesk.demo.past;

import java.util.List;

import jakarta.data.Limit;

import org.jspecify.annotations.Nullable;

import org.relaydesk.conversation.InboundMessage;
import org.relaydesk.conversation.InboundMessage.Kind;
import org.relaydesk.conversation.ReceiveMessage;
import org.relaydesk.demo.world.Person;
import org.relaydesk.message.DeliveryEvent;
import org.relaydesk.queue.Outbox;
import org.relaydesk.queue.OutboxRepository;
import org.relaydesk.queue.OutboxRow;
import org.relaydesk.thread.Threads;

/** What customers wrote and were answered; each answer was read within a minute. Inside the writer's transactions. */
final class PastTalk {
    private static final Limit AT_ONCE = Limit.of(50);
    private static final int READ_SECONDS = 35;

    private final ReceiveMessage receiveMessage;
    private final Outbox outbox;
    private final Threads threads;
    private final OutboxRepository rows;
    private final PastClock clock;
    private int messages;

    PastTalk(ReceiveMessage receiveMessage, Outbox outbox, Threads threads, OutboxRepository rows, PastClock clock) {
        this.receiveMessage = receiveMessage;
        this.outbox = outbox;
        this.threads = threads;
        this.rows = rows;
        this.clock = clock;
    }

    void text(Person from, String words) {
        receive(from, Kind.TEXT, words, null, null, "text");
    }

    void tap(Person from, String choice) {
        receive(from, Kind.REPLY, choice, choice, null, "interactive");
    }

    /** @param media the picture's id at {@link PastPictures} */
    void picture(Person from, String media, String caption) {
        receive(from, Kind.PICTURE, caption, null, new InboundMessage.Media(media, "image/png", null), "image");
    }

    private void receive(
            Person from, Kind kind, String words, @Nullable String reply, InboundMessage.@Nullable Media media, String type) {
        messages++;
        var sender = new InboundMessage.Sender(from.waId(), null, from.name());
        receiveMessage.handle(new InboundMessage(
                "wamid.PAST" + messages, sender, clock.instant(), kind, words, reply, media, type));
    }

    /** WhatsApp took what was written since, and the customers read it. */
    void settle() {
        List<OutboxRow> due;
        do {
            due = rows.due(clock.instant(), AT_ONCE);
            due.forEach(this::read);
        } while (!due.isEmpty());
    }

    private void read(OutboxRow row) {
        var at = row.createdAt().plusSeconds(READ_SECONDS);
        outbox.delivered(new DeliveryEvent("wamid.PASTOUT" + row.id(), row.key(), DeliveryEvent.State.READ, at, null));
        // the seller has looked through what his bot has answered
        threads.seen(row.customerId(), Long.MAX_VALUE);
    }
}
