package org.relaydesk.desk.conversation;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.customer.Standing;
import org.relaydesk.desk.part.Badge;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ConversationQueries.Head;

/** Above the thread: with whom, in which language, how long he may be written to, and who answers him. */
final class HeadPane extends VBox {
    private final ComposeController compose;
    private final Words words;
    private final Dates dates;
    private final ConversationWords says;
    private final Label name = Parts.label("", "strong");
    private final Badge language = new Badge();
    private final Badge window = Parts.collapsing(new Badge());
    private final Badge standing = Parts.collapsing(new Badge());
    private final Label about = Parts.label("", "small", "muted");
    private final ObservableBooleanValue narrow;
    private final Button handOver;

    /** @param narrow whether nothing stands beside the thread that says who it is */
    HeadPane(ConversationModel model, ConversationController controller, Words words, Dates dates, ConversationWords says,
            ObservableBooleanValue narrow) {
        this.compose = controller.compose();
        this.words = words;
        this.dates = dates;
        this.says = says;
        this.narrow = narrow;
        getStyleClass().add("talk-head");
        handOver = Parts.whole(Buttons.deciding("hand-back", "", "H", controller::handOver));
        name.setMinWidth(40);
        var line = new HBox(8, name, language, window, standing);
        line.setAlignment(Pos.CENTER_LEFT);
        var left = new VBox(2, line, Parts.collapsing(about));
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(0);
        var whole = new HBox(8, Parts.grow(left), handOver);
        whole.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(whole);
        setAlignment(Pos.CENTER_LEFT);
        narrow.subscribe(() -> show(model.head().get()));
        model.head().subscribe(this::show);
    }

    private void show(@Nullable Head head) {
        setVisible(head != null);
        if (head == null) {
            return;
        }
        name.setText(head.name());
        language.show(Tone.NEUTRAL, words.code("conversation.language", head.language()));
        var left = says.window(compose.closesAt(head));
        window.setVisible(left.isPresent());
        left.ifPresent(mark -> window.show(mark.tone(), mark.text()));
        standing.setVisible(head.standing() != Standing.GOOD);
        standing.show(Tone.BAD, words.say("conversation.standing." + head.standing()));
        handOver.setText(words.say(head.silentUntil() == null ? "conversation.take-over" : "conversation.hand-back"));
        about(head);
    }

    /** Under the name: who answers, and who it is where nothing else says so. */
    private void about(Head head) {
        var silent = head.silentUntil() == null ? "" : words.say("conversation.silent-until", "at", dates.minute(head.silentUntil()));
        var who = narrow.get() ? says.who(head) + words.say("dot") + says.standing(head) : "";
        about.setText(silent.isEmpty() || who.isEmpty() ? silent + who : silent + words.say("dot") + who);
        about.setVisible(!about.getText().isEmpty());
    }

    /** Time has gone on. */
    void tick(@Nullable Head head) {
        show(head);
    }
}
