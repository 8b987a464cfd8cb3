package org.relaydesk.conversation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.relaydesk.catalog.Field;
import org.relaydesk.catalog.Parameters;
import org.relaydesk.catalog.PlatformLink;
import org.relaydesk.catalog.Service;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.catalog.ServiceType;
import org.relaydesk.catalog.UnitCount;
import org.relaydesk.customer.Customer;
import org.relaydesk.message.Outbound.Choice;
import org.relaydesk.money.Paise;
import org.relaydesk.order.PlaceOrder;

/** From a checked draft to a paid order or a payment request. */
final class Checkout {
    private final ServiceRepository services;
    private final Till till;
    private final InstantSource clock;

    Checkout(ServiceRepository services, Till till, InstantSource clock) {
        this.services = services;
        this.till = till;
        this.clock = clock;
    }

    /** Empty where it is no quantity of the service; the customer has been told then. */
    Optional<Long> quantity(Speaker speaker, Service service, String words) {
        var digits = Digits.plain(words.strip()).replace(",", "");
        if (!digits.matches("\\d{1,12}")) {
            speaker.say("buy.quantity.word", Map.of("quantity", Shown.cut(words, 100)));
            return Optional.empty();
        }
        long many = Long.parseLong(digits);
        if (many < service.minQuantity() || many > service.maxQuantity()) {
            speaker.say(many < service.minQuantity() ? "buy.quantity.low" : "buy.quantity.high", Map.of(
                    "service", service.name(), "quantity", many, "min", service.minQuantity(), "max", service.maxQuantity()));
            return Optional.empty();
        }
        return Optional.of(many);
    }

    /** Empty where it is no link that the service can work with; the customer has been told then. */
    Optional<String> link(Speaker speaker, Service service, String words) {
        return switch (PlatformLink.read(service, words)) {
            case PlatformLink.Good(var link, var _) -> Optional.of(link);
            case PlatformLink.NoLink _ -> {
                speaker.say("buy.link", Map.of("link", Shown.cut(words, 100)));
                yield Optional.empty();
            }
            case PlatformLink.Elsewhere(var platform) -> {
                speaker.say("buy.link.elsewhere", Map.of(
                        "link", Shown.cut(words, 100), "platform", platform.label(), "service", service.name(),
                        "host", platform.host()));
                yield Optional.empty();
            }
        };
    }

    /** A gentle question where the link seems to lead to a post and a profile is wanted, or the other way; else empty. */
    private static String doubt(Speaker speaker, Service service, String link) {
        if (!(PlatformLink.read(service, link) instanceof PlatformLink.Good(var _, var wanted))) {
            return "";
        }
        return switch (wanted) {
            case PROFILE -> speaker.phrase("confirm.profile") + "\n";
            case POST -> speaker.phrase("confirm.post") + "\n";
            case UNKNOWN -> "";
        };
    }

    /** Shows everything once more, with the price and the ways to pay. */
    void confirm(Speaker speaker, DialogueState state, Service service, ServiceType type) {
        var parameters = state.parameters();
        long many = UnitCount.of(
                type, Optional.ofNullable(state.quantity()).orElse(0L), service.minQuantity(), service.maxQuantity(), parameters);
        // what has no link goes to the profile that was named
        var link = Optional.ofNullable(state.link()).or(() -> parameters.get(Field.USERNAME)).orElse("");
        state.askConfirm(many, link, clock.instant());
        var price = service.price(many);
        var wallet = till.wallet(state.customerId());
        var choices = new ArrayList<Choice>();
        boolean covered = wallet.compareTo(price) >= 0;
        if (covered) {
            choices.add(new Choice("pay_wallet", speaker.phrase("confirm.wallet")));
        }
        choices.add(new Choice("pay_upi", speaker.phrase("confirm.upi")));
        choices.add(new Choice("cancel", speaker.phrase("confirm.cancel")));
        var values = new LinkedHashMap<String, Object>();
        values.put("service", service.name());
        values.put("quantity", many);
        values.put("link", Shown.cut(link, 100));
        var doubt = type.fields().contains(Field.LINK) ? doubt(speaker, service, link) : "";
        values.put("given", doubt + FieldTalk.given(speaker, parameters) + drip(speaker, service, type, many, parameters));
        values.put("price", price);
        values.put("wallet", wallet);
        var cover = service.refillDays() > 0
                ? speaker.phrase("confirm.cover", Map.of("days", service.refillDays()))
                : speaker.phrase("confirm.nocover");
        values.put("cover", cover);
        speaker.offer(speaker.phrase(covered ? "confirm.text.wallet" : "confirm.text", values), choices);
    }

    /** The runs, or that there may be some; empty where the service has none. */
    private static String drip(Speaker speaker, Service service, ServiceType type, long many, Parameters parameters) {
        var runs = parameters.get(Field.RUNS);
        if (runs.isPresent()) {
            long count = Long.parseLong(runs.get());
            return speaker.phrase("confirm.drip", Map.of(
                    "runs", count, "each", many / count, "minutes", parameters.get(Field.INTERVAL).orElse(""))) + "\n";
        }
        return service.dripFeed() && type == ServiceType.DEFAULT ? speaker.phrase("confirm.drips") + "\n" : "";
    }

    /** The customer's choice at the confirm step: {@code pay_wallet}, {@code pay_upi}, or {@code cancel} at any step. */
    void pay(Speaker speaker, DialogueState state, Customer customer, String choice) {
        if (choice.equals("cancel") && state.step() != DialogueState.Step.NONE) {
            state.reset(clock.instant());
            speaker.say("confirm.cancelled");
            return;
        }
        var draft = draft(state);
        if (draft.isEmpty()) {
            speaker.say("confirm.nothing");
            return;
        }
        if (!till.isOpen()) {
            // the draft stays, for when there is room again
            speaker.say("refused.disk-full");
            return;
        }
        if (choice.equals("pay_wallet")) {
            fromWallet(speaker, state, customer, draft.get());
        } else {
            byUpi(speaker, state, customer, draft.get());
        }
    }

    private static Optional<PlaceOrder.Command> draft(DialogueState state) {
        var service = state.service();
        var many = state.quantity();
        var link = state.link();
        return state.step() != DialogueState.Step.CONFIRM || service == null || many == null || many < 1 || link == null || link.isBlank()
                ? Optional.empty()
                : Optional.of(new PlaceOrder.Command(state.customerId(), service, many, link, state.parameters()));
    }

    private void fromWallet(Speaker speaker, DialogueState state, Customer customer, PlaceOrder.Command draft) {
        var wallet = till.wallet(customer.id());
        if (wallet.compareTo(price(draft)) < 0) {
            speaker.say("confirm.wallet.short", Map.of("wallet", wallet, "price", price(draft)));
            return;
        }
        sold(speaker, state, till.fromWallet(customer, draft, "customer"));
    }

    private void byUpi(Speaker speaker, DialogueState state, Customer customer, PlaceOrder.Command draft) {
        if (!till.takesUpi(price(draft))) {
            till.noneFree(price(draft), customer.id());
            speaker.say("pay.busy");
            return;
        }
        if (!till.mayOrder(customer.id())) {
            speaker.say("pay.many");
            return;
        }
        sold(speaker, state, till.byUpi(customer, draft, "customer"));
    }

    private void sold(Speaker speaker, DialogueState state, Till.Sold sold) {
        state.reset(clock.instant());
        speaker.send(sold.message(), sold.order().number());
    }

    private Paise price(PlaceOrder.Command draft) {
        return services.byNumber(draft.service()).map(s -> s.price(draft.quantity())).orElse(Paise.of(Long.MAX_VALUE));
    }
}
