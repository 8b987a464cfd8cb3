package org.relaydesk.desk.provider;

import javafx.scene.Parent;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.screen.Screen;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ProviderQueries;

/** Providers: model, controller and view put together. */
public final class ProviderScreen implements Screen {
    private final ProviderController controller;
    private final ProviderView view;

    public ProviderScreen(FxDoor door, ProviderQueries queries, ProviderLive live, ProviderActions actions, Words words, Dates dates) {
        var says = new ProviderWords(words, dates);
        controller = new ProviderController(door, queries, live, actions, says);
        view = new ProviderView(controller.model(), controller, words, dates, says);
    }

    @Override
    public String name() {
        return "providers";
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
