package org.relaydesk.desk.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.conversation.Talk.Change;
import org.relaydesk.desk.part.SaidText;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ConversationQueries.Message;
import org.relaydesk.query.ConversationQueries.Place;

/** The thread, the newest words last. More is loaded when an end comes into sight; what is seen stays where it is. */
final class TalkPane extends ScrollPane {
    private static final PseudoClass WANTED = PseudoClass.getPseudoClass("wanted");
    /** In heights of the pane: so near an end more is asked for. */
    private static final double NEAR = 0.75;
    private static final double AT_END = 4;

    private final ConversationModel model;
    private final ConversationController controller;
    private final Dates dates;
    private final Bubbles bubbles;
    private final VBox lines = new VBox(8);
    private final Map<Place, Shown> shown = new HashMap<>();
    private @Nullable String order;
    private long customer;
    private boolean placing;

    private record Shown(Message message, HBox node) {}

    TalkPane(ConversationModel model, ConversationController controller, Words words, Dates dates, ConversationWords says) {
        this.model = model;
        this.controller = controller;
        this.dates = dates;
        this.bubbles = new Bubbles(controller, words, says);
        setId("thread");
        getStyleClass().add("thread");
        lines.getStyleClass().add("thread-lines");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(lines);
        setFocusTraversable(false);
        model.talk().subscribe(this::show);
        model.head().subscribe(head -> {
            if (head != null && !Objects.equals(order, head.newest())) {
                order = head.newest();
                shown.clear();
                show(model.talk().get());
            }
        });
        vvalueProperty().subscribe(this::scrolled);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> controller.look());
    }

    private void show(@Nullable Talk talk) {
        if (talk == null || talk.customer() != customer) {
            shown.clear();
            customer = talk == null ? 0 : talk.customer();
        }
        double beneath = beneath();
        double top = top();
        var anchor = anchor();
        double before = anchor == null ? 0 : anchor.getBoundsInParent().getMinY() - top();
        placing = true;
        fill(talk == null ? List.of() : talk.messages());
        applyCss();
        layout();
        lines.applyCss();
        lines.layout();
        if (talk != null) {
            place(talk, anchor, before, beneath, top);
        }
        placing = false;
    }

    private void place(Talk talk, @Nullable Node anchor, double before, double beneath, double top) {
        boolean atEnd = talk.change() == Change.OPENED || (talk.change() == Change.REFRESHED && beneath < AT_END && !talk.newer());
        if (atEnd) {
            setVvalue(1);
        } else if (talk.change() == Change.JUMPED) {
            var target = shown.get(talk.target());
            if (target != null) {
                target.node.pseudoClassStateChanged(WANTED, true);
                scrollTo(target.node.getBoundsInParent().getCenterY() - height() / 2);
            }
        } else if (anchor != null && lines.getChildren().contains(anchor)) {
            scrollTo(anchor.getBoundsInParent().getMinY() - before);
        } else {
            scrollTo(top);
        }
    }

    private void fill(List<Message> messages) {
        var said = new SaidText(order, controller::openOrder);
        var nodes = new ArrayList<Node>();
        var kept = new HashMap<Place, Shown>();
        Message before = null;
        for (var message : messages) {
            if (before == null || !dates.isSameDay(before.place().at(), message.place().at())) {
                nodes.add(Bubbles.day(dates.dayMark(message.place().at())));
            }
            var known = shown.get(message.place());
            var now = known != null && known.message.equals(message) ? known : new Shown(message, bubbles.of(message, said, this));
            kept.put(message.place(), now);
            nodes.add(now.node);
            before = message;
        }
        shown.clear();
        shown.putAll(kept);
        if (!lines.getChildren().equals(nodes)) {
            lines.getChildren().setAll(nodes);
        }
    }

    // --- where it stands -------------------------------------------------------------------------------------------

    private double height() {
        return getViewportBounds().getHeight();
    }

    private double room() {
        return Math.max(0, lines.getHeight() - height());
    }

    private double top() {
        return getVvalue() * room();
    }

    /** How much there is below what is seen. */
    private double beneath() {
        return room() - top();
    }

    private void scrollTo(double top) {
        setVvalue(room() == 0 ? 1 : Math.clamp(top / room(), 0, 1));
    }

    /** The first message that is seen. */
    private @Nullable Node anchor() {
        double top = top();
        return lines.getChildren().stream().filter(node -> node.getBoundsInParent().getMaxY() > top && isMessage(node)).findFirst().orElse(null);
    }

    private boolean isMessage(Node node) {
        return shown.values().stream().anyMatch(one -> one.node.equals(node));
    }

    private void scrolled() {
        Talk talk = model.talk().get();
        if (placing || talk == null) {
            return;
        }
        if (talk.older() && top() < NEAR * height()) {
            controller.talk().older();
        } else if (talk.newer() && beneath() < NEAR * height()) {
            controller.talk().newer();
        }
    }

    /** @param pages of the pane, upwards where negative */
    void scroll(double pages) {
        scrollTo(top() + pages * height());
        scrolled();
        controller.look();
    }

    /** To the newest words, whatever is shown. */
    void end() {
        Talk talk = model.talk().get();
        if (talk != null && talk.newer()) {
            controller.talk().open(talk.customer());
        } else {
            setVvalue(1);
        }
        controller.look();
    }
}
