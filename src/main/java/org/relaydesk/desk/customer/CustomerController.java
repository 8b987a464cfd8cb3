package org.relaydesk.desk.customer;

import java.util.Objects;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Visit;
import org.relaydesk.desk.list.SideController;
import org.relaydesk.desk.screen.Navigator;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.query.CustomerQueries;
import org.relaydesk.query.CustomerQueries.Detail;
import org.relaydesk.query.CustomerQueries.Row;

/** Follows the customers and the selected one. */
final class CustomerController {
    private final CustomerModel model;
    private final CustomerQueries queries;
    private final Navigator navigator;
    private final Visit visit;
    private final SideController<Row> side;
    private final MergeController merging;

    CustomerController(FxDoor door, CustomerQueries queries, CustomerActions actions, Navigator navigator, MergeController.Says says) {
        this.queries = queries;
        this.navigator = navigator;
        this.visit = door.visit(this::refresh);
        this.side = new SideController<>(
                door, visit, new SideController.Rows<>("customer-page", queries::page, Row::id, this::select), this::refresh);
        this.model = new CustomerModel(side.model());
        this.merging = new MergeController(model, door, visit, queries, actions, says, this::merged);
    }

    CustomerModel model() {
        return model;
    }

    SideController<Row> side() {
        return side;
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
            case J, DOWN -> side.move(1);
            case K, UP -> side.move(-1);
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
        return press.is(KeyCode.ESCAPE) && side.clear();
    }

    void openWallet() {
        Long customer = model.selected().get();
        if (customer != null) {
            navigator.openWallet(customer);
        }
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

    private void merged(long stays) {
        model.selected().set(null);
        select(stays);
        refresh();
    }

    private void refresh() {
        var text = side.model().text().get().strip();
        visit.ask("customers", () -> queries.count(text), count -> side.show(count, text));
        loadDetail();
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
