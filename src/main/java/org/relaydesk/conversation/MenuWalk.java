package org.relaydesk.conversation;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.relaydesk.catalog.Service;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.message.Outbound.Choice;

/** The way through the menu to a service. */
final class MenuWalk {
    private static final int ROWS = 10;
    private static final int TITLE = 24;
    private static final int DESCRIPTION = 72;

    private final ServiceRepository services;
    private final OrderWalk orders;
    private final InstantSource clock;

    MenuWalk(ServiceRepository services, OrderWalk orders, InstantSource clock) {
        this.services = services;
        this.orders = orders;
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
                names.stream().limit(ROWS).map(n -> new Choice("cat:" + n, Shown.cut(n, TITLE))).toList());
    }

    private List<String> categories() {
        return services.onSale().stream().map(Service::category).distinct().toList();
    }

    /** A list row or button; false where it is not one of the menu's. */
    boolean chosen(Speaker speaker, DialogueState state, String id) {
        if (id.startsWith("cat:")) {
            services(speaker, state, id.substring(4));
        } else if (id.startsWith("svc:") && id.substring(4).matches("\\d{1,9}")) {
            orders.begin(speaker, state, id.substring(4));
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
                "menu.service.row", Map.of("price", Prices.rate(speaker, s), "number", String.valueOf(s.number()), "name", s.name()));
        return new Choice("svc:" + s.number(), Shown.cut(s.name(), TITLE), Shown.cut(description, DESCRIPTION));
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
                                s -> orders.begin(speaker, state, Integer.toString(s.number())),
                                () -> services(speaker, state, Optional.ofNullable(state.category()).orElse("")));
            }
            default -> {
                return orders.answered(speaker, state, words);
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
}
