package org.relaydesk.desk.backup;

import org.relaydesk.backup.Backups;
import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.screen.Sheet;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;

/** The panel of the backups: model, controller and view put together. */
public final class BackupSheet implements Sheet {
    private final BackupController controller;
    private final BackupView view;

    public BackupSheet(FxDoor door, Backups backups, BackupActions actions, FolderPicker picker, Words words, Dates dates) {
        var model = new BackupModel();
        var says = new BackupWords(words, dates);
        controller = new BackupController(model, door, backups, actions, words, says);
        view = new BackupView(model, controller, picker, words, says, dates);
    }

    @Override
    public BackupView root() {
        return view;
    }

    @Override
    public void opened() {
        controller.onActivate();
        view.takeFocus();
    }

    @Override
    public void closed() {
        controller.onDeactivate();
    }
}
