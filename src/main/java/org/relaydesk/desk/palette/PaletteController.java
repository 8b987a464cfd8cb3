package org.relaydesk.desk.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Typing;
import org.relaydesk.desk.fx.Visit;
import org.relaydesk.desk.screen.Navigator;
import org.relaydesk.desk.words.OrderMarks;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.OrderQueries;
import org.relaydesk.query.OrderQueries.Filter;
import org.relaydesk.query.WalletQueries;

/** Finds commands at once, and orders and wallets as soon as the store answers. */
public final class PaletteController {
    private static final int ORDERS = 6;
    private static final int WALLETS = 4;

    private final PaletteModel model;
    private final OrderQueries orders;
    private final WalletQueries wallets;
    private final Words words;
    private final Navigator navigator;
    private final List<Entry> commands;
    private final Visit visit;
    private final Typing typing;

    public PaletteController(PaletteModel model, FxDoor door, OrderQueries orders, WalletQueries wallets, Words words,
            Navigator navigator, List<Entry> commands) {
        this.model = model;
        this.typing = new Typing(door);
        this.visit = door.visit(() -> {});
        this.orders = orders;
        this.wallets = wallets;
        this.words = words;
        this.navigator = navigator;
        this.commands = commands;
    }

    public void onActivate() {
        visit.begin();
        model.text().set("");
        show(List.of());
    }

    public void onDeactivate() {
        visit.close();
    }

    void typed(String text) {
        model.text().set(text);
        show(List.of());
        typing.pause(() -> find(text.strip()));
    }

    void move(int by) {
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
        visit.ask("found", () -> new Found(orders.page(Filter.ALL, text, 0, null, ORDERS), wallets.page(text, 0, WALLETS)), found -> {
            if (text.equals(model.text().get().strip())) {
                show(entries(found));
            }
        });
    }

    private void show(List<Entry> found) {
        var wanted = model.text().get().strip().toLowerCase(Locale.ROOT);
        var all = new ArrayList<Entry>();
        commands.stream().filter(command -> command.title().toLowerCase(Locale.ROOT).contains(wanted)).forEach(all::add);
        all.addAll(found);
        model.chosen().set(-1);
        model.entries().setAll(all);
        model.chosen().set(all.isEmpty() ? -1 : 0);
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
