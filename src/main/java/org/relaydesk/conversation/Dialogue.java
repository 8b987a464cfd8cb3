package org.relaydesk.conversation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

import org.relaydesk.customer.Customer;
import org.relaydesk.message.Times;
import org.relaydesk.settings.StoreSettings;

/** What the bot does about a message: it carries out commands and takes the answers to what it asked. */
final class Dialogue {
    private static final Duration HINT_PAUSE = Duration.ofHours(1);

    private final MenuWalk menu;
    private final OrderWalk orders;
    private final Checkout checkout;
    private final Enquiries enquiries;
    private final FollowUps followUps;
    private final Claims claims;
    private final Reviews reviews;
    private final Pictures pictures;
    private final TopUps topUps;
    private final HandOver handOver;
    private final StoreSettings settings;
    private final InstantSource clock;

    Dialogue(
            MenuWalk menu,
            OrderWalk orders,
            Checkout checkout,
            Enquiries enquiries,
            FollowUps followUps,
            Claims claims,
            Reviews reviews,
            Pictures pictures,
            TopUps topUps,
            HandOver handOver,
            StoreSettings settings,
            InstantSource clock) {
        this.menu = menu;
        this.orders = orders;
        this.checkout = checkout;
        this.enquiries = enquiries;
        this.followUps = followUps;
        this.claims = claims;
        this.reviews = reviews;
        this.pictures = pictures;
        this.topUps = topUps;
        this.handOver = handOver;
        this.settings = settings;
        this.clock = clock;
    }

    void react(Speaker speaker, Customer customer, DialogueState state, InboundMessage message, long row) {
        switch (message.kind()) {
            case PICTURE, DOCUMENT -> pictures.take(speaker, customer, message.text(), row, false);
            case TEXT -> intent(speaker, customer, state, meant(state, message.text()));
            case REPLY -> intent(speaker, customer, state,
                    Intent.chosen(message.replyId() == null ? message.text() : message.replyId()));
            case SYSTEM, ASIDE, OTHER -> hint(speaker, customer, "hint");
        }
    }

    /** While a person has the conversation, or too much is written: what is about a payment is taken all the same. */
    void listen(Speaker speaker, Customer customer, DialogueState state, InboundMessage message, long row) {
        switch (message.kind()) {
            case PICTURE, DOCUMENT -> pictures.take(speaker, customer, message.text(), row, true);
            case TEXT -> {
                var meant = Intent.of(message.text());
                if (meant instanceof Intent.Support(var words) && claims.isUnpaid(customer)) {
                    claims.support(speaker, customer, words);
                } else if (meant instanceof Intent.Words && claims.isAsked(customer)) {
                    claims.answer(speaker, customer, message.text());
                }
            }
            case REPLY, SYSTEM, ASIDE, OTHER -> { }
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
            case Intent.Support support -> support(speaker, customer, support.words());
            case Intent.Review review -> reviews.ask(speaker, customer, review);
            case Intent.Language language -> LanguageTalk.change(speaker, customer, language.code());
            case Intent.Policy _ -> speaker.say("policy", Map.of("store", settings.name()));
            case Intent.Chosen chosen -> chosen(speaker, customer, state, chosen.id());
            case Intent.Words words -> words(speaker, customer, state, words.text());
        }
    }

    /** A person has the conversation from now on; a payment that he calls about is claimed besides. */
    private void support(Speaker speaker, Customer customer, String words) {
        var person = speaker.phrase("support.person", Map.of(
                "hours", Times.hours(settings.businessDays(), settings.opens(), settings.closes())));
        var claim = claims.support(speaker, customer, words);
        if (claim.isPresent()) {
            speaker.sayText(person);
        } else {
            speaker.sayText(speaker.phrase("support.how") + "\n\n" + person);
        }
        handOver.take(customer, "customer");
        claim.ifPresent(customer::calledAbout);
        customer.needsSeller(clock.instant());
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
        var digits = Digits.plain(words);
        if (claims.isAnswer(customer, words, state.updatedAt())) {
            claims.answer(speaker, customer, words);
        } else if (state.step() == DialogueState.Step.CONFIRM && digits.matches("[123]")) {
            checkout.pay(speaker, state, customer, switch (digits) {
                case "1" -> "pay_wallet";
                case "2" -> "pay_upi";
                default -> "cancel";
            });
        } else if (CommandWords.isBack(words) && menu.back(speaker, state)) {
            return;
        } else {
            var said = state.step() == DialogueState.Step.FIELD
                    ? MenuWalk.byNumber(state, words).flatMap(id -> FieldTalk.chosen(state, id)).orElse(words)
                    : words;
            understood(speaker, customer, menu.answered(speaker, state, said) || claims.answer(speaker, customer, words));
        }
    }

    private void understood(Speaker speaker, Customer customer, boolean was) {
        if (!was) {
            hint(speaker, customer, "hint");
        }
    }

    /** What the bot understands, at most once an hour; more of that is for the seller. */
    void hint(Speaker speaker, Customer customer, String phrase) {
        var now = clock.instant();
        var last = customer.hintedAt();
        if (last == null || !last.plus(HINT_PAUSE).isAfter(now)) {
            customer.hinted(now);
            speaker.say(phrase);
        } else {
            customer.needsSeller(now);
        }
    }
}
