package org.relaydesk.desk.part;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.words.Words;

/** Shows the {@link Question} of its property while there is one. Enter confirms, Esc leaves. */
public final class AskPanel extends VBox {
    private final Words words;
    private final ObjectProperty<Question> question;
    private final TextField amount = new TextField();
    private final TextField text = new TextField();
    private final ObservableStringValue asking;
    private final HBox progress = Parts.collapsing(new HBox(10));
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Label under = Parts.label("", "small", "muted");
    private final Label wrong = Parts.collapsing(Parts.prose("", "wrong"));

    public AskPanel(Words words, ObjectProperty<Question> question) {
        this(words, question, new SimpleStringProperty(""), new SimpleStringProperty(""));
    }

    /**
     * With an answer that takes a while.
     *
     * @param asking what is being done with the answer; empty while nothing is
     * @param fault what came of it instead; empty where nothing did
     */
    public AskPanel(
            Words words, ObjectProperty<Question> question, ObservableStringValue asking, ObservableStringValue fault) {
        this.asking = asking;
        this.words = words;
        this.question = question;
        getStyleClass().add("ask");
        amount.setId("ask-amount");
        amount.setMaxWidth(200);
        text.setMaxWidth(640);
        text.setId("ask-text");
        Parts.collapsing(this);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        progress.visibleProperty().bind(Bindings.isNotEmpty(asking));
        progress.getChildren().addAll(bar, under);
        progress.setAlignment(Pos.CENTER_LEFT);
        bar.setPrefWidth(110);
        under.textProperty().bind(asking);
        question.subscribe(this::show);
        fault.subscribe(said -> wrong(said));
    }

    private void wrong(String said) {
        wrong.setText(said);
        wrong.setVisible(!said.isEmpty());
    }

    /** The fields are dressed at once: an undressed field would lose the first key. */
    private void show(@Nullable Question asked) {
        setVisible(asked != null);
        getChildren().clear();
        if (asked == null) {
            return;
        }
        wrong.setVisible(false);
        amount.setText(asked.amount() == null ? "" : asked.amount());
        text.setText(asked.begin());
        text.end();
        getChildren().add(Parts.label(asked.title(), "h2"));
        if (!asked.hint().isEmpty()) {
            getChildren().add(Parts.prose(asked.hint(), "muted", "small"));
        }
        if (asked.amount() != null) {
            getChildren().add(field(words.say("ask.amount"), amount));
        }
        if (!asked.textLabel().isEmpty()) {
            getChildren().add(field(asked.textLabel(), text));
        }
        if (!asked.canned().isEmpty()) {
            getChildren().add(canned(asked));
        }
        var buttons = buttons(asked);
        getChildren().addAll(wrong, progress, buttons);
        applyCss();
        first(asked, buttons).requestFocus();
    }

    private Node first(Question asked, HBox buttons) {
        if (asked.amount() != null && asked.amount().isEmpty()) {
            return amount;
        }
        return asked.textLabel().isEmpty() ? buttons.getChildren().getFirst() : text;
    }

    private static VBox field(String name, TextField field) {
        var label = Parts.label(name, "muted", "small");
        label.setLabelFor(field);
        return new VBox(3, label, field);
    }

    private FlowPane canned(Question asked) {
        var pane = new FlowPane(6, 6);
        for (var answer : asked.canned()) {
            var chip = Buttons.button(answer, () -> take(answer), "chip", "small-chip");
            chip.setMaxWidth(Region.USE_PREF_SIZE);
            pane.getChildren().add(chip);
        }
        return pane;
    }

    private void take(String answer) {
        text.setText(answer);
        text.requestFocus();
        text.end();
    }

    private HBox buttons(Question asked) {
        var confirm = Buttons.deciding("confirm", asked.confirm(), words.say("key.enter"), this::submit, asked.grave() ? "danger" : "success");
        confirm.disableProperty().bind(Bindings.isNotEmpty(asking));
        var leave = Buttons.deciding("ask-leave", words.say("ask.leave"), words.say("key.esc"), () -> question.set(null));
        var row = new HBox(8, confirm, leave);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            question.set(null);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            submit();
            event.consume();
        }
    }

    private void submit() {
        Question asked = question.get();
        if (asked == null || !asking.get().isEmpty()) {
            return;
        }
        asked.submit().apply(new Answer(amount.getText().strip(), text.getText().strip())).ifPresent(this::wrong);
    }
}
