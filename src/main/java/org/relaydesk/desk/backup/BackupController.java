package org.relaydesk.desk.backup;

import java.nio.file.Path;

import org.relaydesk.backup.BackupState;
import org.relaydesk.backup.Backups;
import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Visit;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;

/** Follows the backups while their panel is open, makes one when it is asked to, and chooses where they go. */
public final class BackupController {
    private final BackupModel model;
    private final FxDoor door;
    private final Backups backups;
    private final BackupActions actions;
    private final Words words;
    private final BackupWords says;
    private final Visit visit;

    public BackupController(BackupModel model, FxDoor door, Backups backups, BackupActions actions, Words words, BackupWords says) {
        this.model = model;
        this.door = door;
        this.visit = door.visit(this::refresh);
        this.backups = backups;
        this.actions = actions;
        this.words = words;
        this.says = says;
    }

    public void onActivate() {
        visit.begin();
    }

    public void onDeactivate() {
        visit.close();
        model.state().set(null);
        model.list().set(null);
    }

    /** Makes one; it goes on, and its result is told, when the panel is closed meanwhile. */
    void backUpNow() {
        if (model.running().get()) {
            return;
        }
        model.running().set(true);
        door.carryOut(actions::backUpNow, this::made, this::ended);
    }

    void chooseFolder(Path folder) {
        door.carryOut(() -> actions.chooseFolder(folder), _ -> {
            door.tell(Tone.GOOD, words.say("backup.folder-chosen", "folder", folder));
            door.nudge();
        }, () -> {});
    }

    private void made(BackupState state) {
        var trouble = state.lastFailure();
        var good = state.lastGood();
        if (trouble != null) {
            door.tell(Tone.BAD, says.sentence(trouble) + " " + says.todo(trouble));
        } else if (good != null) {
            door.tell(Tone.GOOD, says.made(good));
        }
        ended();
    }

    private void ended() {
        model.running().set(false);
        door.nudge();
    }

    /** The folder is read only where something is new: the store may change many times a second. */
    private void refresh() {
        var state = backups.state();
        model.last().set(says.last(state));
        if (!state.equals(model.state().get()) || model.list().get() == null) {
            model.state().set(state);
            visit.fetch("backups", actions::list, model.list()::set);
        }
    }
}
