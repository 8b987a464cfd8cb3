package org.relaydesk.desk.backup;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.backup.BackupState;
import org.relaydesk.desk.part.Band;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.FocusRing;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;

/** The panel: the last good backup, what is wrong, where they go, which there are, and one button to make one. */
public final class BackupView extends VBox {
    private final BackupModel model;
    private final BackupController controller;
    private final FolderPicker picker;
    private final Words words;
    private final BackupWords says;
    private final Label folder = Parts.label("");
    private final Band trouble = new Band("backup-trouble", Tone.BAD);
    private final Band sameDisk = new Band("backup-same-disk", Tone.WARN);
    private final Button choose;
    private final Button now;

    BackupView(BackupModel model, BackupController controller, FolderPicker picker, Words words, BackupWords says, Dates dates) {
        super(14);
        this.model = model;
        this.controller = controller;
        this.picker = picker;
        this.words = words;
        this.says = says;
        choose = Buttons.button(words.say("backup.choose"), this::choose, "tool");
        now = Buttons.deciding("backup-now", words.say("backup.now"), words.say("key.enter"), controller::backUpNow, "accent");
        setId("backups");
        getStyleClass().addAll("palette", "sheet");
        setMaxSize(700, Region.USE_PREF_SIZE);
        var last = Parts.prose("");
        last.textProperty().bind(model.last());
        var list = new BackupLines(model.list(), words, dates);
        getChildren().addAll(heading(), last, trouble, sameDisk, place(), list, footer());
        FocusRing.around(this, List.of(now, choose));
        model.state().subscribe(this::show);
    }

    void takeFocus() {
        (now.isDisabled() ? choose : now).requestFocus();
    }

    private HBox heading() {
        var heading = new HBox(8, Parts.label(words.say("backup.title"), "h1"), Parts.gap(),
                Parts.label(words.say("backup.leave"), "small", "muted"), Parts.kbd(words.say("key.esc")));
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    /** Of a long path the end tells most. */
    private HBox place() {
        folder.setId("backup-folder");
        folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        choose.setId("backup-choose");
        choose.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(12, Parts.whole(Parts.label(words.say("backup.folder"), "muted")), folder, Parts.gap(), choose);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox footer() {
        var bar = Parts.collapsing(new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS));
        bar.setPrefWidth(110);
        bar.visibleProperty().bind(model.running());
        var hint = Parts.label("", "small", "muted");
        hint.textProperty().bind(model.running().map(running -> words.say(running ? "backup.running-hint" : "backup.now-hint")));
        now.textProperty().bind(model.running().map(running -> words.say(running ? "backup.running" : "backup.now")));
        now.disableProperty().bind(model.running());
        now.setMinWidth(USE_PREF_SIZE);
        model.running().subscribe(running -> {
            if (getScene() != null) {
                takeFocus();
            }
        });
        var row = new HBox(12, now, bar, hint);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void choose() {
        BackupState state = model.state().get();
        if (state != null) {
            picker.pick(getScene().getWindow(), words.say("backup.choose-title"), state.folder())
                    .ifPresent(controller::chooseFolder);
        }
    }

    private void show(@Nullable BackupState state) {
        folder.setText(state == null ? words.say("loading") : state.folder().toString());
        folder.setTooltip(state == null ? null : new Tooltip(state.folder().toString()));
        var failure = state == null ? null : state.lastFailure();
        trouble.show(failure == null ? "" : says.sentence(failure), failure == null ? "" : says.todo(failure));
        sameDisk.show(state == null || !state.sameDisk() ? "" : says.sameDisk(), "");
    }
}
