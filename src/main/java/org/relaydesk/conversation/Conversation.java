package org.relaydesk.conversation;

import java.time.InstantSource;

import org.relaydesk.book.Book;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.customer.CustomerRepository;
import org.relaydesk.customer.KnowCustomer;
import org.relaydesk.followup.AskCancel;
import org.relaydesk.followup.AskRefill;
import org.relaydesk.ledger.Ledger;
import org.relaydesk.mismatch.OpenMismatch;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.order.PayFromWallet;
import org.relaydesk.order.PlaceOrder;
import org.relaydesk.payment.RequestPayment;
import org.relaydesk.queue.Outbox;
import org.relaydesk.settings.StoreSettings;
import org.relaydesk.thread.Threads;

/**
 * Puts the bot together from what it talks about.
 *
 * @param askRefill asks for a refill of a customer's order; throws {@link org.relaydesk.work.Refused} where there is none
 * @param askCancel asks for its cancellation; throws it where it can't be asked for
 */
public record Conversation(
        InboundRepository inbound,
        DialogueRepository dialogues,
        CustomerRepository customers,
        OrderRepository orders,
        ServiceRepository services,
        PlaceOrder placeOrder,
        PayFromWallet payFromWallet,
        RequestPayment requestPayment,
        OpenMismatch openMismatch,
        Ledger ledger,
        Outbox outbox,
        Book book,
        StoreSettings settings,
        InstantSource clock,
        AskRefill askRefill,
        AskCancel askCancel,
        Threads threads,
        CannedReplyRepository canned) {

    public ReceiveMessage receiveMessage() {
        var checkout = new Checkout(services, till(), clock);
        var orderWalk = new OrderWalk(services, checkout, new FieldTalk(settings, clock), clock);
        return new ReceiveMessage(
                inbound,
                dialogues,
                customers,
                new KnowCustomer(customers, settings),
                outbox,
                new MenuWalk(services, orderWalk, clock),
                orderWalk,
                checkout,
                new Enquiries(orders, services, ledger),
                new FollowUps(orders, services, askRefill, askCancel),
                new Claims(orders, openMismatch, book, clock),
                new TopUps(till()),
                settings,
                threads,
                clock);
    }

    /** The seller's own words to a customer. */
    public AnswerByHand answerByHand() {
        return new AnswerByHand(customers, outbox, threads, book, clock);
    }

    public CannedReplies cannedReplies() {
        return new CannedReplies(canned, book);
    }

    /** The seller's own way to an order: the same rules and the same till. */
    public PlaceForCustomer placeForCustomer() {
        return new PlaceForCustomer(customers, services, till(), outbox, settings, clock);
    }

    private Till till() {
        return new Till(placeOrder, payFromWallet, requestPayment, ledger, settings);
    }
}
