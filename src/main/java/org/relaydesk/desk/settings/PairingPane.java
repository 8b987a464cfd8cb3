package org.relaydesk.desk.settings;

import java.io.ByteArrayInputStream;
import javafx.geometry.Pos;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Words;
import org.relaydesk.message.LinkState.Standing;

/** The picture that pairs the gateway with the seller's phone, and what to do with it. */
final class PairingPane extends HBox {
    private static final double SIDE = 232;

    private final ImageView picture = new ImageView();
    private final Words words;

    PairingPane(SettingsModel model, Words words) {
        super(18);
        this.words = words;
        setId("pairing");
        getStyleClass().add("pairing");
        setAlignment(Pos.CENTER_LEFT);
        picture.setId("pairing-picture");
        picture.setFitWidth(SIDE);
        picture.setFitHeight(SIDE);
        picture.setPreserveRatio(true);
        picture.setSmooth(false);
        var frame = new StackPane(Parts.label(words.say("settings.pairing-wait"), "muted", "small"), picture);
        frame.getStyleClass().add("pairing-frame");
        frame.setMinSize(SIDE + 24, SIDE + 24);
        frame.setMaxSize(SIDE + 24, SIDE + 24);
        var steps = new VBox(8, Parts.label(words.say("settings.pairing"), "h2"));
        for (int step = 1; step <= 3; step++) {
            steps.getChildren().add(Parts.prose(words.say("settings.pairing-" + step)));
        }
        steps.getChildren().add(Parts.prose(words.say("settings.pairing-hint"), "small", "muted"));
        steps.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(frame, Parts.grow(steps));
        Parts.collapsing(this);
        model.link().subscribe(state -> setVisible(state.standing() == Standing.SCAN));
        model.pairing().subscribe(this::show);
    }

    private void show(byte @Nullable [] png) {
        picture.setImage(png == null ? null : new Image(new ByteArrayInputStream(png)));
        picture.setAccessibleText(words.say("settings.pairing"));
    }
}
