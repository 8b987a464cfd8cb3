package org.relaydesk.adapter.inbox;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;

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

    /** One odd message in a webhook holds up none of the others. */
    @Override
    public CompletableFuture<?> begin(InboxRow row) {
        var events = parse(row);
        var all = new ArrayList<CompletableFuture<?>>();
        events.messages().forEach(message -> all.add(submit(() -> receiveMessage.handle(message))));
        events.deliveries().forEach(delivery -> {
            all.add(submit(() -> outbox.delivered(delivery)));
            watch.told(delivery);
        });
        if (events.others() > 0) {
            LOG.info("inbox {}: {} changes of other kinds", row.id(), events.others());
        }
        return InboxHandler.all(all);
    }

    private CompletableFuture<?> submit(Runnable work) {
        return InboxHandler.orUnreadable(writer.begin(work));
    }

    private static InboundEvents parse(InboxRow row) {
        try {
            return CloudEvents.parse(row.body());
        } catch (IllegalArgumentException e) {
            throw new Unreadable("not a WhatsApp event: " + e.getMessage(), e);
        }
    }
}
