package org.relaydesk.desk.customer;

import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.list.SideList;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.screen.Navigator;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.screen.Screen;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.CustomerQueries;
import org.relaydesk.query.CustomerQueries.Preview;
import org.relaydesk.query.CustomerQueries.Row;

/** Customers: model, controller and view put together. */
public final class CustomerScreen implements Screen {
    private final CustomerController controller;
    private final SideList<Row> list;
    private final HBox view;

    public CustomerScreen(
            FxDoor door, CustomerQueries queries, CustomerActions actions, Words words, Dates dates, Navigator navigator) {
        controller = new CustomerController(door, queries, actions, navigator, says(words));
        var model = controller.model();
        list = new SideList<>(
                controller.side(), new SideList.Says(words.say("customer.filter"), words.say("customer.empty")),
                () -> new CustomerCell(dates), Parts.label(words.say("customer.title"), "h1"),
                Parts.label(words.say("customer.under"), "small", "muted"));
        var card = new CustomerCard(model, controller, words, dates);
        var inside = new VBox(new MergePane(model, controller.merging(), words, dates), card);
        var detail = new ScrollPane(inside);
        detail.setFitToWidth(true);
        detail.setId("detail");
        detail.getStyleClass().add("edge-to-edge");
        detail.visibleProperty().bind(model.detail().isNotNull());
        HBox.setHgrow(detail, Priority.ALWAYS);
        view = new HBox(list, Parts.grow(detail));
        view.setId("screen-customers");
        view.getStyleClass().addAll("screen", "customers");
    }

    private static MergeController.Says says(Words words) {
        return new MergeController.Says() {
            @Override
            public String merged(Preview done) {
                return words.say("merge.done", "from", done.gone().customer(), "to", done.stays().customer());
            }

            @Override
            public String chooseFirst() {
                return words.say("merge.choose-first");
            }

            @Override
            public String reasonMissing() {
                return words.say("ask.reason-missing");
            }
        };
    }

    /** Shows one customer. */
    public void show(long customer) {
        controller.select(customer);
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public Parent root() {
        return view;
    }

    @Override
    public void onActivate() {
        controller.onActivate();
    }

    @Override
    public void onDeactivate() {
        controller.onDeactivate();
    }

    @Override
    public boolean onKey(Press press) {
        return controller.onKey(press);
    }

    @Override
    public void focusFilter() {
        list.focusFilter();
    }
}
