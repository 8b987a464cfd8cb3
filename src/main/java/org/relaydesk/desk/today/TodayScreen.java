package org.relaydesk.desk.today;

import javafx.scene.Parent;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.screen.Navigator;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.screen.Screen;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.TodayQueries;

/** Today: model, controller and view put together. */
public final class TodayScreen implements Screen {
    private final TodayController controller;
    private final TodayView view;

    public TodayScreen(FxDoor door, TodayQueries queries, MessageActions messages, Words words, Dates dates, Navigator navigator) {
        var model = new TodayModel();
        controller = new TodayController(model, door, queries, messages, new TodayWords(words, dates), navigator);
        view = new TodayView(model, controller, words, dates);
    }

    @Override
    public String name() {
        return "today";
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
