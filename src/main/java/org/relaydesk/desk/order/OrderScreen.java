package org.relaydesk.desk.order;

import javafx.scene.Parent;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.screen.Navigator;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.screen.Screen;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.OrderQueries;
import org.relaydesk.query.ServiceQueries;
import org.relaydesk.query.WalletQueries;

/** Orders: model, controller and view put together. */
public final class OrderScreen implements Screen {
    private final OrderController controller;
    private final OrderView view;

    public OrderScreen(
            FxDoor door, OrderQueries orders, WalletQueries wallets, ServiceQueries services, OrderActions actions, Words words,
            Dates dates, Navigator navigator) {
        controller = new OrderController(
                door, new OrderController.Asked(orders, wallets, services), actions, words, dates, navigator);
        view = new OrderView(controller.model(), controller, words, dates);
    }

    /** Shows one order. */
    public void show(String order) {
        controller.show(order);
    }

    /** Shows all orders. */
    public void showAll() {
        controller.showAll();
    }

    /** Begins a new order for a customer. */
    public void place() {
        controller.place().open();
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public Parent root() {
        return view;
    }

    @Override
    public void onActivate() {
        controller.onActivate();
    }

    @Override
    public void onDeactivate() {
        controller.onDeactivate();
    }

    @Override
    public boolean onKey(Press press) {
        return controller.onKey(press);
    }

    @Override
    public void focusFilter() {
        view.focusFilter();
    }
}
