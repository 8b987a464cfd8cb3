package org.relaydesk.adapter.inbox;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.adapter.waha.WahaEvent;
import org.relaydesk.adapter.waha.WahaEvents;
import org.relaydesk.conversation.InboundMessage;
import org.relaydesk.conversation.InboundMessage.Sender;
import org.relaydesk.conversation.ReceiveMessage;
import org.relaydesk.customer.CustomerRepository;
import org.relaydesk.customer.Identity;
import org.relaydesk.message.DeliveryEvent;
import org.relaydesk.message.LinkWatch;
import org.relaydesk.queue.InboxHandler;
import org.relaydesk.queue.InboxRow;
import org.relaydesk.queue.Outbox;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Writer;

/** Works off WAHA's webhooks. */
public final class WahaInbox implements InboxHandler {
    private static final Logger LOG = LoggerFactory.getLogger(WahaInbox.class);
    private static final String LID = "@lid";
    private static final String PHONE = "@c.us";
    private static final CompletableFuture<?> NOTHING = CompletableFuture.completedFuture(true);

    private final ReceiveMessage receiveMessage;
    private final Outbox outbox;
    private final CustomerRepository customers;
    private final Gateway gateway;
    private final Reader reader;
    private final Writer writer;

    /** Tells which phone is behind a chat without one; may wait for the gateway, never throws. */
    @FunctionalInterface
    public interface Lids {
        /** The phone's digits with country code, where the gateway knows them. */
        Optional<String> phoneOf(String lid);
    }

    /** @param session the one whose events count */
    public record Gateway(String session, Lids lids, LinkWatch watch) {}

    public WahaInbox(
            ReceiveMessage receiveMessage, Outbox outbox, CustomerRepository customers, Gateway gateway, Reader reader, Writer writer) {
        this.receiveMessage = receiveMessage;
        this.outbox = outbox;
        this.customers = customers;
        this.gateway = gateway;
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public CompletableFuture<?> begin(InboxRow row) {
        return switch (parse(row)) {
            case WahaEvent.Received(var message) -> received(message);
            case WahaEvent.Ticked(var delivery, var chat) -> ticked(delivery, chat);
            case WahaEvent.Left left -> writer.begin(() -> customerOf(left.chat()).ifPresent(customer -> left(customer, left)));
            case WahaEvent.Session(var standing) -> {
                gateway.watch().stands(standing, "");
                yield NOTHING;
            }
            case WahaEvent.Other(var why) -> {
                LOG.debug("inbox {}: {}", row.id(), why);
                yield NOTHING;
            }
        };
    }

    private CompletableFuture<?> received(InboundMessage message) {
        var known = named(withPhone(message));
        return InboxHandler.orUnreadable(writer.begin(() -> receiveMessage.handle(known)));
    }

    /** Asks the gateway for the phone behind a chat, until one is known: it may be a customer's from before. */
    private InboundMessage withPhone(InboundMessage m) {
        var from = m.sender();
        var chat = from.chatId();
        if (from.waId() != null || chat == null || !chat.endsWith(LID) || reader.call(() -> hasPhone(chat))) {
            return m;
        }
        return gateway.lids().phoneOf(chat)
                .map(phone -> new InboundMessage(
                        m.id(), new Sender(phone, from.userId(), from.name(), chat), m.at(), m.kind(), m.text(), m.replyId(),
                        m.media(), m.type(), m.repliesTo(), m.moved()))
                .orElse(m);
    }

    private boolean hasPhone(String chat) {
        return phone(chat).isPresent();
    }

    /** The newest phone of the customer behind a chat. */
    private Optional<String> phone(String chat) {
        return customers.identity(Identity.Kind.WAHA, chat).flatMap(i -> customers.identities(i.customerId()).stream()
                .filter(o -> o.kind() == Identity.Kind.WA_ID).map(Identity::knownAs).findFirst());
    }

    /** By his phone's chat where that is known: WAHA may tell of one message under the {@code @lid} and under the phone. */
    private InboundMessage named(InboundMessage m) {
        var chat = m.sender().chatId();
        if (chat == null || !chat.endsWith(LID)) {
            return m;
        }
        var phone = m.sender().waId() != null ? Optional.of(m.sender().waId()) : reader.call(() -> phone(chat));
        return phone.map(digits -> new InboundMessage(
                        WahaEvents.underPhone(m.id(), digits), m.sender(), m.at(), m.kind(), m.text(), m.replyId(), m.media(), m.type(),
                        m.repliesTo(), m.moved()))
                .orElse(m);
    }

    /** A tick may be faster than the answer to the send that it is about: then it comes again. */
    private CompletableFuture<?> ticked(DeliveryEvent delivery, String chat) {
        return writer.submit(() -> {
            outbox.delivered(delivery);
            return !outbox.knows(delivery.messageId()) && customerOf(chat).filter(outbox::isSending).isPresent();
        }).thenAccept(early -> {
            if (early) {
                throw new IllegalStateException("the answer to the send of this message is still out");
            }
        });
    }

    private void left(long customer, WahaEvent.Left left) {
        if (left.byApi()) {
            outbox.seenLeaving(customer, left.key(), left.text());
        } else {
            outbox.typedElsewhere(customer, left.key(), left.text(), left.at());
        }
    }

    private Optional<Long> customerOf(String chat) {
        var phone = chat.endsWith(PHONE) ? chat.substring(0, chat.length() - PHONE.length()) : "";
        return customers.identity(Identity.Kind.WAHA, chat)
                .or(() -> phone.isEmpty() ? Optional.empty() : customers.identity(Identity.Kind.WA_ID, phone))
                .map(Identity::customerId);
    }

    private WahaEvent parse(InboxRow row) {
        try {
            return WahaEvents.parse(row.body(), gateway.session());
        } catch (IllegalArgumentException e) {
            throw new Unreadable("not an event of WAHA: " + e.getMessage(), e);
        }
    }
}
