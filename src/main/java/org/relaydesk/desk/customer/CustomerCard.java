package org.relaydesk.desk.customer;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Badge;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Facts;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.CustomerQueries.Detail;

/** Who a customer is, how he is reached, and what there is of him. */
final class CustomerCard extends VBox {
    private final Words words;
    private final Dates dates;
    private final Label name = Parts.whole(Parts.label("", "h1"));
    private final Badge standing = new Badge();
    private final Label about = Parts.prose("", "small", "muted");
    private final Facts facts = new Facts(130, 8);
    private final Facts identities = new Facts(130, 8);

    CustomerCard(CustomerModel model, CustomerController controller, Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
        var title = new HBox(10, name, standing);
        title.setAlignment(Pos.CENTER_LEFT);
        var wallet = Buttons.deciding("open-wallet", words.say("customer.wallet-open"), "W", controller::openWallet);
        var merge = Buttons.deciding("merge", words.say("customer.merge"), "M", controller.merging()::begin);
        for (var button : new javafx.scene.control.Button[] {wallet, merge}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        merge.disableProperty().bind(model.deciding().or(model.merge().isNotNull()));
        var buttons = new FlowPane(12, 8, wallet, merge);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMinWidth(120);
        var heading = new HBox(18, Parts.grow(new VBox(title, about)), buttons);
        heading.getStyleClass().add("wallet-heading");
        var known = new VBox(8, Parts.label(words.say("customer.known-as"), "h2"), identities);
        var figures = new VBox(8, Parts.label(words.say("customer.what"), "h2"), facts);
        var body = new VBox(22, figures, known);
        body.getStyleClass().add("customer-body");
        getChildren().addAll(heading, body);
        model.detail().subscribe(this::show);
    }

    private void show(@Nullable Detail detail) {
        if (detail == null) {
            return;
        }
        boolean suspended = detail.standing().toUpperCase(Locale.ROOT).contains("SUSPENDED");
        name.setText(detail.customer());
        standing.show(suspended ? Tone.BAD : Tone.GOOD, words.code("standing", detail.standing()));
        about.setText(words.say("customer.about",
                "phone", detail.phone() == null ? words.say("wallet.no-phone") : detail.phone(),
                "since", dates.month(detail.since())));
        facts.clear();
        facts.add(words.say("customer.wallet"), detail.wallet().toString());
        facts.add(words.say("customer.orders"), words.say("customer.orders-of",
                "all", words.count("wallet.orders", detail.orders()), "open", words.count("customer.open", detail.open())));
        facts.add(words.say("customer.bought"), detail.bought().toString());
        facts.add(words.say("customer.language"), words.code("customer.language", detail.language()));
        facts.add(words.say("customer.wrote"),
                detail.lastWrote() == null ? words.say("customer.never") : dates.minute(detail.lastWrote()));
        if (!detail.merged().isEmpty()) {
            facts.add(words.say("customer.merged"), String.join(", ", detail.merged()));
        }
        identities.clear();
        detail.identities().forEach(one -> identities.add(words.code("customer.identity", one.kind()), one.as()));
        if (detail.identities().isEmpty()) {
            identities.add(words.say("customer.unknown-to-whatsapp"), "");
        }
    }
}
