package org.relaydesk.desk.statement;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.part.Band;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.statement.StatementModel.Phase;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.statement.Counts;

/** The sheet: choose a file, see what an import would do, import it, see what came of it. */
final class StatementView extends VBox {
    private final StatementModel model;
    private final StatementController controller;
    private final FilePicker picker;
    private final Words words;
    private final Label file = Parts.label("");
    private final Label hint = Parts.prose("", "muted");
    private final Band fault = new Band("statement-fault", Tone.BAD);
    private final Band told = new Band("statement-told", Tone.GOOD);
    private final ProgressBar bar = Parts.collapsing(new ProgressBar());
    private final StandingChips chips;
    private final LineTable table;
    private final ColumnForm columns;
    private final Button choose;
    private final Button run;
    private final Button stop;

    StatementView(StatementModel model, StatementController controller, FilePicker picker, Words words, Dates dates) {
        super(12);
        this.model = model;
        this.controller = controller;
        this.picker = picker;
        this.words = words;
        chips = Parts.collapsing(new StandingChips(model, controller, words));
        table = Parts.collapsing(new LineTable(model, controller, words, dates));
        columns = new ColumnForm(model, controller, words);
        choose = Buttons.deciding("statement-choose", words.say("statement.choose"), null, this::choose, "tool");
        run = Parts.collapsing(Buttons.deciding("statement-run", words.say("statement.run"), words.say("key.enter"), controller::run, "accent"));
        stop = Parts.collapsing(Buttons.deciding("statement-stop", words.say("statement.stop"), null, controller::stop));
        setId("statement");
        getStyleClass().addAll("palette", "sheet");
        setMaxSize(940, Region.USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setId("statement-progress");
        bar.progressProperty().bind(model.progress());
        hint.setId("statement-hint");
        getChildren().addAll(heading(), place(), fault, told, hint, bar, chips, table, columns, footer());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.phase().subscribe(this::show);
        model.fault().subscribe(text -> fault.show(text, ""));
        model.told().subscribe(text -> told.show(text, ""));
        model.file().subscribe(chosen -> file.setText(chosen == null ? words.say("statement.no-file") : chosen.toString()));
    }

    private HBox heading() {
        var heading = new HBox(8, Parts.label(words.say("statement.title"), "h1"), Parts.gap(),
                Parts.label(words.say("statement.leave"), "small", "muted"), Parts.kbd(words.say("key.esc")));
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    /** Of a long path the end tells most. */
    private HBox place() {
        file.setId("statement-file");
        file.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        choose.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(12, file, Parts.gap(), choose);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox footer() {
        var row = new HBox(12, run, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void choose() {
        picker.pick(getScene().getWindow(), words.say("statement.choose-title")).ifPresent(controller::choose);
    }

    private void show(Phase phase) {
        boolean busy = phase == Phase.LOOKING || phase == Phase.IMPORTING;
        bar.setVisible(busy);
        stop.setVisible(busy);
        choose.setDisable(busy);
        boolean looked = phase == Phase.LOOKED || phase == Phase.IMPORTING;
        chips.setVisible(looked);
        table.setVisible(looked);
        run.setVisible(phase == Phase.LOOKED);
        columns.setVisible(phase == Phase.MAPPING);
        hint.setText(phase == Phase.LOOKED ? looked(model.counts().get()) : words.say("statement.hint." + phase));
        takeFocus();
    }

    private String looked(Counts counts) {
        return words.say("statement.hint.LOOKED", "fresh", counts.fresh(), "known", counts.known(), "unclear", counts.unclear(), "passed", counts.passed());
    }

    /** Where the next key is of most use. */
    void takeFocus() {
        if (getScene() == null) {
            return;
        }
        switch (model.phase().get()) {
            case LOOKED -> {
                table.requestFocus();
                table.getSelectionModel().selectFirst();
            }
            case LOOKING, IMPORTING -> stop.requestFocus();
            case MAPPING -> columns.stops().getFirst().requestFocus();
            case NO_FILE, DONE -> choose.requestFocus();
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB) {
            move(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && table.isFocused()) {
            controller.run();
            event.consume();
        }
    }

    /** Tab goes round in the sheet and does not leave it for what lies beneath; its stops change with the file. */
    private void move(int by) {
        var stops = new ArrayList<Node>(List.of(choose));
        stops.addAll(model.phase().get() == Phase.MAPPING ? columns.stops() : chips.chips());
        stops.addAll(List.of(table, run, stop));
        var open = stops.stream().filter(node -> !node.isDisabled() && node.isVisible() && node.getParent().isVisible()).toList();
        int at = 0;
        while (at < open.size() && !open.get(at).isFocused()) {
            at++;
        }
        open.get(Math.floorMod(at == open.size() ? 0 : at + by, open.size())).requestFocus();
    }
}
