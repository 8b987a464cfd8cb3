package org.relaydesk.conversation;

import java.time.InstantSource;

import org.relaydesk.customer.Customer;
import org.relaydesk.customer.CustomerRepository;
import org.relaydesk.customer.KnowCustomer;
import org.relaydesk.customer.Standing;
import org.relaydesk.message.OwnWords;
import org.relaydesk.queue.Outbox;
import org.relaydesk.thread.Threads;
import org.relaydesk.work.Refused;

/** Takes in one message of a customer, once, and answers it; all in one transaction. */
public final class ReceiveMessage {
    private final InboundRepository inbound;
    private final DialogueRepository dialogues;
    private final CustomerRepository customers;
    private final KnowCustomer knowCustomer;
    private final Outbox outbox;
    private final Threads threads;
    private final OwnWords own;
    private final Flood flood;
    private final Dialogue dialogue;
    private final InstantSource clock;

    ReceiveMessage(
            InboundRepository inbound,
            DialogueRepository dialogues,
            CustomerRepository customers,
            KnowCustomer knowCustomer,
            Outbox outbox,
            Threads threads,
            OwnWords own,
            Flood flood,
            Dialogue dialogue,
            InstantSource clock) {
        this.inbound = inbound;
        this.dialogues = dialogues;
        this.customers = customers;
        this.knowCustomer = knowCustomer;
        this.outbox = outbox;
        this.threads = threads;
        this.own = own;
        this.flood = flood;
        this.dialogue = dialogue;
        this.clock = clock;
    }

    /** A message that is known by its id already changes nothing. */
    public void handle(InboundMessage message) {
        if (inbound.byMessageId(InboundRow.nameOf(message.id())).isPresent()) {
            return;
        }
        var now = clock.instant();
        var sender = message.sender().knownAs();
        var customer = message.moved() == null
                ? knowCustomer.handle(sender, now)
                : knowCustomer.moved(sender, message.moved().knownAs(), now);
        var row = new InboundRow(message, customer.id(), now);
        inbound.insert(row);
        if (message.kind() != InboundMessage.Kind.SYSTEM && message.kind() != InboundMessage.Kind.ASIDE) {
            threads.received(customer.id(), row.id());
            boolean first = customer.lastMessageAt() == null;
            customer.wrote(message.at());
            outbox.windowOpened(customer.id());
            answer(customer, message, row.id(), first);
        }
        customers.update(customer);
    }

    private void answer(Customer customer, InboundMessage message, long row, boolean first) {
        var known = dialogues.of(customer.id());
        var state = known.orElseGet(() -> new DialogueState(customer.id(), clock.instant()));
        var speaker = new Speaker(outbox, own, customer, state, row, clock.instant());
        if (customer.standing() == Standing.SUSPENDED) {
            dialogue.hint(speaker, customer, "suspended");
            return;
        }
        try {
            if (customer.isSilent(clock.instant())) {
                customer.needsSeller(clock.instant());
                dialogue.listen(speaker, customer, state, message, row);
            } else if (flood.stops(speaker, state, message.at())) {
                dialogue.listen(speaker.hushed(), customer, state, message, row);
            } else {
                if (first && message.kind() == InboundMessage.Kind.TEXT) {
                    LanguageTalk.first(speaker, customer, message.text());
                }
                dialogue.react(speaker, customer, state, message, row);
            }
        } catch (Refused e) {
            // the catalogue changed between the offer and the choice
            state.reset(clock.instant());
            speaker.say("refused." + e.code());
        }
        if (known.isPresent()) {
            dialogues.update(state);
        } else {
            dialogues.insert(state);
        }
    }
}
