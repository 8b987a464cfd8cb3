package org.relaydesk.desk.order;

import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.AskPanel;
import org.relaydesk.desk.part.Badge;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Facts;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Activity;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.OrderMarks;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.OrderQueries.Detail;

/** The selected order: what can be done on the left, what happened on the right. */
final class OrderDetail extends HBox {
    private static final int LONGEST = 600;

    private final Words words;
    private final Dates dates;
    private final OrderController controller;
    private final OrderModel model;
    private final FollowUps follow;
    private final RawAnswers raw;
    private final HeldActions actions;
    private final VBox left = new VBox(10);
    private final VBox right = new VBox(8);

    OrderDetail(OrderModel model, OrderController controller, Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
        this.controller = controller;
        this.actions = new HeldActions(model, controller.decider(), words, controller::edit);
        setId("detail");
        getStyleClass().add("under");
        setMinHeight(316);
        setPrefHeight(316);
        this.follow = new FollowUps(controller.decider(), words, dates);
        this.raw = new RawAnswers(words, dates);
        this.model = model;
        var ask = new AskPanel(words, model.question(), model.asking(), model.askFault());
        var said = new VBox(10, left, ask);
        said.getStyleClass().add("under-part");
        right.getStyleClass().add("under-part");
        getChildren().addAll(scrolling(said, "under-left"), scrolling(right, "under-right"));
        getChildren().forEach(part -> HBox.setHgrow(part, Priority.ALWAYS));
        model.detail().subscribe(this::show);
        managedProperty().bind(model.selected().isNotNull());
        visibleProperty().bind(model.selected().isNotNull());
    }

    private static ScrollPane scrolling(Region content, String style) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(style.equals("under-left") ? 640 : 584);
        scroll.setMinWidth(0);
        scroll.getStyleClass().add(style);
        return scroll;
    }

    private void show(@Nullable Detail detail) {
        left.getChildren().clear();
        right.getChildren().clear();
        if (detail == null) {
            return;
        }
        var row = detail.row();
        var heading = new HBox(10, Parts.whole(Parts.label(row.order(), "h2")), new Badge(new OrderMarks(words).of(row, dates)), Parts.gap(), wallet(row.customer()));
        heading.setAlignment(Pos.CENTER_LEFT);
        left.getChildren().add(heading);
        if (row.held() != null) {
            left.getChildren().add(actions.of(detail));
        }
        left.getChildren().add(facts(detail));
        if (row.held() == null) {
            var buttons = follow.buttons(detail, model.deciding());
            if (!buttons.getChildren().isEmpty()) {
                left.getChildren().add(buttons);
            }
        }
        if (!detail.followUps().isEmpty()) {
            left.getChildren().add(follow.of(detail.followUps()));
        }
        var refunds = new RefundLines(words, dates);
        if (!detail.refunds().isEmpty()) {
            left.getChildren().add(refunds.of(detail.refunds()));
        }
        right.getChildren().addAll(Parts.label(words.say("order.timeline"), "h2"), timeline(detail));
        if (!detail.messages().isEmpty()) {
            right.getChildren().addAll(Parts.label(words.say("order.messages"), "h2"), new MessageLines(words, dates).of(detail.messages()));
        }
        if (!detail.answers().isEmpty()) {
            right.getChildren().add(raw.of(row.order(), detail.answers()));
        }
    }

    private javafx.scene.control.Button wallet(String customer) {
        var open = Buttons.button(words.say("order.open-wallet", "customer", customer), controller::openWallet, "tool");
        open.setId("open-wallet");
        return open;
    }

    private Facts facts(Detail detail) {
        var row = detail.row();
        var facts = new Facts(98, 5);
        facts.getStyleClass().add("small");
        facts.add(words.say("order.fact-service"), words.say("order.fact-service-line", "quantity", row.quantity(), "service", row.service()));
        facts.add(words.say("order.fact-link"), detail.link());
        facts.add(words.say("order.fact-price"), detail.asked() == null
                ? detail.price().toString() : words.say("order.fact-price-line", "price", detail.price(), "asked", detail.asked()));
        if (row.provider() != null) {
            facts.add(words.say("order.fact-provider"), detail.providerOrderId() == null
                    ? row.provider() : words.say("order.fact-provider-line", "provider", row.provider(), "id", detail.providerOrderId()));
        }
        if (row.providerStatus() != null) {
            facts.add(words.say("order.fact-status"), row.providerStatus());
        }
        if (row.waitWhy() != null) {
            facts.add(words.say("order.fact-waits"), words.find("wait.says." + row.waitWhy()).orElse(row.waitWhy()));
        }
        if (row.slowSince() != null) {
            facts.add(words.say("order.fact-slow"), words.say("order.fact-slow-line", "at", dates.exact(row.slowSince())), "tone-warn");
        }
        for (var parameter : detail.parameters()) {
            facts.add(words.code("parameter", parameter.field()), cut(parameter.value()));
        }
        return facts;
    }

    /** A list of comments may be very long: enough of it to know it by. */
    private static String cut(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }

    private Facts timeline(Detail detail) {
        var lines = new Facts(70, 7);
        lines.getStyleClass().add("small");
        var activity = new Activity(words);
        for (var line : detail.timeline()) {
            lines.add(dates.exact(line.at()), activity.inTimeline(line), activity.trouble(line) ? "tone-bad" : "plain");
        }
        return lines;
    }
}
