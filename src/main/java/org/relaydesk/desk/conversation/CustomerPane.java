package org.relaydesk.desk.conversation;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ConversationQueries.Head;
import org.relaydesk.query.ConversationQueries.OrderLine;
import org.relaydesk.query.ConversationQueries.Waiting;

/** Who it is, what of his is open, and his last orders. */
final class CustomerPane extends VBox {
    private final ConversationController controller;
    private final Words words;
    private final Dates dates;
    private final ConversationWords says;

    CustomerPane(ConversationModel model, ConversationController controller, Words words, Dates dates, ConversationWords says) {
        super(6);
        this.controller = controller;
        this.words = words;
        this.dates = dates;
        this.says = says;
        setId("customer");
        getStyleClass().add("customer-pane");
        model.head().subscribe(this::show);
    }

    private void show(@Nullable Head head) {
        getChildren().clear();
        if (head == null) {
            return;
        }
        getChildren().addAll(Parts.label(words.say("conversation.customer"), "h2"), Parts.prose(says.who(head), "small"),
                Parts.prose(says.standing(head), "small"), wallet());
        if (!head.open().isEmpty() || head.mismatch() != null) {
            getChildren().add(heading("conversation.open"));
            head.open().forEach(order -> getChildren().add(open(order)));
            if (head.mismatch() != null) {
                getChildren().add(mismatch(head.mismatch()));
            }
        }
        if (!head.last().isEmpty()) {
            getChildren().add(heading("conversation.last"));
            orders(head.last());
        }
    }

    private Node heading(String key) {
        var heading = Parts.label(words.say(key), "h2", "customer-heading");
        return heading;
    }

    private Node wallet() {
        var button = Buttons.deciding("open-wallet", words.say("conversation.open-wallet"), "W", controller::openWallet, "small-button");
        return button;
    }

    private Hyperlink link(String order) {
        var link = new Hyperlink(order);
        link.getStyleClass().addAll("order-link", "strong");
        link.setOnAction(event -> controller.openOrder(order));
        return Parts.whole(link);
    }

    private Node open(OrderLine order) {
        var about = Parts.label(words.say("conversation.order-open", "status", words.code("status", order.status()), "price", order.price()), "small");
        return line(link(order.order()), about);
    }

    private Node mismatch(Waiting waiting) {
        var due = dates.due(waiting.dueAt());
        var name = Parts.whole(Parts.label(words.say("conversation.mismatch"), "small", "strong"));
        var open = Buttons.deciding("open-mismatch", words.say("conversation.open-it"), "M", controller::openMismatch, "small-button");
        return line(name, Parts.label(due.text(), "small", due.tone().styleClass()), Parts.whole(open));
    }

    private void orders(List<OrderLine> orders) {
        for (var order : orders) {
            var status = words.code("status", order.status());
            var about = order.refunded().isPositive() ? words.say("conversation.order-back", "status", status, "refunded", order.refunded()) : status;
            getChildren().add(line(link(order.order()), Parts.label(about, "small", "muted")));
        }
    }

    private static HBox line(Node... nodes) {
        var line = new HBox(8, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
