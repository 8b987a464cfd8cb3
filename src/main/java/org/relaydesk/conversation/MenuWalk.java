package org.relaydesk.conversation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

import org.relaydesk.catalog.Service;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.message.Outbound.Choice;

/**
 * The way through the menu to a service. What does not fit into one list goes on in a next one; where a page begins is told
 * by what was shown last, so that a catalogue that changed meanwhile skips nothing.
 */
final class MenuWalk {
    private static final String CATEGORY = "cat:";
    private static final String SERVICE = "svc:";
    private static final String MORE = "more:";
    private static final String BACK = "back:";
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
        categories(speaker, state, 0);
    }

    private void categories(Speaker speaker, DialogueState state, int start) {
        var names = categories();
        if (names.isEmpty()) {
            speaker.say("menu.empty");
            return;
        }
        state.askCategory(clock.instant());
        show(speaker, state, speaker.phrase("menu.category"), categoryIds(), start, i -> {
            var name = names.get(i);
            return new Choice(CATEGORY + name, Shown.cut(name, TITLE), name.length() > TITLE ? Shown.cut(name, DESCRIPTION) : "");
        });
    }

    private void services(Speaker speaker, DialogueState state, String category, int start) {
        var found = inCategory(category);
        if (found.isEmpty()) {
            categories(speaker, state);
            return;
        }
        state.askService(category, clock.instant());
        show(speaker, state, speaker.phrase("menu.service", Map.of("category", category)), serviceIds(category), start,
                i -> row(speaker, found.get(i)));
    }

    private static void show(
            Speaker speaker, DialogueState state, String text, List<String> ids, int start, IntFunction<Choice> row) {
        var page = Pages.at(ids.size(), start);
        var rows = new ArrayList<Choice>();
        for (int i = page.from(); i < page.to(); i++) {
            rows.add(row.apply(i));
        }
        if (page.back()) {
            rows.add(new Choice(BACK + page.from() + ":" + ids.get(page.from()), speaker.phrase("menu.back")));
        }
        if (page.more()) {
            rows.add(new Choice(MORE + page.to() + ":" + ids.get(page.to() - 1), speaker.phrase("menu.more")));
        }
        state.offers(rows.stream().map(Choice::id).toList());
        speaker.list(text, rows);
    }

    private static Choice row(Speaker speaker, Service s) {
        var description = speaker.phrase(
                "menu.service.row", Map.of("price", Prices.rate(speaker, s), "number", String.valueOf(s.number()), "name", s.name()));
        return new Choice(SERVICE + s.number(), Shown.cut(s.name(), TITLE), Shown.cut(description, DESCRIPTION));
    }

    private List<String> categories() {
        return services.onSale().stream().map(Service::category).distinct().toList();
    }

    private List<String> categoryIds() {
        return categories().stream().map(name -> CATEGORY + name).toList();
    }

    private List<Service> inCategory(String category) {
        return services.onSale().stream().filter(s -> s.category().equalsIgnoreCase(category)).toList();
    }

    private List<String> serviceIds(String category) {
        return inCategory(category).stream().map(s -> SERVICE + s.number()).toList();
    }

    /** A list row or button; false where it is not one of the menu's. */
    boolean chosen(Speaker speaker, DialogueState state, String id) {
        if (id.startsWith(CATEGORY)) {
            services(speaker, state, id.substring(CATEGORY.length()), 0);
        } else if (id.matches(SERVICE + "\\d{1,9}")) {
            orders.begin(speaker, state, id.substring(SERVICE.length()));
        } else if (id.matches("(?s)(?:more|back):\\d{1,9}:(?:cat|svc):.+")) {
            turn(speaker, state, id);
        } else {
            return false;
        }
        return true;
    }

    /** Another page of the list that the row was in: beside its neighbour, where that is still there. */
    private void turn(Speaker speaker, DialogueState state, String id) {
        var parts = id.split(":", 3);
        var neighbour = parts[2];
        var category = neighbour.startsWith(SERVICE) ? categoryOf(neighbour.substring(SERVICE.length())) : Optional.<String>empty();
        if (neighbour.startsWith(SERVICE) && category.isEmpty()) {
            categories(speaker, state);
            return;
        }
        var ids = category.map(this::serviceIds).orElseGet(this::categoryIds);
        int at = ids.indexOf(neighbour);
        int there = Integer.parseInt(parts[1]);
        int start = id.startsWith(MORE) ? (at < 0 ? there : at + 1) : Pages.before(at < 0 ? there : at);
        category.ifPresentOrElse(c -> services(speaker, state, c, start), () -> categories(speaker, state, start));
    }

    /** Also of a service that is no longer on sale. */
    private Optional<String> categoryOf(String number) {
        return number.matches("\\d{1,9}") ? services.byNumber(Integer.parseInt(number)).map(Service::category) : Optional.empty();
    }

    /** One step back, in words; false where there is none. */
    boolean back(Speaker speaker, DialogueState state) {
        var page = offered(state, BACK);
        switch (state.step()) {
            case CATEGORY, SERVICE -> page.ifPresentOrElse(id -> turn(speaker, state, id), () -> categories(speaker, state));
            case QUANTITY, LINK, CONFIRM -> {
                if (!orders.back(speaker, state)) {
                    categoryOf(String.valueOf(state.service())).ifPresentOrElse(
                            c -> services(speaker, state, c, 0), () -> categories(speaker, state));
                }
            }
            case NONE, FIELD -> {
                return false;
            }
        }
        return true;
    }

    /** Words in the middle of the walk; false where nothing was asked for. */
    boolean answered(Speaker speaker, DialogueState state, String words) {
        switch (state.step()) {
            case CATEGORY, SERVICE -> pick(state, words).ifPresentOrElse(
                    id -> chosen(speaker, state, id), () -> again(speaker, state));
            default -> {
                return orders.answered(speaker, state, words);
            }
        }
        return true;
    }

    /** By its number in what was shown last, from 1; by the word for the rest; by a name in the whole list. */
    private Optional<String> pick(DialogueState state, String words) {
        return byNumber(state, words)
                .or(() -> CommandWords.isMore(words) ? offered(state, MORE) : Optional.empty())
                .or(() -> state.step() == DialogueState.Step.CATEGORY
                        ? categories().stream().filter(n -> alike(n, words)).map(n -> CATEGORY + n).findFirst()
                        : inCategory(category(state)).stream().filter(s -> alike(s.name(), words))
                                .map(s -> SERVICE + s.number()).findFirst());
    }

    /** What a number stands for in what was offered last; empty for all else. */
    static Optional<String> byNumber(DialogueState state, String words) {
        var digits = Digits.plain(words.strip());
        var offered = state.offered();
        return digits.matches("[1-9]\\d?") && Integer.parseInt(digits) <= offered.size()
                ? Optional.of(offered.get(Integer.parseInt(digits) - 1))
                : Optional.empty();
    }

    private static Optional<String> offered(DialogueState state, String prefix) {
        return state.offered().stream().filter(id -> id.startsWith(prefix)).findFirst();
    }

    private static boolean alike(String name, String words) {
        return name.strip().toLowerCase(Locale.ROOT).equals(words.strip().toLowerCase(Locale.ROOT));
    }

    /** The page that was shown last, as it is now. */
    private void again(Speaker speaker, DialogueState state) {
        var first = state.offered().stream().findFirst().orElse("");
        if (state.step() == DialogueState.Step.SERVICE) {
            services(speaker, state, category(state), serviceIds(category(state)).indexOf(first));
        } else {
            categories(speaker, state, categoryIds().indexOf(first));
        }
    }

    private static String category(DialogueState state) {
        return Optional.ofNullable(state.category()).orElse("");
    }
}
