package org.relaydesk.desk.backup;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.backup.BackupState.Good;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Rupees;

/** The good backups, a line each: when, how large, up to which line of the book, where. */
final class BackupLines extends VBox {
    private static final double WHEN = 104;
    private static final double SIZE = 70;
    private static final double LINE = 84;
    private static final double LINES_SEEN = 8;
    private static final double ROW = 32;

    private final Words words;
    private final Dates dates;
    private final VBox lines = new VBox();

    BackupLines(ObservableValue<List<Good>> list, Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
        lines.setId("backup-list");
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMaxHeight(LINES_SEEN * ROW);
        scroll.setMinHeight(ROW);
        var head = row(text("backup.column.when"), text("backup.column.size"), text("backup.column.line"), text("backup.column.where"));
        head.getStyleClass().add("head-line");
        getChildren().addAll(head, scroll);
        list.subscribe(this::fill);
    }

    private Label text(String key) {
        return Parts.label(words.say(key));
    }

    private void fill(@Nullable List<Good> list) {
        lines.getChildren().clear();
        if (list == null || list.isEmpty()) {
            lines.getChildren().add(Parts.label(words.say(list == null ? "loading" : "backup.list-none"), "muted", "empty-line"));
            return;
        }
        list.forEach(good -> lines.getChildren().add(line(good)));
    }

    private HBox line(Good good) {
        var where = Parts.label(good.where().toString(), "muted");
        where.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        where.setTooltip(new Tooltip(good.where().toString()));
        return row(Parts.label(dates.minute(good.at())), Parts.label(words.size(good.bytes())),
                Parts.label(Rupees.count(good.line())), where);
    }

    private static HBox row(Label when, Label size, Label line, Label where) {
        fix(when, WHEN, Pos.CENTER_LEFT);
        fix(size, SIZE, Pos.CENTER_RIGHT);
        fix(line, LINE, Pos.CENTER_RIGHT);
        where.setMinWidth(60);
        var row = new HBox(16, when, size, line, where);
        row.getStyleClass().addAll("table-line", "backup-line");
        return row;
    }

    private static void fix(Label label, double width, Pos at) {
        label.setMinWidth(width);
        label.setMaxWidth(width);
        label.setAlignment(at);
    }
}
