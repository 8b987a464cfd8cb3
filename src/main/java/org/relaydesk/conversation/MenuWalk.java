package org.relaydesk.conversation;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.relaydesk.catalog.Service;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.message.Outbound.Choice;

/** The way through the menu: category, service, quantity, link, confirm. Also the short way by {@code buy}. */
final class MenuWalk {
    private static final int ROWS = 10;
    private static final int TITLE = 24;
    private static final int DESCRIPTION = 72;

    private final ServiceRepository services;
    private final Checkout checkout;
    private final InstantSource clock;

    MenuWalk(ServiceRepository services, Checkout checkout, InstantSource clock) {
        this.services = services;
        this.checkout = checkout;
        this.clock = clock;
    }

    void categories(Speaker speaker, DialogueState state) {
        var names = categories();
        if (names.isEmpty()) {
            speaker.say("menu.empty");
            return;
        }
        state.askCategory(clock.instant());
        speaker.list(
                speaker.phrase("menu.category"),
                names.stream().limit(ROWS).map(n -> new Choice("cat:" + n, cut(n, TITLE))).toList());
    }

    private List<String> categories() {
        return services.onSale().stream().map(Service::category).distinct().toList();
    }

    /** A list row or button; false where it is not one of the menu's. */
    boolean chosen(Speaker speaker, DialogueState state, String id) {
        if (id.startsWith("cat:")) {
            services(speaker, state, id.substring(4));
        } else if (id.startsWith("svc:") && id.substring(4).matches("\\d{1,9}")) {
            service(speaker, state, Integer.parseInt(id.substring(4)));
        } else {
            return false;
        }
        return true;
    }

    private void services(Speaker speaker, DialogueState state, String category) {
        var found = inCategory(category);
        if (found.isEmpty()) {
            categories(speaker, state);
            return;
        }
        state.askService(category, clock.instant());
        speaker.list(
                speaker.phrase("menu.service", Map.of("category", category)),
                found.stream().limit(ROWS).map(s -> row(speaker, s)).toList());
    }

    private List<Service> inCategory(String category) {
        return services.onSale().stream().filter(s -> s.category().equalsIgnoreCase(category)).toList();
    }

    private static Choice row(Speaker speaker, Service s) {
        var description = speaker.phrase(
                "menu.service.row", Map.of("price", s.pricePer1000(), "number", String.valueOf(s.number()), "name", s.name()));
        return new Choice("svc:" + s.number(), cut(s.name(), TITLE), cut(description, DESCRIPTION));
    }

    private void service(Speaker speaker, DialogueState state, int number) {
        onSale(number).ifPresentOrElse(
                s -> {
                    state.askQuantity(number, clock.instant());
                    speaker.say("menu.quantity", Map.of(
                            "service", s.name(), "min", s.minQuantity(), "max", s.maxQuantity(), "price", s.pricePer1000()));
                },
                () -> speaker.say("buy.service", Map.of("service", String.valueOf(number))));
    }

    /** Words in the middle of the walk; false where nothing was asked for. */
    boolean answered(Speaker speaker, DialogueState state, String words) {
        switch (state.step()) {
            case CATEGORY -> pick(categories(), words).ifPresentOrElse(
                    c -> services(speaker, state, c), () -> categories(speaker, state));
            case SERVICE -> {
                var found = inCategory(Optional.ofNullable(state.category()).orElse(""));
                pick(found.stream().map(Service::name).toList(), words)
                        .flatMap(name -> found.stream().filter(s -> s.name().equals(name)).findFirst())
                        .ifPresentOrElse(
                                s -> service(speaker, state, s.number()),
                                () -> services(speaker, state, Optional.ofNullable(state.category()).orElse("")));
            }
            case QUANTITY -> quantity(speaker, state, words);
            case LINK -> link(speaker, state, words);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** By its number in the list, from 1, or by its name. */
    private static Optional<String> pick(List<String> names, String words) {
        return words.matches("\\d{1,3}")
                ? IntStream.range(0, names.size()).filter(i -> i + 1 == Integer.parseInt(words)).mapToObj(names::get).findFirst()
                : names.stream().filter(n -> n.equalsIgnoreCase(words)).findFirst();
    }

    private void quantity(Speaker speaker, DialogueState state, String words) {
        var service = onSale(Optional.ofNullable(state.service()).orElse(0));
        if (service.isEmpty()) {
            categories(speaker, state);
            return;
        }
        checkout.quantity(speaker, service.get(), words).ifPresent(many -> {
            state.askLink(many, clock.instant());
            speaker.say("menu.link", Map.of("service", service.get().name(), "quantity", many));
        });
    }

    private void link(Speaker speaker, DialogueState state, String words) {
        var service = onSale(Optional.ofNullable(state.service()).orElse(0));
        if (service.isEmpty()) {
            categories(speaker, state);
            return;
        }
        long many = Optional.ofNullable(state.quantity()).orElse(0L);
        checkout.link(speaker, words).ifPresent(link -> checkout.confirm(speaker, state, service.get(), many, link));
    }

    /** {@code buy <service> <quantity> <link>}; each part that is wrong is named. */
    void buy(Speaker speaker, DialogueState state, Intent.Buy buy) {
        var service = buy.service().matches("\\d{1,9}") ? onSale(Integer.parseInt(buy.service())) : Optional.<Service>empty();
        if (service.isEmpty()) {
            speaker.say("buy.service", Map.of("service", cut(buy.service(), 100)));
            return;
        }
        var many = checkout.quantity(speaker, service.get(), buy.quantity());
        if (many.isEmpty()) {
            return;
        }
        checkout.link(speaker, buy.link())
                .ifPresent(link -> checkout.confirm(speaker, state, service.get(), many.get(), link));
    }

    private Optional<Service> onSale(int number) {
        return services.byNumber(number).filter(Service::onSale);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
