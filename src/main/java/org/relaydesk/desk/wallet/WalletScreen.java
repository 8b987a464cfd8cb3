package org.relaydesk.desk.wallet;

import javafx.scene.Parent;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.screen.Navigator;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.screen.Screen;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.WalletQueries;

/** Wallets: model, controller and view put together. */
public final class WalletScreen implements Screen {
    private final WalletController controller;
    private final WalletView view;

    public WalletScreen(FxDoor door, WalletQueries queries, WalletActions actions, Words words, Dates dates, Navigator navigator) {
        controller = new WalletController(door, queries, actions, words, navigator);
        view = new WalletView(controller.model(), controller, words, dates);
    }

    /** Shows one customer's wallet. */
    public void show(long customer) {
        controller.select(customer);
    }

    @Override
    public String name() {
        return "wallets";
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
