package org.relaydesk.desk.customer;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Visit;
import org.relaydesk.desk.list.WindowedList;
import org.relaydesk.desk.screen.Navigator;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.query.CustomerQueries;
import org.relaydesk.query.CustomerQueries.Detail;
import org.relaydesk.query.CustomerQueries.Row;

/** Follows the customers and the selected one. */
final class CustomerController {
    private static final Duration TYPING = Duration.ofMillis(150);

    private final CustomerModel model;
    private final FxDoor door;
    private final CustomerQueries queries;
    private final Navigator navigator;
    private final Visit visit;
    private final MergeController merging;
    private String shownText = "";
    private long typed;

    CustomerController(FxDoor door, CustomerQueries queries, CustomerActions actions, Navigator navigator, MergeController.Says says) {
        this.door = door;
        this.queries = queries;
        this.navigator = navigator;
        this.visit = door.visit(this::refresh);
        this.model = new CustomerModel(new WindowedList<>(this::page));
        this.merging = new MergeController(model, door, visit, queries, actions, says, this::merged);
    }

    CustomerModel model() {
        return model;
    }

    MergeController merging() {
        return merging;
    }

    void onActivate() {
        visit.begin();
    }

    void onDeactivate() {
        visit.close();
        model.merge().set(null);
    }

    boolean onKey(Press press) {
        switch (press.code()) {
            case J, DOWN -> move(1);
            case K, UP -> move(-1);
            case M -> {
                if (!press.again()) {
                    merging.begin();
                }
            }
            case ENTER, W -> openWallet();
            default -> {
                return leave(press);
            }
        }
        return true;
    }

    private boolean leave(Press press) {
        if (press.is(KeyCode.ESCAPE) && model.merge().get() != null) {
            model.merge().set(null);
            return true;
        }
        if (press.is(KeyCode.ESCAPE) && !model.text().get().isEmpty()) {
            typed("");
            return true;
        }
        return false;
    }

    void openWallet() {
        Long customer = model.selected().get();
        if (customer != null) {
            navigator.openWallet(customer);
        }
    }

    void typed(String text) {
        if (text.equals(model.text().get())) {
            return;
        }
        model.text().set(text);
        long now = ++typed;
        door.later(TYPING, () -> {
            if (now == typed) {
                refresh();
            }
        });
    }

    void select(@Nullable Long customer) {
        if (Objects.equals(customer, model.selected().get())) {
            return;
        }
        model.selected().set(customer);
        model.merge().set(null);
        model.detail().set(null);
        loadDetail();
    }

    int index(@Nullable Long customer) {
        if (customer == null) {
            return -1;
        }
        for (var page : model.customers().loaded().entrySet()) {
            for (int i = 0; i < page.getValue().size(); i++) {
                if (page.getValue().get(i).id() == customer) {
                    return page.getKey() * WindowedList.PAGE + i;
                }
            }
        }
        return -1;
    }

    private void move(int by) {
        int at = index(model.selected().get());
        int to = at < 0 ? 0 : Math.clamp(at + by, 0, Math.max(0, model.customers().size() - 1));
        Row row = model.customers().isEmpty() ? null : model.customers().get(to);
        if (row != null) {
            select(row.id());
        }
    }

    private void merged(long stays) {
        model.selected().set(null);
        select(stays);
        refresh();
    }

    private void refresh() {
        var text = model.text().get().strip();
        visit.ask("customers", () -> queries.count(text), count -> showCount(count, text));
        loadDetail();
    }

    private void showCount(long count, String text) {
        if (text.equals(shownText) && !model.customers().isEmpty()) {
            model.customers().refresh(count);
        } else {
            shownText = text;
            model.customers().reset(count);
            model.customers().begin();
        }
    }

    private void page(long index, @Nullable Row before, int size, Consumer<List<Row>> then) {
        var text = shownText;
        visit.ask("customer-page", () -> queries.page(text, index, size), rows -> {
            then.accept(rows);
            boolean lost = index(model.selected().get()) < 0 && !text.isEmpty();
            if (!rows.isEmpty() && (model.selected().get() == null || lost)) {
                select(rows.getFirst().id());
            }
        });
    }

    private void loadDetail() {
        Long customer = model.selected().get();
        if (customer != null) {
            visit.ask("customer", () -> queries.detail(customer), found -> found.ifPresentOrElse(this::showDetail, () -> gone(customer)));
        }
    }

    /** He was merged into somebody meanwhile. */
    private void gone(long customer) {
        if (Objects.equals(customer, model.selected().get())) {
            select(null);
        }
    }

    private void showDetail(Detail detail) {
        if (Objects.equals(detail.id(), model.selected().get())) {
            model.detail().set(detail);
        }
    }
}
