package org.relaydesk.desk.wallet;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Badge;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.WalletQueries.Detail;

/** Whose wallet, how much, and what can be done. */
final class WalletHeading extends HBox {
    private final Words words;
    private final Dates dates;
    private final Label name = Parts.whole(Parts.label("", "h1"));
    private final Badge standing = new Badge();
    private final Label about = Parts.prose("", "small", "muted");
    private final Label balance = Parts.label("", "balance");
    private final Button suspend;
    private final Button reinstate;

    WalletHeading(WalletModel model, WalletDecider decider, Words words, Dates dates) {
        super(18);
        this.words = words;
        this.dates = dates;
        getStyleClass().add("wallet-heading");
        var title = new HBox(10, name, standing);
        title.setAlignment(Pos.CENTER_LEFT);
        var who = new VBox(title, about);
        who.setAlignment(Pos.CENTER_LEFT);
        var amount = new VBox(Parts.label(words.say("wallet.balance"), "small", "muted"), balance);
        amount.setAlignment(Pos.CENTER_RIGHT);
        amount.setMinWidth(Region.USE_PREF_SIZE);
        var credit = Buttons.deciding("credit-wallet", words.say("wallet.credit"), "W", decider::credit, "success");
        var correct = Buttons.deciding("correct", words.say("wallet.correct"), null, decider::correct);
        suspend = Parts.collapsing(Buttons.deciding("suspend", words.say("wallet.suspend"), null, decider::suspend, "bad"));
        reinstate = Parts.collapsing(Buttons.deciding("reinstate", words.say("wallet.reinstate"), null, decider::reinstate));
        var buttons = new FlowPane(12, 8, credit, correct, suspend, reinstate);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMinWidth(120);
        getChildren().addAll(Parts.grow(who), amount, buttons);
        for (var button : new Button[] {credit, correct, suspend, reinstate}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.disableProperty().bind(model.deciding());
        }
        model.detail().subscribe(this::show);
    }

    private void show(@Nullable Detail detail) {
        if (detail == null) {
            return;
        }
        boolean suspended = detail.standing().toUpperCase(Locale.ROOT).contains("SUSPENDED");
        name.setText(detail.customer());
        standing.show(suspended ? Tone.BAD : Tone.GOOD, words.code("standing", detail.standing()));
        about.setText(words.say("wallet.about", "phone", detail.phone() == null ? words.say("wallet.no-phone") : detail.phone(),
                "since", dates.month(detail.since()), "orders", words.count("wallet.orders", detail.orders())));
        balance.setText(detail.balance().toString());
        suspend.setVisible(!suspended);
        reinstate.setVisible(suspended);
    }
}
