package org.relaydesk.desk.list;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Parts;

/**
 * A table of a few rows as the pictures have them. What is selected is known by a key and stays so when rows come and
 * go; what the table selects by itself meanwhile, nobody has picked.
 *
 * @param <T> a row
 */
public final class RowTable<T> extends TableView<T> {
    private final ObservableList<T> rows = FXCollections.observableArrayList();
    private final Function<T, ?> key;
    private boolean showing;

    /** @param key what a row is known by */
    public RowTable(String id, double height, String nothing, Function<T, ?> key) {
        this.key = key;
        setId(id);
        getStyleClass().add("rows");
        setFixedCellSize(height);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        setPlaceholder(Parts.label(nothing, "muted"));
        setItems(rows);
    }

    /** {@code picked} is told what the seller chooses, not what is shown as chosen. */
    public void onPick(Consumer<T> picked) {
        getSelectionModel().selectedItemProperty().subscribe((@Nullable T row) -> {
            if (!showing && row != null) {
                picked.accept(row);
            }
        });
    }

    /** Shows these rows; the one with the key is selected. */
    public void show(List<T> now, @Nullable Object selected) {
        showing = true;
        if (!now.equals(rows)) {
            Merge.into(rows, now, key);
        }
        int index = index(selected);
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != index) {
            getSelectionModel().clearAndSelect(index);
            getFocusModel().focus(index);
            Scrolling.reveal(this, index);
        }
        showing = false;
    }

    private int index(@Nullable Object selected) {
        for (int i = 0; i < rows.size(); i++) {
            if (Objects.equals(key.apply(rows.get(i)), selected)) {
                return i;
            }
        }
        return -1;
    }

    public TableColumn<T, T> text(String title, double width, double least, Function<T, String> text) {
        return column(title, width, least, (cell, row) -> cell.setText(text.apply(row)));
    }

    public TableColumn<T, T> number(String title, double width, double least, Function<T, String> text) {
        return right(text(title, width, least, text));
    }

    public TableColumn<T, T> column(String title, double width, double least, BiConsumer<RowCell<T>, T> fill) {
        return addColumn(this, title, width, least, fill);
    }

    public static <C extends TableColumn<?, ?>> C right(C column) {
        column.getStyleClass().add("right");
        return column;
    }

    /** A column of a table over any list of rows. */
    public static <T> TableColumn<T, T> addColumn(
            TableView<T> table, String title, double width, double least, BiConsumer<RowCell<T>, T> fill) {
        var column = new TableColumn<T, T>(title);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(all -> new RowCell<>(fill));
        column.setPrefWidth(width);
        column.setMinWidth(least);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
        return column;
    }
}
