package org.relaydesk.desk.statement;

import javafx.scene.layout.Region;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.screen.Sheet;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;

/** The import of a bank statement: model, controller and view put together. */
public final class StatementSheet implements Sheet {
    private final StatementController controller;
    private final StatementView view;

    public StatementSheet(FxDoor door, StatementActions actions, FilePicker picker, Words words, Dates dates) {
        var model = new StatementModel();
        controller = new StatementController(model, door, actions, words);
        view = new StatementView(model, controller, picker, words, dates);
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
        controller.closed();
    }
}
