package org.relaydesk.desk.phone;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import org.relaydesk.desk.fx.Toolkit;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Paise;

/** The chat with the store as a customer has it, with the little that a UPI app adds: pay, and show that one has paid. */
final class PhoneView extends VBox implements AutoCloseable {
    /** So many messages are drawn at most: a phone shows the newest. */
    private static final int DRAWN = 60;
    private static final double PICTURE = 190;
    private static final Paise LESS = Paise.of(1_00);

    private final PhoneLine line;
    private final Words words;
    private final Dates dates;
    private final VBox chat = new VBox(8);
    private final ScrollPane scroll = new ScrollPane(chat);
    private final TextField text = new TextField();
    private final javafx.scene.control.Label trouble = Parts.collapsing(Parts.prose("", "wrong"));
    private final AtomicBoolean pending = new AtomicBoolean();
    private volatile boolean open = true;
    private int drawn;

    PhoneView(PhoneLine line, String store, Words words, Dates dates) {
        this.line = line;
        this.words = words;
        this.dates = dates;
        setId("phone");
        getStyleClass().add("phone");
        chat.setId("phone-chat");
        chat.getStyleClass().add("phone-chat");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        chat.heightProperty().subscribe(height -> scroll.setVvalue(1));
        getChildren().addAll(heading(store), scroll, shortcuts(), trouble, writing());
        line.follow(this::changed);
        changed();
    }

    private VBox heading(String store) {
        var heading = new VBox(2, Parts.label(store, "h2"), Parts.prose(words.say("phone.hint"), "small", "muted"));
        heading.getStyleClass().add("phone-heading");
        return heading;
    }

    /** What a newcomer may not know that he can write. */
    private FlowPane shortcuts() {
        var pane = new FlowPane(6, 6);
        pane.getStyleClass().add("phone-shortcuts");
        for (var command : List.of("menu", "orders", "wallet", "support")) {
            pane.getChildren().add(Buttons.button(command, () -> send(() -> line.say(command)), "chip", "small-chip"));
        }
        return pane;
    }

    private HBox writing() {
        text.setId("phone-text");
        text.setPromptText(words.say("phone.prompt"));
        text.setOnAction(event -> say());
        var send = Buttons.icon(Feather.SEND, words.say("phone.send"), this::say);
        send.setId("phone-send");
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(8, text, send);
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("phone-writing");
        return row;
    }

    void takeFocus() {
        text.requestFocus();
    }

    private void say() {
        var written = text.getText().strip();
        if (!written.isEmpty()) {
            text.clear();
            send(() -> line.say(written));
        }
    }

    /** On any thread; bursts are drawn once. */
    private void changed() {
        if (open && pending.compareAndSet(false, true)) {
            Toolkit.later(() -> {
                pending.set(false);
                if (open) {
                    draw(line.bubbles());
                }
            });
        }
    }

    /** Only what is new: what is there does not move under the mouse. */
    private void draw(List<Bubble> bubbles) {
        bubbles.subList(Math.min(drawn, bubbles.size()), bubbles.size()).forEach(bubble -> chat.getChildren().add(node(bubble)));
        drawn = bubbles.size();
        int over = chat.getChildren().size() - DRAWN;
        if (over > 0) {
            chat.getChildren().remove(0, over);
        }
    }

    private Node node(Bubble bubble) {
        var inside = new VBox(6);
        inside.getStyleClass().addAll("bubble", bubble.mine() ? "bubble-mine" : "bubble-theirs");
        if (bubble.picture() != null) {
            inside.getChildren().add(picture(bubble.picture()));
        }
        if (!bubble.text().isEmpty()) {
            inside.getChildren().add(Parts.prose(Plain.of(bubble.text())));
        }
        inside.getChildren().add(Parts.label(dates.time(bubble.at()), "small", "muted"));
        if (!bubble.choices().isEmpty()) {
            inside.getChildren().add(choices(bubble));
        }
        if (bubble.asked() != null) {
            inside.getChildren().add(paying(bubble.asked()));
        }
        inside.setMaxWidth(290);
        var row = new HBox(inside);
        row.setAlignment(bubble.mine() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        return row;
    }

    private static ImageView picture(byte[] content) {
        var view = new ImageView(new Image(new ByteArrayInputStream(content)));
        view.setPreserveRatio(true);
        view.setFitWidth(PICTURE);
        return view;
    }

    private VBox choices(Bubble bubble) {
        var all = new VBox(bubble.list() ? 2 : 5);
        for (var choice : bubble.choices()) {
            var button = Buttons.button(choice.title(), () -> send(() -> line.choose(bubble.id(), choice.id())), "phone-choice");
            button.setId("phone-" + bubble.id() + "-" + choice.id().replaceAll("[^A-Za-z0-9_]", "-"));
            button.setMaxWidth(Double.MAX_VALUE);
            all.getChildren().add(button);
        }
        return all;
    }

    private VBox paying(Paise asked) {
        var exact = Buttons.button(words.say("phone.pay", "amount", asked), () -> send(() -> line.pay(asked)), "success");
        exact.setId("phone-pay");
        var less = asked.compareTo(LESS) > 0 ? asked.minus(LESS) : asked.plus(LESS);
        var wrong = Buttons.button(words.say("phone.pay-wrong", "amount", less), () -> send(() -> line.pay(less)));
        wrong.setId("phone-pay-wrong");
        var shot = Buttons.button(words.say("phone.screenshot"), () -> send(() -> line.screenshot(asked)));
        shot.setId("phone-screenshot");
        var all = new VBox(5, exact, wrong, shot);
        all.getChildren().forEach(node -> ((javafx.scene.control.Button) node).setMaxWidth(Double.MAX_VALUE));
        return all;
    }

    private void send(Supplier<CompletableFuture<Void>> what) {
        var _ = what.get().whenComplete((_, failure) -> Toolkit.later(() -> {
            trouble.setText(failure == null ? "" : words.say("phone.trouble"));
            trouble.setVisible(failure != null);
        }));
    }

    @Override
    public void close() {
        open = false;
    }
}
