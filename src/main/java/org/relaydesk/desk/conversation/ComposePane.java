package org.relaydesk.desk.conversation;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import org.relaydesk.desk.part.Band;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.statement.FilePicker;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ConversationQueries.Head;

/** What the seller writes, and whether it can be sent now. */
final class ComposePane extends VBox {
    private static final double LINE = 20;
    /** About as wide as a letter is. */
    private static final double LETTER = 7;
    private static final double ROOM_FOR_TOOLS = 560;

    private final ConversationModel model;
    private final ConversationController controller;
    private final ComposeController compose;
    private final FilePicker files;
    private final Words words;
    private final Dates dates;
    private final TextArea text = new TextArea();
    private final Band closed = new Band("window-closed", Tone.WARN);
    private final FlowPane templates = Parts.collapsing(new FlowPane(6, 6));
    private final Label attached = Parts.label("", "small");
    private final Button send;
    private final HBox tools = new HBox(8);
    private final HBox before = new HBox(8);
    private final HBox beneath = Parts.collapsing(new HBox(8));

    ComposePane(ConversationModel model, ConversationController controller, FilePicker files, Words words, Dates dates) {
        super(8);
        this.model = model;
        this.controller = controller;
        this.compose = controller.compose();
        this.files = files;
        this.words = words;
        this.dates = dates;
        setId("compose");
        getStyleClass().add("compose");
        send = Buttons.deciding("send", words.say("conversation.send"), words.say("key.enter"), compose::send, "accent");
        Parts.whole(send);
        send.disableProperty().bind(model.sending().or(model.attaching())
                .or(Bindings.createBooleanBinding(() -> model.draft().get() == null || model.draft().get().isEmpty(), model.draft())));
        getChildren().addAll(closed, templates, attachment(), writing(), beneath);
        widthProperty().subscribe(this::arrange);
        visibleProperty().bind(model.selected().isNotNull());
        model.draft().subscribe(this::show);
        model.head().subscribe(this::follow);
        text.textProperty().subscribe(compose::typed);
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        text.addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
    }

    /** Where there is little room the tools stand beneath what is written. */
    private void arrange() {
        boolean wide = getWidth() >= ROOM_FOR_TOOLS;
        var home = wide ? before : beneath;
        if (!home.getChildren().contains(tools)) {
            (wide ? beneath : before).getChildren().remove(tools);
            home.getChildren().addFirst(tools);
        }
        beneath.setVisible(!wide);
    }

    private HBox writing() {
        text.setId("answer");
        text.setWrapText(true);
        text.setPrefRowCount(1);
        text.setMinHeight(34);
        text.prefHeightProperty().bind(Bindings.createDoubleBinding(
                () -> 14 + LINE * Math.clamp(text.getText().lines().count() + (long) (text.getLength() * LETTER / Math.max(120, text.getWidth() - 24)), 1, 6),
                text.textProperty(), text.widthProperty()));
        var canned = Parts.whole(Buttons.deciding("canned-open", words.say("conversation.canned"), "/", compose::choose));
        var attach = Buttons.icon(Feather.PAPERCLIP, words.say("conversation.attach"), this::pick);
        attach.setId("attach");
        Parts.whole(attach).disableProperty().bind(model.attaching());
        var silence = Parts.whole(Buttons.button("", compose::silence, "tool", "flat-tool"));
        silence.setId("silence");
        silence.textProperty().bind(Bindings.createStringBinding(
                () -> words.say("conversation.silence." + model.silentHours().get()), model.silentHours()));
        silence.setAccessibleHelp(words.say("conversation.silence.help"));
        tools.getChildren().addAll(canned, attach, silence);
        tools.setAlignment(Pos.CENTER_LEFT);
        before.getChildren().addAll(tools, Parts.grow(text), send);
        before.setAlignment(Pos.CENTER_LEFT);
        return before;
    }

    private HBox attachment() {
        var remove = Buttons.icon(Feather.X, words.say("conversation.detach"), compose::detach);
        var line = Parts.collapsing(new HBox(8, Parts.icon(Feather.PAPERCLIP, "small-icon"), attached, remove));
        line.setId("attached");
        line.setAlignment(Pos.CENTER_LEFT);
        line.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> model.draft().get() != null && model.draft().get().attached() != null, model.draft()));
        return line;
    }

    private void show(@Nullable Draft draft) {
        if (draft == null) {
            return;
        }
        if (!text.getText().equals(draft.text())) {
            text.setText(draft.text());
            text.end();
        }
        var file = draft.attached();
        attached.setText(file == null ? "" : words.say("conversation.attached", "name", file.name(), "size", words.size(file.size())));
    }

    /** Time has gone on. */
    void tick(@Nullable Head head) {
        follow(head);
    }

    private void follow(@Nullable Head head) {
        text.setPromptText(head == null ? "" : words.say("conversation.write", "name", head.name()));
        boolean isClosed = head != null && isClosed(head);
        var offered = isClosed ? compose.gateway().templates() : List.<String>of();
        closed.show(isClosed ? words.say("conversation.closed") : "",
                isClosed ? words.say(offered.isEmpty() ? "conversation.closed-hold" : "conversation.closed-template") : "");
        send.setText(words.say(isClosed ? "conversation.hold" : "conversation.send"));
        templates.setVisible(!offered.isEmpty());
        templates.getChildren().setAll(offered.stream().map(this::template).toList());
    }

    private boolean isClosed(Head head) {
        return compose.closesAt(head).filter(at -> !at.isAfter(dates.now().toInstant())).isPresent();
    }

    private Node template(String name) {
        var button = Buttons.deciding("template-" + name, words.say("conversation.template", "name", name), null, () -> compose.send(name), "small-button");
        button.disableProperty().bind(send.disableProperty());
        return button;
    }

    private void pick() {
        files.pick(getScene().getWindow(), words.say("conversation.attach")).ifPresent(compose::attach);
        text.requestFocus();
    }

    void write() {
        text.requestFocus();
        text.end();
        controller.look();
    }

    /** Enter sends, with Shift it begins a new line; a stroke that is held sends nothing more, for the draft is empty. */
    private void onKey(KeyEvent event) {
        Optional<Runnable> does = does(event);
        does.ifPresent(run -> {
            event.consume();
            run.run();
        });
    }

    /** Where nothing is written yet a slash is the key of the answers at hand. */
    private void onTyped(KeyEvent event) {
        if ("/".equals(event.getCharacter()) && text.getText().isEmpty()) {
            event.consume();
            choose();
        }
    }

    private Optional<Runnable> does(KeyEvent event) {
        var code = event.getCode();
        if (code == KeyCode.ENTER && !event.isShiftDown()) {
            return Optional.of(compose::send);
        }
        if (code == KeyCode.ENTER) {
            return Optional.of(() -> text.replaceSelection("\n"));
        }
        if (code == KeyCode.ESCAPE) {
            return Optional.of(this::leave);
        }
        if (!event.isShortcutDown()) {
            return Optional.empty();
        }
        return switch (code) {
            case O -> Optional.of(this::pick);
            case B -> Optional.of(compose::silence);
            case T -> compose.gateway().templates().stream().findFirst().filter(_ -> templates.isVisible()).map(name -> () -> compose.send(name));
            default -> Optional.empty();
        };
    }

    /** The list has the keys from now on. */
    private void leave() {
        getParent().requestFocus();
    }

    private void choose() {
        leave();
        compose.choose();
    }
}
