package org.relaydesk.desk.conversation;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.screen.Navigator;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.screen.Screen;
import org.relaydesk.desk.statement.FilePicker;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ConversationSearch.Hit;

/** Conversations: model, controller and view put together. */
public final class ConversationScreen implements Screen {
    private static final double PAGE = 0.85;

    private final ConversationController controller;
    private final ConversationView view;

    /** @param files asks the seller for a picture or a PDF to attach */
    public ConversationScreen(FxDoor door, ConversationDoor conversations, FilePicker files, Words words, Dates dates, Navigator navigator) {
        controller = new ConversationController(door, conversations, words, navigator);
        view = new ConversationView(controller.model(), controller, files, words, dates);
    }

    /** Shows one customer's conversation. */
    public void show(long customer) {
        controller.select(customer);
    }

    /** Shows a message in its conversation. */
    public void show(Hit hit) {
        controller.to(hit);
    }

    @Override
    public String name() {
        return "conversations";
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
        if (controller.onKey(press)) {
            return true;
        }
        if (press.decides(KeyCode.ENTER)) {
            view.write();
        } else if (press.is(KeyCode.PAGE_UP)) {
            view.scroll(-PAGE);
        } else if (press.is(KeyCode.PAGE_DOWN) || press.is(KeyCode.SPACE)) {
            view.scroll(PAGE);
        } else if (press.is(KeyCode.END)) {
            view.end();
        } else {
            return false;
        }
        return true;
    }

    @Override
    public void focusFilter() {
        view.focusFilter();
    }

    /** Time has gone on: the window of the customer closes by the minute. */
    public void tick() {
        view.tick();
    }
}
