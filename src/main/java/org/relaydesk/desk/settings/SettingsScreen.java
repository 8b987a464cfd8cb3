package org.relaydesk.desk.settings;

import javafx.scene.Parent;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.screen.Screen;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.LinkQueries;
import org.relaydesk.settings.Configuration;
import org.relaydesk.settings.WhatsApp;

/** Settings: model, controller and view put together. */
public final class SettingsScreen implements Screen {
    private final SettingsController controller;
    private final SettingsView view;

    /** @param listener where webhooks come in, such as {@code :8787} */
    public SettingsScreen(
            FxDoor door, Configuration configuration, LinkQueries queries, LinkActions actions, GatewayActions gateways,
            String listener, Words words, Dates dates) {
        var model = new SettingsModel();
        controller = new SettingsController(
                model, door, queries, actions, gateways, configuration.whatsapp() instanceof WhatsApp.Waha, words);
        view = new SettingsView(model, controller, configuration, listener, words, dates);
    }

    @Override
    public String name() {
        return "settings";
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
}
