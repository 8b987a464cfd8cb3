package org.relaydesk.desk.reply;

import javafx.scene.layout.Region;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.screen.Sheet;
import org.relaydesk.desk.words.Words;

/** What customers are told: model, controller and view put together. */
public final class ReplySheet implements Sheet {
    private final ReplyController controller;
    private final ReplyView view;

    public ReplySheet(FxDoor door, ReplyTexts texts, Words words) {
        var model = new ReplyModel();
        controller = new ReplyController(model, door, texts, words);
        view = new ReplyView(model, controller, words);
    }

    @Override
    public Region root() {
        return view;
    }

    @Override
    public void opened() {
        controller.opened();
        view.takeFocus();
    }

    @Override
    public void closed() {
        // what was not saved stays as it was written, until another text is chosen
    }
}
