package org.relaydesk.desk.order;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Typing;
import org.relaydesk.desk.fx.Visit;
import org.relaydesk.desk.list.WindowedList;
import org.relaydesk.desk.place.PlaceController;
import org.relaydesk.desk.screen.Navigator;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.OrderQueries;
import org.relaydesk.query.OrderQueries.Detail;
import org.relaydesk.query.OrderQueries.Filter;
import org.relaydesk.query.OrderQueries.Row;
import org.relaydesk.query.ServiceQueries;
import org.relaydesk.query.WalletQueries;

/** Filters, pages and follows the orders; {@link OrderDecider} takes the decisions about held ones. */
final class OrderController {
    /** What the screen asks the store. */
    record Asked(OrderQueries orders, WalletQueries wallets, ServiceQueries services) {}

    private final OrderModel model;
    private final OrderQueries queries;
    private final OrderDecider decider;
    private final PlaceController place;
    private final Navigator navigator;
    private final Visit visit;
    private String shownText = "";
    private Filter shownFilter = Filter.NEEDS_YOU;
    private final Typing typing;

    OrderController(FxDoor door, Asked asked, OrderActions actions, Words words, Dates dates, Navigator navigator) {
        this.typing = new Typing(door);
        this.visit = door.visit(this::refresh);
        this.queries = asked.orders();
        this.place = new PlaceController(door, asked.wallets(), asked.services(), actions, words, dates, this::show);
        this.navigator = navigator;
        this.model = new OrderModel(new WindowedList<>(this::page));
        this.decider = new OrderDecider(model, door, actions, words, this::refresh);
    }

    OrderModel model() {
        return model;
    }

    OrderDecider decider() {
        return decider;
    }

    PlaceController place() {
        return place;
    }

    void onActivate() {
        visit.begin();
    }

    void onDeactivate() {
        visit.close();
        model.question().set(null);
        place.close();
    }

    /** Shows one order among all. */
    void show(String order) {
        place.close();
        model.filter().set(Filter.ALL);
        model.text().set(order);
        select(order);
        restart();
    }

    /** Shows all orders; what is selected stays so. */
    void showAll() {
        model.text().set("");
        filter(Filter.ALL);
    }

    boolean onKey(Press press) {
        if (place.isOpen()) {
            // its fields have their own keys; while it is handed on none of them may have the focus
            if (press.is(KeyCode.ESCAPE)) {
                place.close();
            }
            return press.is(KeyCode.ESCAPE);
        }
        if (press.decides(KeyCode.N)) {
            place.open();
        } else if (press.is(KeyCode.J) || press.is(KeyCode.DOWN)) {
            move(1);
        } else if (press.is(KeyCode.K) || press.is(KeyCode.UP)) {
            move(-1);
        } else if (press.is(KeyCode.ESCAPE) && model.question().get() != null) {
            model.question().set(null);
        } else if (press.is(KeyCode.ESCAPE) && !model.text().get().isEmpty()) {
            typed("");
        } else {
            return false;
        }
        return true;
    }

    void filter(Filter filter) {
        model.filter().set(filter);
        restart();
    }

    /** The filter's text as it is being typed. */
    void typed(String text) {
        if (text.equals(model.text().get())) {
            return;
        }
        model.text().set(text);
        typing.pause(this::restart);
    }

    void select(@Nullable String order) {
        if (Objects.equals(order, model.selected().get())) {
            return;
        }
        model.selected().set(order);
        model.question().set(null);
        model.detail().set(null);
        decider.follow();
        loadDetail();
    }

    /** Puts right what was asked for with the selected order. */
    void edit() {
        if (model.detail().get() != null) {
            model.question().set(null);
            place.open(model.detail().get());
        }
    }

    void openWallet() {
        if (model.detail().get() != null) {
            navigator.openWallet(model.detail().get().customerId());
        }
    }

    private void move(int by) {
        var row = model.rows().beside(index(), by);
        if (row != null) {
            select(row.order());
        }
    }

    /** Where the chosen order is among the rows that are here; −1 where it is not. */
    int index() {
        var chosen = model.selected().get();
        return chosen == null ? -1 : model.rows().place(row -> row.order().equals(chosen));
    }

    private void restart() {
        visit.forget("orders");
        visit.forget("order-page");
        refresh();
    }

    private void refresh() {
        var text = model.text().get().strip();
        var filter = model.filter().get();
        visit.ask("orders", () -> queries.counts(text), counts -> showCounts(counts, filter, text));
        loadDetail();
    }

    private void showCounts(Map<Filter, Long> counts, Filter filter, String text) {
        model.counts().set(counts);
        long count = counts.getOrDefault(filter, 0L);
        if (filter == shownFilter && text.equals(shownText) && !model.rows().isEmpty()) {
            model.rows().refresh(count);
        } else {
            shownFilter = filter;
            shownText = text;
            model.rows().reset(count);
            model.rows().begin();
        }
        if (count == 0) {
            select(null);
        }
    }

    private void page(long index, @Nullable Row before, int size, Consumer<List<Row>> then) {
        var filter = shownFilter;
        var text = shownText;
        var after = before == null ? null : Long.valueOf(before.key());
        visit.ask("order-page", () -> queries.page(filter, text, index, after, size), rows -> {
            then.accept(rows);
            selectFirst(rows);
        });
    }

    private void selectFirst(List<Row> rows) {
        boolean lost = index() < 0 && model.rows().loaded().size() == 1;
        if (!rows.isEmpty() && (model.selected().get() == null || lost)) {
            select(rows.getFirst().order());
        }
    }

    private void loadDetail() {
        var order = model.selected().get();
        if (order != null) {
            visit.ask("order", () -> queries.detail(order), found -> found.ifPresent(this::showDetail));
        }
    }

    private void showDetail(Detail detail) {
        if (detail.row().order().equals(model.selected().get()) && !detail.equals(model.detail().get())) {
            model.detail().set(detail);
        }
    }
}
