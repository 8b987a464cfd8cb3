package org.relaydesk.conversation;

import java.time.InstantSource;

import org.relaydesk.book.Book;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.customer.CustomerRepository;
import org.relaydesk.customer.KnowCustomer;
import org.relaydesk.followup.AskCancel;
import org.relaydesk.followup.AskRefill;
import org.relaydesk.ledger.Ledger;
import org.relaydesk.message.OwnWords;
import org.relaydesk.mismatch.OpenMismatch;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.order.PayFromWallet;
import org.relaydesk.order.PlaceOrder;
import org.relaydesk.payment.RequestPayment;
import org.relaydesk.queue.Outbox;
import org.relaydesk.review.OpenReview;
import org.relaydesk.settings.StoreSettings;
import org.relaydesk.thread.Threads;

/**
 * Puts the bot together from what it talks about.
 *
 * @param askRefill asks for a refill of a customer's order; throws {@link org.relaydesk.work.Refused} where there is none
 * @param askCancel asks for its cancellation; throws it where it can't be asked for
 * @param own the seller's own words
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
        OpenReview openReview,
        Ledger ledger,
        Outbox outbox,
        Book book,
        StoreSettings settings,
        InstantSource clock,
        AskRefill askRefill,
        AskCancel askCancel,
        OwnWords own,
        Threads threads,
        CannedReplyRepository canned) {

    public ReceiveMessage receiveMessage() {
        return new ReceiveMessage(
                inbound, dialogues, customers, new KnowCustomer(customers, settings), outbox, threads, own, new Flood(inbound),
                dialogue(), clock);
    }

    private Dialogue dialogue() {
        var checkout = new Checkout(services, till(), clock);
        var orderWalk = new OrderWalk(services, checkout, new FieldTalk(settings, clock), clock);
        var claims = new Claims(orders, openMismatch, book, clock);
        var reviews = new Reviews(orders, openReview, settings);
        return new Dialogue(
                new MenuWalk(services, orderWalk, clock),
                orderWalk,
                checkout,
                new Enquiries(orders, services, ledger),
                new FollowUps(orders, services, askRefill, askCancel),
                claims,
                reviews,
                new Pictures(requestPayment, claims, reviews, clock),
                new TopUps(till()),
                handOver(),
                settings,
                clock);
    }

    /** The seller's own words to a customer. */
    public AnswerByHand answerByHand() {
        return new AnswerByHand(customers, outbox, threads, book, clock);
    }

    public CannedReplies cannedReplies() {
        return new CannedReplies(canned, book);
    }

    /** From the bot to a person and back. */
    public HandOver handOver() {
        return new HandOver(customers, book, clock);
    }

    /** The seller's own way to an order: the same rules and the same till. */
    public PlaceForCustomer placeForCustomer() {
        return new PlaceForCustomer(customers, services, till(), outbox, settings, clock);
    }

    private Till till() {
        return new Till(placeOrder, payFromWallet, requestPayment, ledger, settings, own);
    }
}
