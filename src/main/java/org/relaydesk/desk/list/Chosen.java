package org.relaydesk.desk.list;

import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Control;
import javafx.scene.control.FocusModel;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

/**
 * Has a list or table over a {@link WindowedList} select what the model says: by its key and not by its place, for rows
 * come and go above it. What the control selects by itself meanwhile, nobody has picked.
 *
 * @param <T> a row
 */
public final class Chosen<T> {
    /** What is done with the scroll when the chosen row has moved because others came or went. */
    public enum WhenMoved {
        /** The same rows stay in sight. */
        SHIFT,
        /** It comes into sight again. */
        REVEAL,
        /** Nothing: the row itself has moved, such as to the top. */
        STAY
    }

    private final Control control;
    private final MultipleSelectionModel<T> selection;
    private final FocusModel<T> focus;
    private final WindowedList<T> rows;
    private final IntSupplier place;
    private final WhenMoved whenMoved;
    private boolean showing;

    private Chosen(
            Control control, MultipleSelectionModel<T> selection, FocusModel<T> focus, WindowedList<T> rows, IntSupplier place,
            WhenMoved whenMoved) {
        this.control = control;
        this.selection = selection;
        this.focus = focus;
        this.rows = rows;
        this.place = place;
        this.whenMoved = whenMoved;
    }

    /**
     * Has a list follow the model.
     *
     * @param chosen what the model says; followed only to hear when it changes
     * @param place where that is among the rows that are here, −1 where it is not
     * @param picked is told what the seller picks
     */
    public static <T> void follow(
            ListView<T> list, WindowedList<T> rows, ObservableValue<?> chosen, IntSupplier place, Consumer<T> picked,
            WhenMoved whenMoved) {
        new Chosen<>(list, list.getSelectionModel(), list.getFocusModel(), rows, place, whenMoved).begin(chosen, picked);
    }

    /** As the other one, for a table. */
    public static <T> void follow(
            TableView<T> table, WindowedList<T> rows, ObservableValue<?> chosen, IntSupplier place, Consumer<T> picked,
            WhenMoved whenMoved) {
        new Chosen<>(table, table.getSelectionModel(), table.getFocusModel(), rows, place, whenMoved).begin(chosen, picked);
    }

    private void begin(ObservableValue<?> chosen, Consumer<T> picked) {
        selection.selectedItemProperty().subscribe((@Nullable T row) -> {
            if (!showing && !rows.changing() && row != null) {
                picked.accept(row);
            }
        });
        chosen.subscribe(_ -> show());
        rows.addListener((ListChangeListener<T>) _ -> show());
    }

    private void show() {
        int index = place.getAsInt();
        int before = selection.getSelectedIndex();
        if (showing || index == before) {
            return;
        }
        showing = true;
        if (index < 0) {
            selection.clearSelection();
        } else {
            selection.clearAndSelect(index);
            focus.focus(index);
            scroll(before, index);
        }
        showing = false;
    }

    private void scroll(int before, int index) {
        if (!rows.changing() || whenMoved == WhenMoved.REVEAL || (whenMoved == WhenMoved.SHIFT && before < 0)) {
            Scrolling.reveal(control, index);
        } else if (whenMoved == WhenMoved.SHIFT) {
            Scrolling.shift(control, index - before);
        }
    }
}
