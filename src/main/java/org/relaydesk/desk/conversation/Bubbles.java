package org.relaydesk.desk.conversation;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.part.SaidText;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ConversationQueries.Media;
import org.relaydesk.query.ConversationQueries.Message;

/** A message as the customer saw or wrote it, with its ticks. */
final class Bubbles {
    private static final double SIDE = 190;
    /** Screenshots stand upright. */
    private static final double WIDE = 150;
    private static final double WIDEST = 0.66;

    private final ConversationController controller;
    private final Words words;
    private final ConversationWords says;

    Bubbles(ConversationController controller, Words words, ConversationWords says) {
        this.controller = controller;
        this.words = words;
        this.says = says;
    }

    /** @param thread what it stands in, which says how wide it may be */
    HBox of(Message message, SaidText said, Region thread) {
        if (message.kind().equals("SYSTEM")) {
            return line(Parts.prose(message.text().isBlank() ? words.say("conversation.system") : message.text(), "day-mark"), Pos.CENTER);
        }
        var bubble = new VBox(5);
        bubble.getStyleClass().addAll("bubble", message.state() == null ? "bubble-in" : "bubble-out");
        bubble.maxWidthProperty().bind(thread.widthProperty().multiply(WIDEST));
        if (message.media() != null) {
            bubble.getChildren().add(media(message, message.media()));
        } else if (message.state() == null && message.text().isBlank()) {
            bubble.getChildren().add(kind(message));
        }
        if (!message.text().isBlank()) {
            var text = said.of(message.text());
            if (message.kind().equals("REPLY")) {
                text.getStyleClass().add("reply");
            }
            bubble.getChildren().add(text);
        }
        if (!message.choices().isEmpty()) {
            bubble.getChildren().add(choices(message));
        }
        bubble.getChildren().add(meta(message));
        trouble(bubble, message);
        bubble.setAccessibleText(message.text() + ", " + says.meta(message) + ", " + says.state(message.state()));
        return line(bubble, message.state() == null ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
    }

    private static HBox line(Node node, Pos where) {
        var line = new HBox(node);
        line.setAlignment(where);
        line.setFillHeight(false);
        return line;
    }

    /** Buttons and lists as the customer saw them; of a template what stands in its places is in the text. */
    private FlowPane choices(Message message) {
        var pane = new FlowPane(6, 6);
        if (!message.kind().equals("TEMPLATE")) {
            for (var title : message.choices()) {
                pane.getChildren().add(Parts.label(title, "choice"));
            }
        }
        pane.setPrefWrapLength(320);
        return pane;
    }

    private Node media(Message message, Media media) {
        if (media.gone()) {
            return Parts.prose(words.say("conversation.gone", "kind", says.kind(message.kind(), message.type()),
                    "why", message.trouble() == null ? "" : message.trouble()), "muted", "small");
        }
        if (PictureController.isPicture(media)) {
            return picture(message, media);
        }
        return media.sha256() == null ? Parts.label(words.say("conversation.coming", "kind", says.kind(message.kind(), message.type())), "muted", "small")
                : file(message, media);
    }

    private HBox file(Message message, Media media) {
        var open = Buttons.deciding("open-file", words.say("file.open"), "F", () -> controller.files().open(media), "small-button");
        var line = new HBox(12, kind(message), Parts.whole(open));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node kind(Message message) {
        var icon = Parts.icon(message.media() == null ? Feather.MESSAGE_SQUARE : Feather.FILE_TEXT, "small-icon");
        var name = says.kind(message.kind(), message.type());
        var about = message.media() == null ? name : words.say("conversation.file", "kind", name, "type", message.media().mimeType().split(";", 2)[0].strip());
        var line = new HBox(8, icon, Parts.label(about, "muted"));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Holds its place before the picture is here, so that nothing jumps. */
    private Node picture(Message message, Media media) {
        double wide = media.upi() == null ? WIDE : SIDE;
        var view = new ImageView();
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitWidth(wide);
        view.setFitHeight(SIDE);
        var frame = new StackPane(view);
        frame.getStyleClass().add("thumb");
        frame.setMinSize(wide, SIDE);
        frame.setMaxSize(wide, SIDE);
        var button = new Button();
        button.setGraphic(frame);
        button.getStyleClass().add("thumb-button");
        button.setAccessibleText(media.upi() == null ? says.kind(message.kind(), message.type()) : says.upi(media.upi()));
        button.setOnAction(event -> controller.pictures().open(media));
        controller.pictures().thumbs().load(media, loaded -> {
            view.setImage(loaded.image());
            if (loaded.image() == null) {
                frame.getChildren().add(Parts.prose(words.say("conversation.unreadable"), "small", "muted"));
            }
        });
        return media.upi() == null ? button : new VBox(4, button, Parts.label(says.upi(media.upi()), "small", "strong"));
    }

    private HBox meta(Message message) {
        var at = Parts.label(says.meta(message), "meta");
        var line = new HBox(4, at);
        if (message.state() != null) {
            line.getChildren().add(Ticks.of(message.state(), says.state(message.state())));
        }
        line.setAlignment(Pos.CENTER_RIGHT);
        return line;
    }

    private void trouble(VBox bubble, Message message) {
        var why = says.trouble(message);
        if (why.isEmpty()) {
            return;
        }
        boolean dead = ConversationWords.isGivenUp(message);
        bubble.getChildren().add(Parts.prose(why, "small", dead ? "wrong" : "muted"));
        if (dead) {
            var again = Buttons.deciding("resend", words.say("conversation.resend"), "R", () -> controller.resend(message), "small-button");
            bubble.getChildren().add(again);
        }
    }

    /** A line that parts one day from the next. */
    static HBox day(String says) {
        return line(Parts.label(says, "day-mark"), Pos.CENTER);
    }
}
