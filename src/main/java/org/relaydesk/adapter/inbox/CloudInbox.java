package org.relaydesk.adapter.inbox;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.adapter.whatsapp.CloudEvents;
import org.relaydesk.conversation.InboundEvents;
import org.relaydesk.conversation.ReceiveMessage;
import org.relaydesk.message.LinkWatch;
import org.relaydesk.queue.InboxHandler;
import org.relaydesk.queue.InboxRow;
import org.relaydesk.queue.Outbox;
import org.relaydesk.work.Writer;

/** Works off WhatsApp webhooks: each message and each status in a transaction of its own. */
public final class CloudInbox implements InboxHandler {
    private static final Logger LOG = LoggerFactory.getLogger(CloudInbox.class);

    private final ReceiveMessage receiveMessage;
    private final Outbox outbox;
    private final LinkWatch watch;
    private final Writer writer;

    /** @param watch learns from statuses that the account is in trouble, and that it is over */
    public CloudInbox(ReceiveMessage receiveMessage, Outbox outbox, LinkWatch watch, Writer writer) {
        this.receiveMessage = receiveMessage;
        this.outbox = outbox;
        this.watch = watch;
        this.writer = writer;
    }

    @Override
    public void handle(InboxRow row) {
        var events = parse(row);
        RuntimeException trouble = null;
        for (var message : events.messages()) {
            trouble = first(trouble, attempt(() -> receiveMessage.handle(message)));
        }
        for (var delivery : events.deliveries()) {
            trouble = first(trouble, attempt(() -> outbox.delivered(delivery)));
            watch.told(delivery);
        }
        if (trouble != null) {
            throw trouble;
        }
        if (events.others() > 0) {
            LOG.info("inbox {}: {} changes of other kinds", row.id(), events.others());
        }
    }

    /** One odd message in a webhook holds up none of the others. */
    private @Nullable RuntimeException attempt(Runnable work) {
        try {
            writer.run(work);
            return null;
        } catch (IllegalArgumentException e) {
            return new Unreadable(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static @Nullable RuntimeException first(@Nullable RuntimeException one, @Nullable RuntimeException other) {
        return one == null ? other : one;
    }

    private static InboundEvents parse(InboxRow row) {
        try {
            return CloudEvents.parse(row.body());
        } catch (IllegalArgumentException e) {
            throw new Unreadable("not a WhatsApp event: " + e.getMessage(), e);
        }
    }
}
