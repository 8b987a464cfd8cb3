package org.relaydesk.desk.mismatch;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.MismatchQueries.Detail;

/** The right side: whose payment, which credits and orders fit, the checks, and the buttons. */
final class DetailPane extends VBox {
    private final MismatchModel model;
    private final MismatchController controller;
    private final Words words;
    private final Dates dates;
    private final VBox evidence = new VBox();

    DetailPane(MismatchModel model, MismatchController controller, Words words, Dates dates) {
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.dates = dates;
        setId("detail");
        getStyleClass().add("detail-pane");
        var scroll = new ScrollPane(evidence);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, new ActionArea(model, controller.decider(), words));
        model.detail().subscribe(this::show);
        model.credit().subscribe(credit -> show(model.detail().get()));
        model.order().subscribe(order -> show(model.detail().get()));
    }

    private void show(@Nullable Detail detail) {
        evidence.getChildren().clear();
        if (detail == null) {
            return;
        }
        evidence.getChildren().add(new SubjectBlock(detail, model.credit().get(), model.order().get(), words, dates));
        if (detail.row().held()) {
            return;
        }
        var cards = new CandidateCards(controller, words, dates);
        var credits = Candidates.credits(detail);
        if (!Candidates.claimless(detail)) {
            evidence.getChildren().add(cards.credits(credits, model.credit().get()));
        }
        var orders = Candidates.orders(detail);
        if (!orders.isEmpty() || Candidates.claimless(detail)) {
            evidence.getChildren().add(cards.orders(orders, model.order().get(), model.credit().get(), credits.size()));
        }
        if (!detail.checks().isEmpty()) {
            evidence.getChildren().add(checks(detail));
        }
    }

    private VBox checks(Detail detail) {
        var checks = new VBox(4, Parts.label(words.say("mismatch.checks"), "h2"));
        checks.getStyleClass().add("section");
        detail.checks().forEach(check -> checks.getChildren().add(CheckLine.of(check, words)));
        return checks;
    }
}
