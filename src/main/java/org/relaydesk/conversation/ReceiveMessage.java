package org.relaydesk.conversation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

import org.relaydesk.customer.Customer;
import org.relaydesk.customer.CustomerRepository;
import org.relaydesk.customer.KnowCustomer;
import org.relaydesk.customer.Standing;
import org.relaydesk.queue.Outbox;
import org.relaydesk.settings.StoreSettings;
import org.relaydesk.thread.Threads;
import org.relaydesk.work.Refused;

/** Takes in one message of a customer, once, and answers it; all in one transaction. */
public final class ReceiveMessage {
    private static final Duration HINT_PAUSE = Duration.ofHours(1);

    private final InboundRepository inbound;
    private final DialogueRepository dialogues;
    private final CustomerRepository customers;
    private final KnowCustomer knowCustomer;
    private final Outbox outbox;
    private final MenuWalk menu;
    private final OrderWalk orders;
    private final Checkout checkout;
    private final Enquiries enquiries;
    private final FollowUps followUps;
    private final Claims claims;
    private final TopUps topUps;
    private final StoreSettings settings;
    private final Threads threads;
    private final InstantSource clock;

    ReceiveMessage(
            InboundRepository inbound,
            DialogueRepository dialogues,
            CustomerRepository customers,
            KnowCustomer knowCustomer,
            Outbox outbox,
            MenuWalk menu,
            OrderWalk orders,
            Checkout checkout,
            Enquiries enquiries,
            FollowUps followUps,
            Claims claims,
            TopUps topUps,
            StoreSettings settings,
            Threads threads,
            InstantSource clock) {
        this.inbound = inbound;
        this.dialogues = dialogues;
        this.customers = customers;
        this.knowCustomer = knowCustomer;
        this.outbox = outbox;
        this.menu = menu;
        this.orders = orders;
        this.checkout = checkout;
        this.enquiries = enquiries;
        this.followUps = followUps;
        this.claims = claims;
        this.topUps = topUps;
        this.settings = settings;
        this.threads = threads;
        this.clock = clock;
    }

    /** A message that is known by its id already changes nothing. */
    public void handle(InboundMessage message) {
        if (inbound.byMessageId(message.id()).isPresent()) {
            return;
        }
        var now = clock.instant();
        var sender = message.sender();
        var customer = knowCustomer.handle(sender.waId(), sender.userId(), sender.name(), now);
        var row = new InboundRow(message, customer.id(), now);
        inbound.insert(row);
        if (message.kind() != InboundMessage.Kind.SYSTEM) {
            threads.received(customer.id(), row.id());
            customer.wrote(message.at());
            outbox.windowOpened(customer.id());
            answer(customer, message, row.id());
        } else if (message.replyId() != null) {
            knowCustomer.moved(customer, message.replyId());
        }
        customers.update(customer);
    }

    private void answer(Customer customer, InboundMessage message, long row) {
        var speaker = new Speaker(outbox, customer, row);
        if (customer.standing() == Standing.SUSPENDED) {
            hint(speaker, customer, "suspended");
            return;
        }
        var known = dialogues.of(customer.id());
        var state = known.orElseGet(() -> new DialogueState(customer.id(), clock.instant()));
        try {
            react(speaker, customer, state, message, row);
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

    private void react(Speaker speaker, Customer customer, DialogueState state, InboundMessage message, long row) {
        switch (message.kind()) {
            case PICTURE, DOCUMENT -> claims.picture(speaker, customer, message.text(), row);
            case TEXT -> intent(speaker, customer, state, meant(state, message.text()));
            case REPLY -> intent(speaker, customer, state,
                    Intent.chosen(message.replyId() == null ? message.text() : message.replyId()));
            case SYSTEM, OTHER -> hint(speaker, customer, "hint");
        }
    }

    /** What was asked for last decides about words that look like a command. */
    private static Intent meant(DialogueState state, String text) {
        var intent = Intent.of(text);
        var asked = state.field();
        return state.step() == DialogueState.Step.FIELD && asked != null && FreeWords.answer(asked, text, intent)
                ? new Intent.Words(text.strip())
                : intent;
    }

    private void intent(Speaker speaker, Customer customer, DialogueState state, Intent intent) {
        switch (intent) {
            case Intent.Menu _ -> menu.categories(speaker, state);
            case Intent.Buy buy -> orders.buy(speaker, state, buy);
            case Intent.Drip drip -> understood(speaker, customer, orders.drip(speaker, state, drip));
            case Intent.DripOff _ -> understood(speaker, customer, orders.dripOff(speaker, state));
            case Intent.BuyHelp _ -> speaker.say("buy.help");
            case Intent.Status status -> enquiries.status(speaker, customer, status.orders());
            case Intent.Refill refill -> followUps.refill(speaker, customer, refill.orders());
            case Intent.CancelOrder cancel -> followUps.cancel(speaker, customer, cancel.orders());
            case Intent.Orders _ -> enquiries.orders(speaker, customer);
            case Intent.Wallet _ -> enquiries.wallet(speaker, customer);
            case Intent.TopUp topUp -> topUps.ask(speaker, customer, topUp.amount());
            case Intent.Support support -> claims.support(speaker, customer, support.words());
            case Intent.Policy _ -> speaker.say("policy", Map.of("store", settings.name()));
            case Intent.Chosen chosen -> chosen(speaker, customer, state, chosen.id());
            case Intent.Words words -> words(speaker, customer, state, words.text());
        }
    }

    private void chosen(Speaker speaker, Customer customer, DialogueState state, String id) {
        if (id.equals("pay_wallet") || id.equals("pay_upi") || id.equals("cancel")) {
            checkout.pay(speaker, state, customer, id);
            return;
        }
        var answer = FieldTalk.chosen(state, id);
        if (answer.isPresent()) {
            orders.answered(speaker, state, answer.get());
        } else {
            understood(speaker, customer, menu.chosen(speaker, state, id));
        }
    }

    private void words(Speaker speaker, Customer customer, DialogueState state, String words) {
        if (claims.isAnswer(customer, words, state.updatedAt())) {
            claims.answer(speaker, customer, words);
        } else if (state.step() == DialogueState.Step.CONFIRM && words.matches("[123]")) {
            checkout.pay(speaker, state, customer, switch (words) {
                case "1" -> "pay_wallet";
                case "2" -> "pay_upi";
                default -> "cancel";
            });
        } else {
            understood(speaker, customer, menu.answered(speaker, state, words) || claims.answer(speaker, customer, words));
        }
    }

    private void understood(Speaker speaker, Customer customer, boolean was) {
        if (!was) {
            hint(speaker, customer, "hint");
        }
    }

    /** What the bot understands, at most once an hour. */
    private void hint(Speaker speaker, Customer customer, String phrase) {
        var now = clock.instant();
        var last = customer.hintedAt();
        if (last == null || !last.plus(HINT_PAUSE).isAfter(now)) {
            customer.hinted(now);
            speaker.say(phrase);
        }
    }
}
