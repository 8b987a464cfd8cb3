package org.relaydesk.desk.service;

import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.kordamp.ikonli.feather.Feather;

import org.relaydesk.desk.list.RowCell;
import org.relaydesk.desk.list.RowTable;
import org.relaydesk.desk.list.Scrolling;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.service.Picker.Purpose;
import org.relaydesk.desk.words.Mark;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ServiceQueries.OfferRow;

/** A catalogue over a windowed list: it never holds all offers. */
final class OfferTable extends TableView<OfferRow> {
    private final Picker picker;
    private final PickerController controller;
    private final Words words;
    private final ServiceWords says;

    OfferTable(Picker picker, PickerController controller, Words words, ServiceWords says) {
        this.picker = picker;
        this.controller = controller;
        this.words = words;
        this.says = says;
        setId("offers");
        getStyleClass().add("rows");
        setFixedCellSize(38);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        setPlaceholder(Parts.label(words.say("service.offers-none"), "muted"));
        columns();
        setItems(picker.rows());
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        picker.cursor().subscribe(index -> show());
        picker.rows().addListener((ListChangeListener<OfferRow>) change -> show());
        picker.ticked().subscribe(this::refresh);
    }

    private void columns() {
        RowTable.addColumn(this, "", 52, 52, this::tick);
        add("id", 78, 70, (cell, row) -> cell.setText(row.service()));
        add("name", 330, 140, (cell, row) -> cell.setText(row.name()));
        var category = add("category", 180, 100, (cell, row) -> cell.setText(row.category()));
        var type = add("type", 120, 80, (cell, row) -> cell.setText(row.type()));
        RowTable.right(add("cost", 96, 90, (cell, row) -> cell.setText(says.amount(row.cost()))));
        var bounds = RowTable.right(add("bounds", 130, 110, (cell, row) -> cell.setText(says.bounds(row.min(), row.max()))));
        var extras = add("extras", 130, 110, (cell, row) -> cell.quiet(says.extras(row)));
        wide(category.visibleProperty(), 1000);
        wide(type.visibleProperty(), 900);
        wide(extras.visibleProperty(), 760);
        wide(bounds.visibleProperty(), 640);
    }

    private void wide(BooleanProperty visible, double least) {
        ObservableValue<Boolean> roomy = widthProperty().map(width -> width.doubleValue() > least || width.doubleValue() < 1);
        visible.bind(roomy);
    }

    private TableColumn<OfferRow, OfferRow> add(
            String name, double width, double least, BiConsumer<RowCell<OfferRow>, OfferRow> fill) {
        return RowTable.addColumn(this, words.say("offer.column." + name), width, least, fill);
    }

    private void tick(RowCell<OfferRow> cell, OfferRow row) {
        if (picker.purpose() == Purpose.IMPORT && row.soldAs() != null) {
            cell.badge(new Mark(words.say("service.sold-as", "n", row.soldAs()), Tone.NEUTRAL));
            return;
        }
        boolean on = picker.ticked().contains(row.service());
        Button tick = Buttons.icon(on ? Feather.CHECK_SQUARE : Feather.SQUARE,
                words.say(on ? "service.untick" : "service.tick", "offer", row.name()), () -> controller.choose(picker, row));
        tick.getStyleClass().addAll("flat-tool", on ? "tick-on" : "tick-off");
        tick.setFocusTraversable(false);
        cell.node(tick);
    }

    /** A click moves to the row; a double click ticks it. */
    private void pressed(MouseEvent event) {
        requestFocus();
        var node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof RowCell<?>)) {
            node = node.getParent();
        }
        if (node instanceof RowCell<?> cell && !cell.isEmpty() && event.getButton() == MouseButton.PRIMARY) {
            picker.cursor().set(cell.getIndex());
            if (event.getClickCount() == 2 && !(event.getTarget() instanceof Button)) {
                controller.choose(picker, picker.rows().peek(cell.getIndex()));
            }
        }
    }

    private void show() {
        int index = picker.cursor().get();
        if (index < picker.rows().size() && getSelectionModel().getSelectedIndex() != index) {
            getSelectionModel().clearAndSelect(index);
            getFocusModel().focus(index);
            Scrolling.reveal(this, index);
        }
    }
}
