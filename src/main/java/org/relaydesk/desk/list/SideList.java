package org.relaydesk.desk.list;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.part.FilterField;
import org.relaydesk.desk.part.Parts;

/**
 * The list down the side of a screen, with its heading and a filter.
 *
 * @param <T> a row
 */
public final class SideList<T> extends VBox {
    private static final double TALL = 41;

    private final TextField filter;

    /**
     * What it says.
     *
     * @param prompt in the empty filter
     * @param none where there is no row
     */
    public record Says(String prompt, String none) {}

    public SideList(SideController<T> controller, Says says, Supplier<ListCell<T>> cell, Node... heading) {
        var model = controller.model();
        var list = new ListView<>(model.rows());
        getStyleClass().add("wallet-list");
        var top = new VBox(heading);
        top.getStyleClass().add("pane-heading");
        filter = FilterField.of(says.prompt, model.text(), controller::typed);
        var filtering = new VBox(filter);
        filtering.getStyleClass().add("pane-filter");
        list.setId("queue");
        list.setFixedCellSize(TALL);
        list.getStyleClass().add("cards");
        list.setCellFactory(_ -> cell.get());
        list.setPlaceholder(Parts.prose(says.none, "muted", "empty-hint"));
        setVgrow(list, Priority.ALWAYS);
        Chosen.follow(list, model.rows(), model.selected(), controller::index, controller::pick, Chosen.WhenMoved.REVEAL);
        getChildren().addAll(top, filtering, list);
    }

    public void focusFilter() {
        FilterField.focus(filter);
    }
}
