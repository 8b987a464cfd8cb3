package org.relaydesk.desk.part;

import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Two columns: what it is, and what it says; or when, and what happened. */
public final class Facts extends GridPane {
    private static final double GAP = 10;

    private final double firstColumn;

    /** @param firstColumn the least it takes; it is as wide as its longest name */
    public Facts(double firstColumn, double rowGap) {
        this.firstColumn = firstColumn;
        getStyleClass().add("facts");
        setVgap(rowGap);
        var first = new ColumnConstraints();
        first.setMinWidth(USE_PREF_SIZE);
        var second = new ColumnConstraints();
        second.setHgrow(Priority.ALWAYS);
        second.setFillWidth(true);
        getColumnConstraints().addAll(first, second);
    }

    public void add(String name, String value, String... styles) {
        add(name, Parts.prose(value, styles));
    }

    /** The strong part first, then the rest: <b>₹149.37</b> · shown 10:31. */
    public void addStrong(String name, String strong, String rest) {
        var bold = new Text(strong);
        bold.getStyleClass().add("strong");
        add(name, new TextFlow(bold, new Text(rest)));
    }

    public void add(String name, Node value) {
        Label label = Parts.label(name, "muted");
        label.setMinWidth(firstColumn - GAP);
        GridPane.setMargin(label, new Insets(0, GAP, 0, 0));
        GridPane.setValignment(label, VPos.TOP);
        addRow(getRowCount(), label, value);
    }

    public void clear() {
        getChildren().clear();
    }
}
