package org.relaydesk.desk.statement;

import javafx.collections.SetChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.relaydesk.desk.list.RowCell;
import org.relaydesk.desk.list.RowTable;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Mark;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Rupees;
import org.relaydesk.statement.Foreseen;
import org.relaydesk.statement.Standing;

/** The lines of a statement with what an import will do; space ticks an unclear one. */
final class LineTable extends TableView<Foreseen> {
    private static final double ROW = 30;

    private final StatementModel model;
    private final StatementController controller;
    private final Words words;

    LineTable(StatementModel model, StatementController controller, Words words, Dates dates) {
        this.model = model;
        this.controller = controller;
        this.words = words;
        setId("statement-lines");
        getStyleClass().add("rows");
        setFixedCellSize(ROW);
        setPrefHeight(ROW * 12);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        setPlaceholder(Parts.label(words.say("statement.none"), "muted"));
        setItems(model.shown());
        RowTable.addColumn(this, words.say("statement.column.row"), 52, 44, (cell, line) -> cell.quiet(Rupees.count(line.line().row())));
        RowTable.addColumn(this, words.say("statement.column.day"), 70, 60, (cell, line) -> cell.setText(dates.day(line.line().day())));
        RowTable.right(RowTable.addColumn(this, words.say("statement.column.amount"), 104, 90, (cell, line) -> cell.setText(Rupees.text(line.line().amount()))));
        RowTable.addColumn(this, words.say("statement.column.state"), 128, 110, this::state);
        RowTable.addColumn(this, words.say("statement.column.words"), 330, 120, (cell, line) -> cell.setText(line.line().narration()));
        RowTable.addColumn(this, words.say("statement.column.why"), 210, 110, (cell, line) -> cell.quiet(why(line)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        model.ticked().addListener((SetChangeListener<String>) change -> refresh());
    }

    private void state(RowCell<Foreseen> cell, Foreseen line) {
        if (line.canCount()) {
            var box = new CheckBox(words.say("statement.state.UNCLEAR"));
            box.setSelected(model.ticked().contains(line.key()));
            box.setFocusTraversable(false);
            box.setMouseTransparent(true);
            cell.node(box);
        } else {
            cell.badge(new Mark(words.say("statement.state." + line.standing()), tone(line.standing())));
        }
    }

    private static Tone tone(Standing standing) {
        return switch (standing) {
            case NEW -> Tone.GOOD;
            case KNOWN -> Tone.INFO;
            case UNCLEAR -> Tone.WARN;
            case NOT_A_PAYMENT -> Tone.NEUTRAL;
        };
    }

    private String why(Foreseen line) {
        return line.reason().isEmpty() ? "" : words.code("statement.why", line.reason());
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            tickSelected();
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 1 && event.isStillSincePress()) {
            tickSelected();
        }
    }

    private void tickSelected() {
        var line = getSelectionModel().getSelectedItem();
        if (line != null) {
            controller.tick(line);
        }
    }
}
