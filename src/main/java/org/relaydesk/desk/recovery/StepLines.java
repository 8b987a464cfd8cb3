package org.relaydesk.desk.recovery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.recovery.RecoveryModel.Phase;

/** The steps by name: those that are done, the one under way, those to come. */
final class StepLines extends VBox {
    private static final List<Step> STEPS = List.of(Step.values());

    private final RecoveryModel model;
    private final List<Line> lines;
    private final ProgressBar bar = new ProgressBar();

    StepLines(RecoveryModel model, RecoveryWords says) {
        super(6);
        this.model = model;
        this.lines = STEPS.stream().map(step -> Line.of(says.step(step))).toList();
        setId("recovery-steps");
        getStyleClass().add("steps");
        bar.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(bar);
        lines.forEach(line -> getChildren().add(line.row()));
        Parts.collapsing(this);
        model.step().subscribe(step -> show());
        model.phase().subscribe(phase -> show());
    }

    private void show() {
        var phase = model.phase().get();
        boolean back = phase == Phase.BACK || phase == Phase.OPENING;
        setVisible(phase != Phase.CHOOSING);
        bar.setProgress(back ? 1 : ProgressBar.INDETERMINATE_PROGRESS);
        // nothing is under way before the first step was told
        var under = Optional.ofNullable(model.step().get());
        int at = back ? STEPS.size() : under.map(STEPS::indexOf).orElse(-1);
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).show(i < at ? State.DONE : i == at ? State.UNDER_WAY : State.TO_COME);
        }
    }

    private enum State {
        DONE("done", Feather.CHECK), UNDER_WAY("under-way", Feather.ARROW_RIGHT), TO_COME("to-come", Feather.CIRCLE);

        private final String style;
        private final Feather icon;

        State(String style, Feather icon) {
            this.style = style;
            this.icon = icon;
        }
    }

    private record Line(FontIcon icon, Label name, HBox row) {
        static Line of(String name) {
            var icon = Parts.icon(Feather.CIRCLE);
            var place = new StackPane(icon);
            place.setMinWidth(18);
            var label = Parts.label(name);
            var row = new HBox(8, place, label);
            row.setAlignment(Pos.CENTER_LEFT);
            return new Line(icon, label, row);
        }

        void show(State state) {
            icon.setIconCode(state.icon);
            for (var node : Stream.of(icon, name).toList()) {
                node.getStyleClass().removeAll(Stream.of(State.values()).map(s -> s.style).toList());
                node.getStyleClass().add(state.style);
            }
        }
    }
}
