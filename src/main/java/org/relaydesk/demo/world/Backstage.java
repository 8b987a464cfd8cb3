package org.relaydesk.demo.world;

import org.relaydesk.book.BookRepository;
import org.relaydesk.catalog.OfferRepository;
import org.relaydesk.conversation.InboundRepository;
import org.relaydesk.customer.CustomerRepository;
import org.relaydesk.followup.FollowUpRepository;
import org.relaydesk.message.MediaStore;
import org.relaydesk.mismatch.MismatchRepository;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.payment.BankCreditRepository;
import org.relaydesk.payment.PaymentRequestRepository;
import org.relaydesk.queue.OutboxRepository;
import org.relaydesk.relay.AttemptRepository;
import org.relaydesk.relay.ProviderRepository;
import org.relaydesk.work.Changes;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Writer;

/** What the demo sees of the store behind the shop: enough to tell what has happened. */
public record Backstage(
        Reader reader,
        Writer writer,
        Changes changes,
        BookRepository book,
        CustomerRepository customers,
        OrderRepository orders,
        ProviderRepository providers,
        AttemptRepository attempts,
        OfferRepository offers,
        FollowUpRepository followUps,
        PaymentRequestRepository requests,
        BankCreditRepository credits,
        MismatchRepository mismatches,
        OutboxRepository outbox,
        InboundRepository inbound,
        MediaStore media) {}
