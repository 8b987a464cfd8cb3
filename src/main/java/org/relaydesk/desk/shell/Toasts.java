package org.relaydesk.desk.shell;

import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;

import org.relaydesk.desk.fx.Notice;
import org.relaydesk.desk.fx.Notices;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;

/** Sentences that the seller is told; each leaves by itself. */
final class Toasts extends VBox {
    private static final Duration LONG = Duration.seconds(6);
    /** As long as an order waits for it. */
    private static final Duration OFFERED = Duration.seconds(8);

    private final Notices notices;
    private final Words words;
    private final Map<Notice, Node> toasts = new HashMap<>();

    Toasts(Notices notices, Words words) {
        super(8);
        this.notices = notices;
        this.words = words;
        setId("toasts");
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        notices.shown().subscribe(this::show);
    }

    private void show() {
        toasts.keySet().retainAll(notices.shown());
        getChildren().setAll(notices.shown().stream().map(notice -> toasts.computeIfAbsent(notice, this::toast)).toList());
    }

    private static Duration time(Notice notice) {
        if (notice.act() != null) {
            return OFFERED;
        }
        return notice.tone() == Tone.GOOD ? LONG : LONG.multiply(2);
    }

    private Node toast(Notice notice) {
        var text = Parts.prose(notice.text(), "toast-text");
        text.setMaxWidth(460);
        var close = Buttons.icon(Feather.X, words.say("toast.close"), () -> notices.dismiss(notice));
        close.setFocusTraversable(false);
        var toast = new HBox(10, Parts.icon(notice.tone() == Tone.GOOD ? Feather.CHECK_CIRCLE : Feather.ALERT_CIRCLE), text, close);
        if (notice.act() != null) {
            var act = notice.act();
            var button = Buttons.deciding(act.id(), act.label(), act.key(), act.run(), "small-button");
            button.setFocusTraversable(false);
            toast.getChildren().add(2, Parts.whole(button));
        }
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.getStyleClass().addAll("toast", notice.tone().styleClass());
        toast.setMaxWidth(Region.USE_PREF_SIZE);
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(notice.text());
        var time = new PauseTransition(time(notice));
        time.setOnFinished(event -> notices.dismiss(notice));
        time.play();
        return toast;
    }
}
