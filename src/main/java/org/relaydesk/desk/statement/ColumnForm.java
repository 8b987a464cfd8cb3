package org.relaydesk.desk.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Words;

/** The first rows of a file whose columns nobody knows: above each column stands what it is. */
final class ColumnForm extends VBox {
    private static final int WIDEST = 14;
    private static final double COLUMN = 128;

    private final StatementController controller;
    private final Words words;
    private final GridPane grid = new GridPane(8, 4);
    private final List<ComboBox<Role>> roles = new ArrayList<>();
    private final ComboBox<Integer> heading = new ComboBox<>();
    private final CheckBox monthFirst;
    private final Button use;

    ColumnForm(StatementModel model, StatementController controller, Words words) {
        super(10);
        this.controller = controller;
        this.words = words;
        setId("statement-columns");
        monthFirst = new CheckBox(words.say("statement.map.month-first"));
        monthFirst.setId("map-month-first");
        use = Buttons.deciding("map-use", words.say("statement.map.use"), null, this::use, "accent");
        heading.setId("map-heading");
        var scroll = new ScrollPane(grid);
        scroll.setFocusTraversable(false);
        scroll.setPrefViewportHeight(320);
        var line = new HBox(12, Parts.label(words.say("statement.map.heading"), "muted"), heading, monthFirst, Parts.gap(), use);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Parts.prose(words.say("statement.map.hint")), scroll, line);
        Parts.collapsing(this);
        model.preview().subscribe(this::show);
    }

    private void show(List<List<String>> rows) {
        grid.getChildren().clear();
        roles.clear();
        heading.getItems().setAll(IntStream.rangeClosed(1, rows.size()).boxed().toList());
        if (rows.isEmpty()) {
            return;
        }
        int guess = ColumnRoles.heading(rows);
        heading.setValue(guess + 1);
        int width = Math.min(WIDEST, rows.stream().mapToInt(List::size).max().orElse(0));
        for (int column = 0; column < width; column++) {
            var box = box(column);
            roles.add(box);
            grid.add(box, column + 1, 0);
        }
        for (int row = 0; row < rows.size(); row++) {
            grid.add(Parts.label(Integer.toString(row + 1), "muted", "small"), 0, row + 1);
            for (int column = 0; column < Math.min(width, rows.get(row).size()); column++) {
                var cell = Parts.label(rows.get(row).get(column), "small");
                cell.setMaxWidth(COLUMN);
                grid.add(cell, column + 1, row + 1);
            }
        }
    }

    private ComboBox<Role> box(int column) {
        var box = new ComboBox<Role>();
        box.setId("map-column-" + (column + 1));
        box.setAccessibleText(words.say("statement.map.column", "n", column + 1));
        box.setPrefWidth(COLUMN);
        box.setMinWidth(COLUMN);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Role role) {
                return role == null ? "" : words.say("statement.role." + role);
            }

            @Override
            public Role fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        box.getItems().setAll(Role.values());
        box.setValue(Role.NOTHING);
        return box;
    }

    private void use() {
        controller.map(heading.getValue() - 1, roles.stream().map(ComboBox::getValue).toList(), monthFirst.isSelected());
    }

    List<Node> stops() {
        var stops = new ArrayList<Node>(roles);
        stops.addAll(List.of(heading, monthFirst, use));
        return stops;
    }
}
