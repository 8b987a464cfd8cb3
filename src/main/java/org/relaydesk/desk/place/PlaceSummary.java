package org.relaydesk.desk.place;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.place.PlaceActions.Way;
import org.relaydesk.desk.words.Words;

/** What it comes to as it stands: units, price and wallet, what is still needed, and the ways to hand it on. */
final class PlaceSummary extends VBox {
    private final PlaceForm form;
    private final PlaceController controller;
    private final Words words;
    private final PlaceWords says;
    private final Observable[] sources;
    private String pressed = "";

    PlaceSummary(PlaceForm form, PlaceController controller, Words words, PlaceWords says) {
        super(10);
        this.form = form;
        this.controller = controller;
        this.words = words;
        this.says = says;
        this.sources = new Observable[] {form.customer(), form.service(), form.draft(), form.placing()};
        setId("place-summary");
        getStyleClass().addAll("card", "place-summary");
        var price = Parts.bound(this::price, sources, "balance");
        price.setId("place-price");
        getChildren().addAll(
                new VBox(2, Parts.label(words.say(form.paid() == null ? "place.comes-to" : "place.stays"), "small", "muted"), price,
                        told("place-units", this::units, "small", "muted")),
                told("place-wallet", this::wallet, "small"),
                told("place-missing", this::missing, "small", "muted"));
        if (form.paid() == null) {
            ways();
        } else {
            var save = handOn("place-save", "place.save", () -> controller.save(form), "success");
            save.disableProperty().bind(Bindings.createBooleanBinding(() -> !PlaceController.isReady(form), sources));
            getChildren().add(save);
        }
        var wrong = Parts.collapsing(Parts.prose("", "wrong"));
        wrong.setId("place-refused");
        wrong.textProperty().bind(form.refused());
        wrong.visibleProperty().bind(form.refused().isNotEmpty());
        getChildren().addAll(progress(), wrong);
        form.placing().subscribe(this::giveBack);
    }

    private void ways() {
        var wallet = handOn("pay-wallet", "place.pay-wallet", () -> controller.place(form, Way.WALLET), "success");
        wallet.disableProperty().bind(Bindings.createBooleanBinding(
                () -> !PlaceController.isReady(form) || !isCovered() || isSuspended(), sources));
        var upi = handOn("pay-upi", "place.pay-upi", () -> controller.place(form, Way.UPI), "accent");
        upi.disableProperty().bind(Bindings.createBooleanBinding(
                () -> !PlaceController.isReady(form) || isSuspended(), sources));
        getChildren().addAll(
                new VBox(4, wallet, told("place-short", this::shortBy, "small", "muted")),
                new VBox(4, upi, told("place-upi-says", this::upi, "small", "muted")));
    }

    private Button handOn(String id, String key, Runnable action, String style) {
        var button = Buttons.deciding(id, words.say(key), null, () -> {
            pressed = id;
            action.run();
        }, style);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    /** A button that can't be pressed loses the keyboard: it gets it back with what was refused. */
    private void giveBack(String placing) {
        if (placing.isEmpty() && !pressed.isEmpty()) {
            lookup("#" + pressed).requestFocus();
        }
    }

    private HBox progress() {
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setPrefWidth(90);
        var said = Parts.label("", "small", "muted");
        said.textProperty().bind(form.placing());
        var row = Parts.collapsing(new HBox(10, bar, said));
        row.setId("place-progress");
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(form.placing().isNotEmpty());
        return row;
    }

    /** A line that takes its place only while it says something. */
    private Label told(String id, java.util.function.Supplier<String> text, String... styles) {
        var line = Parts.collapsing(Parts.prose("", styles));
        line.setId(id);
        line.textProperty().bind(Bindings.createStringBinding(text::get, sources));
        line.visibleProperty().bind(line.textProperty().isNotEmpty());
        return line;
    }

    private String price() {
        return PlaceController.price(form).map(Object::toString).orElse(words.say("none"));
    }

    private String units() {
        var paid = form.paid();
        if (paid != null) {
            return words.count("place.unit", paid.quantity());
        }
        var service = form.service().get();
        var draft = form.draft().get();
        if (service == null) {
            return "";
        }
        return draft == null || draft.units() == 0
                ? says.rate(service)
                : words.say("place.units", "units", words.count("place.unit", draft.units()), "rate", says.rate(service));
    }

    private String wallet() {
        var person = form.customer().get();
        if (person == null) {
            return "";
        }
        return isSuspended()
                ? words.say("place.suspended", "customer", person.customer())
                : words.say("place.wallet", "customer", person.customer(), "phone", says.number(person), "balance", person.balance());
    }

    private String missing() {
        var paid = form.paid();
        var draft = form.draft().get();
        var missing = says.missing(form);
        if (paid == null || draft == null || !missing.isEmpty()) {
            return missing;
        }
        if (draft.units() != paid.quantity()) {
            return words.say("place.units-changed", "paid", paid.quantity(), "now", draft.units());
        }
        return PlaceController.isChanged(paid, draft) ? "" : words.say("place.unchanged");
    }

    private boolean isCovered() {
        var person = form.customer().get();
        return person != null && PlaceController.price(form).filter(price -> person.balance().compareTo(price) >= 0).isPresent();
    }

    private boolean isSuspended() {
        var person = form.customer().get();
        return person != null && person.suspended();
    }

    private String shortBy() {
        var person = form.customer().get();
        var price = PlaceController.price(form);
        return person == null || price.isEmpty() || isCovered()
                ? ""
                : words.say("place.short", "short", price.get().minus(person.balance()));
    }

    private String upi() {
        var person = form.customer().get();
        if (person == null || isSuspended()) {
            return "";
        }
        return words.say(controller.reachable(person) ? "place.upi-says" : "place.upi-waits", "customer", person.customer());
    }

}
