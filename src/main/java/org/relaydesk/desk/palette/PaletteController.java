package org.relaydesk.desk.palette;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Typing;
import org.relaydesk.desk.fx.Visit;
import org.relaydesk.desk.screen.Navigator;
import org.relaydesk.desk.words.OrderMarks;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ConversationSearch;
import org.relaydesk.query.OrderQueries;
import org.relaydesk.query.OrderQueries.Filter;
import org.relaydesk.query.WalletQueries;

/** Finds commands at once, orders and wallets as soon as the store answers, and people and messages as soon as they are found. */
public final class PaletteController {
    /** So long after, while another search is under way. */
    private static final Duration AGAIN = Duration.ofMillis(200);
    private static final int ORDERS = 6;
    private static final int WALLETS = 4;
    private static final int PEOPLE = 4;
    private static final int MESSAGES = 6;

    private final PaletteModel model;
    private final OrderQueries orders;
    private final WalletQueries wallets;
    private final ConversationSearch search;
    private final Words words;
    private final Navigator navigator;
    private final List<Entry> commands;
    private final Visit visit;
    private List<Entry> found = List.of();
    private List<Entry> said = List.of();
    private final AtomicBoolean searching = new AtomicBoolean();
    private boolean moved;
    private final Typing typing;

    public PaletteController(PaletteModel model, FxDoor door, OrderQueries orders, WalletQueries wallets, ConversationSearch search, Words words,
            Navigator navigator, List<Entry> commands) {
        this.model = model;
        this.typing = new Typing(door);
        this.visit = door.visit(() -> {});
        this.orders = orders;
        this.wallets = wallets;
        this.search = search;
        this.words = words;
        this.navigator = navigator;
        this.commands = commands;
    }

    public void onActivate() {
        visit.begin();
        begin("");
    }

    public void onDeactivate() {
        typing.forget();
        visit.close();
    }

    void typed(String text) {
        begin(text);
        typing.pause(() -> find(text.strip()));
    }

    private void begin(String text) {
        model.text().set(text);
        found = List.of();
        said = List.of();
        moved = false;
        show();
    }

    void move(int by) {
        moved = true;
        if (!model.entries().isEmpty()) {
            model.chosen().set(Math.floorMod(model.chosen().get() + by, model.entries().size()));
        }
    }

    /** The chosen entry, for the shell to run once the palette is closed. */
    @Nullable Entry chosen() {
        int at = model.chosen().get();
        return at >= 0 && at < model.entries().size() ? model.entries().get(at) : null;
    }

    private void find(String text) {
        if (text.length() < 2) {
            return;
        }
        visit.ask("found", () -> new Found(orders.page(Filter.ALL, text, 0, null, ORDERS), wallets.page(text, 0, WALLETS)), rows -> {
            if (isWanted(text)) {
                found = entries(rows);
                show();
            }
        });
        look(text);
    }

    /** By itself, and one search at a time: what is slow takes one of the store's readers, never all of them. */
    private void look(String text) {
        if (!searching.compareAndSet(false, true)) {
            typing.after(AGAIN, () -> look(text));
            return;
        }
        visit.ask("said", () -> {
            try {
                return search.find(text, MESSAGES);
            } finally {
                searching.set(false);
            }
        }, hits -> {
            if (isWanted(text)) {
                said = entries(hits);
                show();
            }
        });
    }

    private boolean isWanted(String text) {
        return text.equals(model.text().get().strip());
    }

    /** Where the seller has moved already, what he has come to stays chosen. */
    private void show() {
        var wanted = model.text().get().strip().toLowerCase(Locale.ROOT);
        var before = moved ? chosen() : null;
        var all = new ArrayList<Entry>();
        commands.stream().filter(command -> command.title().toLowerCase(Locale.ROOT).contains(wanted)).forEach(all::add);
        all.addAll(found);
        all.addAll(said);
        model.chosen().set(-1);
        model.entries().setAll(all);
        model.chosen().set(all.isEmpty() ? -1 : Math.max(0, all.indexOf(before)));
    }

    private List<Entry> entries(ConversationSearch.Found hits) {
        var entries = new ArrayList<Entry>();
        hits.people().stream().limit(PEOPLE).forEach(person -> entries.add(new Entry(
                Feather.MESSAGE_CIRCLE, words.say("palette.conversation", "customer", person.name()), person.why(),
                () -> navigator.openConversation(person.customer()))));
        hits.messages().forEach(hit -> entries.add(new Entry(
                Feather.MESSAGE_SQUARE, words.say("palette.message", "text", hit.snippet().text()), hit.name(), () -> navigator.openMessage(hit))));
        return entries;
    }

    private List<Entry> entries(Found found) {
        var entries = new ArrayList<Entry>();
        var marks = new OrderMarks(words);
        found.orders.forEach(row -> entries.add(new Entry(Feather.LIST, words.say("palette.order", "order", row.order(),
                "customer", row.customer(), "service", row.service()), marks.of(row).text(), () -> navigator.openOrder(row.order()))));
        found.wallets.forEach(row -> entries.add(new Entry(Feather.CREDIT_CARD, words.say("palette.wallet", "customer", row.customer()),
                row.balance().toString(), () -> navigator.openWallet(row.customerId()))));
        return entries;
    }

    private record Found(List<OrderQueries.Row> orders, List<WalletQueries.Row> wallets) {}
}
