package org.relaydesk.desk.wallet;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.list.SideList;
import org.relaydesk.desk.part.AskPanel;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.WalletQueries.Row;

/** The Wallets screen: the wallets, the statement of the selected one, and the proof of the selected line. */
final class WalletView extends HBox {
    private final SideList<Row> list;

    WalletView(WalletModel model, WalletController controller, Words words, Dates dates) {
        setId("screen-wallets");
        getStyleClass().addAll("screen", "wallets");
        var line = Parts.label("", "small", "muted");
        line.textProperty().bind(model.summary().map(summary ->
                words.say("wallet.summary", "wallets", words.count("wallet.count", summary.wallets()), "owed", summary.owed())).orElse(""));
        list = new SideList<>(
                controller.side(), new SideList.Says(words.say("wallet.filter"), words.say("wallet.none")), WalletCell::new,
                Parts.label(words.say("wallet.title"), "h1"), line);
        var statement = new StatementTable(model, controller, words, dates);
        VBox.setVgrow(statement, Priority.ALWAYS);
        var ask = new AskPanel(words, model.question());
        ask.getStyleClass().add("ask-band");
        var proof = new ScrollPane(new ProofPane(model, words, dates));
        proof.setFitToWidth(true);
        proof.setMinHeight(211);
        proof.setPrefHeight(211);
        proof.getStyleClass().add("proof-pane");
        var detail = new VBox(new WalletHeading(model, controller.decider(), words, dates), ask, statement, proof);
        detail.setId("detail");
        detail.visibleProperty().bind(model.detail().isNotNull());
        HBox.setHgrow(detail, Priority.ALWAYS);
        detail.setMinWidth(0);
        detail.setPrefWidth(560);
        getChildren().addAll(list, Parts.grow(detail));
    }

    void focusFilter() {
        list.focusFilter();
    }
}
