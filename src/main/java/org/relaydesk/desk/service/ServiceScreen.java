package org.relaydesk.desk.service;

import javafx.scene.Parent;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.screen.Screen;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ServiceQueries;

/** Services: model, controller and view put together. */
public final class ServiceScreen implements Screen {
    private final ServiceController controller;
    private final ServiceView view;

    public ServiceScreen(FxDoor door, ServiceQueries queries, ServiceActions actions, Words words, Dates dates) {
        controller = new ServiceController(door, queries, actions, words);
        view = new ServiceView(controller.model(), controller, words, dates);
    }

    @Override
    public String name() {
        return "services";
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
