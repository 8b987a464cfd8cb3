package org.relaydesk.conversation;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import org.relaydesk.catalog.DripFeed;
import org.relaydesk.catalog.Field;
import org.relaydesk.catalog.Service;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.catalog.ServiceType;
import org.relaydesk.catalog.UnitCount;

/** From a chosen service to the confirm step: quantity, link and what else its type needs. Also the short way by {@code buy}. */
final class OrderWalk {
    private final ServiceRepository services;
    private final Checkout checkout;
    private final FieldTalk fields;
    private final InstantSource clock;

    OrderWalk(ServiceRepository services, Checkout checkout, FieldTalk fields, InstantSource clock) {
        this.services = services;
        this.checkout = checkout;
        this.fields = fields;
        this.clock = clock;
    }

    /** A service was chosen, by its number as written. */
    void begin(Speaker speaker, DialogueState state, String number) {
        sold(speaker, state, number).ifPresent(service -> {
            state.begin(service.number(), clock.instant());
            next(speaker, state, service);
        });
    }

    /** {@code buy <service> <quantity> <link>}; each part that is wrong is named, and what its type needs is asked for. */
    void buy(Speaker speaker, DialogueState state, Intent.Buy buy) {
        var found = sold(speaker, state, buy.service());
        if (found.isEmpty()) {
            return;
        }
        var service = found.get();
        var type = service.kind().orElseThrow();
        var quantity = isQuantityAsked(service) ? checkout.quantity(speaker, service, buy.quantity()) : Optional.of(0L);
        var link = quantity.isEmpty() || !isLinkAsked(type) ? Optional.of("") : checkout.link(speaker, service, buy.link());
        if (quantity.isEmpty() || link.isEmpty()) {
            return;
        }
        var drip = buy.drip();
        var runs = drip == null ? Optional.<DripFeed.Runs>empty() : runs(speaker, service, quantity.get(), drip);
        if (drip != null && runs.isEmpty()) {
            return;
        }
        state.begin(service.number(), clock.instant());
        state.takeQuantity(quantity.get());
        if (isLinkAsked(type)) {
            state.takeLink(link.get());
        }
        runs.ifPresent(r -> take(state, r));
        next(speaker, state, service);
    }

    /** Words to what was asked for; false where that was nothing of an order. */
    boolean answered(Speaker speaker, DialogueState state, String words) {
        var step = state.step();
        if (step != DialogueState.Step.QUANTITY && step != DialogueState.Step.LINK && step != DialogueState.Step.FIELD) {
            return false;
        }
        sold(speaker, state, String.valueOf(state.service())).ifPresent(service -> {
            if (isTaken(speaker, state, service, words)) {
                next(speaker, state, service);
            }
        });
        return true;
    }

    /** One step back from the link or the confirmation; false where that is not where the customer is. */
    boolean back(Speaker speaker, DialogueState state) {
        var step = state.step();
        boolean toLink = step == DialogueState.Step.CONFIRM && state.link() != null;
        if (!toLink && (step != DialogueState.Step.LINK || state.quantity() == null)) {
            return false;
        }
        var service = sold(speaker, state, String.valueOf(state.service()));
        if (service.isPresent()) {
            if (toLink && isLinkAsked(service.get().kind().orElseThrow())) {
                state.forgetLink();
            } else {
                state.forgetQuantity();
            }
            next(speaker, state, service.get());
        }
        return true;
    }

    private boolean isTaken(Speaker speaker, DialogueState state, Service service, String words) {
        var type = service.kind().orElseThrow();
        var field = state.field();
        return switch (state.step()) {
            case QUANTITY -> checkout.quantity(speaker, service, words).map(many -> {
                state.takeQuantity(many);
                return true;
            }).orElse(false);
            case LINK -> checkout.link(speaker, service, words).map(link -> {
                state.takeLink(link);
                return true;
            }).orElse(false);
            // the type may have been changed since it was asked
            case FIELD -> field == null || !type.asked(state.parameters()).contains(field)
                    || fields.take(speaker, state, service, type, field, words);
            default -> false;
        };
    }

    /** {@code drip <runs> <minutes>} at the confirm step; false where there is no such step. */
    boolean drip(Speaker speaker, DialogueState state, Intent.Drip drip) {
        var many = state.quantity();
        if (state.step() != DialogueState.Step.CONFIRM || many == null) {
            return false;
        }
        sold(speaker, state, String.valueOf(state.service())).ifPresent(service ->
                runs(speaker, service, many, drip).ifPresent(runs -> {
                    take(state, runs);
                    next(speaker, state, service);
                }));
        return true;
    }

    /** {@code drip off} at the confirm step. */
    boolean dripOff(Speaker speaker, DialogueState state) {
        if (state.step() != DialogueState.Step.CONFIRM) {
            return false;
        }
        state.take(state.parameters().without(Field.RUNS).without(Field.INTERVAL));
        sold(speaker, state, String.valueOf(state.service())).ifPresent(service -> next(speaker, state, service));
        return true;
    }

    private static Optional<DripFeed.Runs> runs(Speaker speaker, Service service, long quantity, Intent.Drip drip) {
        return switch (DripFeed.read(service, quantity, drip.runs(), drip.minutes())) {
            case DripFeed.Runs runs -> Optional.of(runs);
            case DripFeed.Refused refused -> {
                speaker.say("drip." + refused.reason().code(), Map.of(
                        "service", service.name(), "quantity", quantity, "runs", Shown.cut(drip.runs(), 40),
                        "min", service.minQuantity()));
                yield Optional.empty();
            }
        };
    }

    private static void take(DialogueState state, DripFeed.Runs runs) {
        state.take(state.parameters().with(Field.RUNS, runs.runs()).with(Field.INTERVAL, runs.interval()));
    }

    /** Asks for what is not known yet; with everything known, for the confirmation. */
    private void next(Speaker speaker, DialogueState state, Service service) {
        var type = service.kind().orElseThrow();
        if (isQuantityAsked(service) && state.quantity() == null) {
            state.askQuantity(clock.instant());
            speaker.say("menu.quantity", Map.of(
                    "service", service.name(), "min", service.minQuantity(), "max", service.maxQuantity(),
                    "price", Prices.rate(speaker, service)));
        } else if (isLinkAsked(type) && state.link() == null) {
            state.askLink(clock.instant());
            speaker.say("menu.link", Map.of("head", head(speaker, state, service)));
        } else {
            var field = FieldTalk.next(type, state);
            // a type with neither quantity nor link begins with its first field
            var head = state.field() == null && state.link() == null ? head(speaker, state, service) + "\n" : "";
            field.ifPresentOrElse(
                    f -> fields.ask(speaker, state, service, f, head),
                    () -> checkout.confirm(speaker, state, service, type));
        }
    }

    private static String head(Speaker speaker, DialogueState state, Service service) {
        var many = state.quantity();
        if (isQuantityAsked(service) && many != null) {
            return speaker.phrase("menu.head.many", Map.of("service", service.name(), "quantity", many));
        }
        return speaker.phrase("menu.head", Map.of("service", service.name(), "price", Prices.rate(speaker, service)));
    }

    private static boolean isQuantityAsked(Service service) {
        return UnitCount.isAsked(service.kind().orElseThrow(), service.minQuantity(), service.maxQuantity());
    }

    private static boolean isLinkAsked(ServiceType type) {
        return type.fields().contains(Field.LINK);
    }

    /** The service, where it is on sale and of a type that the bot can ask for; the customer has been told where not. */
    private Optional<Service> sold(Speaker speaker, DialogueState state, String number) {
        var service = number.matches("\\d{1,9}")
                ? services.byNumber(Integer.parseInt(number)).filter(Service::onSale)
                : Optional.<Service>empty();
        if (service.isEmpty()) {
            speaker.say("buy.service", Map.of("service", Shown.cut(number, 100)));
        } else if (service.get().kind().isEmpty()) {
            state.reset(clock.instant());
            speaker.say("buy.seller", Map.of("service", service.get().name()));
            return Optional.empty();
        }
        return service;
    }
}
