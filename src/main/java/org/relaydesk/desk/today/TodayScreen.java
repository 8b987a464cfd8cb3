package org.relaydesk.desk.today;

import java.util.function.Supplier;
import javafx.scene.Parent;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.screen.Navigator;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.screen.Screen;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.message.LinkState;
import org.relaydesk.query.TodayQueries;

/** Today: model, controller and view put together. */
public final class TodayScreen implements Screen {
    private final TodayController controller;
    private final TodayView view;

    /** @param link how it stands with WhatsApp; from any thread, never waits */
    public TodayScreen(
            FxDoor door, TodayQueries queries, MessageActions messages, Supplier<LinkState> link, Words words, Dates dates,
            Navigator navigator) {
        var model = new TodayModel();
        controller = new TodayController(
                model, door, new TodayController.Asked(queries, link), messages, new TodayWords(words, dates), navigator);
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
