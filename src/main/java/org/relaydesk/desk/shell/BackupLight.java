package org.relaydesk.desk.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import org.relaydesk.backup.BackupState;
import org.relaydesk.desk.backup.BackupWords;
import org.relaydesk.desk.shell.ShellModel.Overlay;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.TodayQueries.Pulse;

/** The age of the last good backup; pressed, it opens their panel. It stays in its place, so that it keeps the focus. */
final class BackupLight extends Button {
    private final ShellModel model;
    private final BackupWords says;
    private final Tooltip hint = new Tooltip();

    BackupLight(ShellModel model, ShellController controller, Words words, Dates dates) {
        this.model = model;
        this.says = new BackupWords(words, dates);
        setId("backup-light");
        getStyleClass().add("status-light");
        hint.setWrapText(true);
        hint.setMaxWidth(360);
        setTooltip(hint);
        setVisible(false);
        setMinWidth(USE_PREF_SIZE);
        setMnemonicParsing(false);
        setOnAction(event -> controller.overlay(Overlay.BACKUPS));
        model.backups().subscribe(state -> show(state));
        model.pulse().subscribe(pulse -> show(model.backups().get()));
        model.clock().subscribe(clock -> show(model.backups().get()));
    }

    private void show(@Nullable BackupState state) {
        Pulse pulse = model.pulse().get();
        setVisible(state != null && pulse != null);
        if (state != null && pulse != null) {
            var light = says.light(state, pulse.head().line());
            setGraphic(StatusLine.dot(light.tone()));
            setText(light.text());
            hint.setText(light.hint());
            setAccessibleHelp(light.hint());
        }
    }
}
