package org.relaydesk.desk.place;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.catalog.Field;
import org.relaydesk.catalog.ServiceType;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Chooser;
import org.relaydesk.desk.part.Facts;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ServiceQueries.Row;

/** The form over the whole screen: what is asked for on the left, what it comes to on the right. Esc leaves. */
public final class PlacePane extends VBox {
    private static final double WIDEST = 680;

    private final PlaceController controller;
    private final Words words;
    private final PlaceWords says;
    private @Nullable Chooser<?> first;

    public PlacePane(PlaceController controller, Words words) {
        this.controller = controller;
        this.words = words;
        this.says = new PlaceWords(words);
        setId("place");
        Parts.collapsing(this);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        controller.form().subscribe(this::show);
    }

    /** Puts the cursor where the form begins. */
    public void focusFirst() {
        if (first != null) {
            first.field().requestFocus();
            first.field().selectAll();
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            controller.close();
            event.consume();
        }
    }

    /** The fields are dressed at once: an undressed field would lose the first key. */
    private void show(@Nullable PlaceForm form) {
        setVisible(form != null);
        getChildren().clear();
        first = null;
        if (form == null) {
            return;
        }
        var fields = new VBox(14);
        fields.getStyleClass().add("place-fields");
        if (form.paid() == null) {
            var customer = customer(form);
            first = customer;
            fields.getChildren().addAll(customer, service(form));
        } else {
            fields.getChildren().add(paid(form.paid()));
        }
        var needed = new VBox(14);
        fields.getChildren().add(needed);
        form.service().subscribe(service -> needed(form, needed, service));
        var scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setMinWidth(0);
        scroll.setMaxWidth(WIDEST);
        scroll.getStyleClass().add("form-pane");
        var summary = new PlaceSummary(form, controller, words, says);
        summary.setMaxHeight(USE_PREF_SIZE);
        var aside = new VBox(summary);
        aside.getStyleClass().add("place-aside");
        var body = new HBox(Parts.grow(scroll), aside);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(heading(form), body);
        applyCss();
        focusFirst();
    }

    private HBox heading(PlaceForm form) {
        var paid = form.paid();
        var title = paid == null ? words.say("place.title") : words.say("place.edit-title", "order", paid.order());
        var leave = Buttons.deciding("place-leave", words.say("ask.leave"), words.say("key.esc"), controller::close);
        var heading = new HBox(10, Parts.label(title, "h1"), Parts.gap(), leave);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("screen-heading");
        return heading;
    }

    private Facts paid(PlaceForm.Paid paid) {
        var facts = new Facts(98, 5);
        facts.add(words.say("place.customer"), paid.customer());
        facts.add(words.say("parameter.quantity"), words.say("place.paid-quantity", "quantity", paid.quantity()));
        return facts;
    }

    private Chooser<?> customer(PlaceForm form) {
        return new Chooser<>("place-customer", words.say("place.customer"), words.say("place.customer-prompt"), words.say("place.nobody"),
                new Chooser.Source<>(form.people(), form.customer(),
                        person -> new Chooser.Line(person.customer(),
                                words.say("place.person", "phone", says.number(person), "balance", person.balance())),
                        text -> controller.customerTyped(form, text)));
    }

    private Chooser<?> service(PlaceForm form) {
        return new Chooser<>("place-service", words.say("place.service-name"), words.say("place.service-prompt"), words.say("place.no-service"),
                new Chooser.Source<>(form.found(), form.service(),
                        row -> new Chooser.Line(says.title(row), says.rate(row)),
                        text -> controller.serviceTyped(form, text)));
    }

    /** All that its type may need; each takes its place while it is needed. */
    private void needed(PlaceForm form, VBox box, @Nullable Row service) {
        var type = service == null ? null : ServiceType.of(service.type()).orElse(null);
        var key = service == null || type == null ? "" : service.number() + " " + type;
        if (key.equals(box.getUserData())) {
            return;
        }
        box.setUserData(key);
        box.getChildren().clear();
        if (service == null || type == null) {
            if (service != null) {
                box.getChildren().add(Parts.prose(words.say("place.type-unknown", "type", service.type()), "wrong"));
            }
            return;
        }
        for (var field : ServiceFields.of(type)) {
            if (field != Field.QUANTITY || form.paid() == null) {
                box.getChildren().add(input(form, field));
            }
        }
        if (type == ServiceType.DEFAULT && (service.dripFeed() || form.runs().get())) {
            box.getChildren().addAll(runs(form), new HBox(14, input(form, Field.RUNS), input(form, Field.INTERVAL)));
        }
        box.applyCss();
        if (form.paid() != null) {
            box.lookupAll(".text-input").stream().findFirst().ifPresent(Node::requestFocus);
        }
    }

    private FieldInput input(PlaceForm form, Field field) {
        var input = new FieldInput(field, form, words, says);
        input.visibleProperty().bind(form.draft().map(draft -> draft.fields().contains(field)).orElse(false));
        return input;
    }

    private CheckBox runs(PlaceForm form) {
        var runs = new CheckBox(words.say("place.runs"));
        runs.setId("place-drip");
        runs.selectedProperty().bindBidirectional(form.runs());
        return runs;
    }
}
