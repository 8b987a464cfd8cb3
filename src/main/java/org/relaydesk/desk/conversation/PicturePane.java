package org.relaydesk.desk.conversation;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import org.relaydesk.desk.mismatch.PictureViewer;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Words;

/** A picture of the thread, over it, as large as there is room. */
final class PicturePane extends VBox {
    PicturePane(ConversationModel model, PictureController controller, Words words) {
        setId("large-picture");
        getStyleClass().add("picture-pane");
        var viewer = new PictureViewer();
        VBox.setVgrow(viewer, Priority.ALWAYS);
        var size = Parts.label("", "small", "muted");
        var tools = new HBox(8,
                Buttons.icon(Feather.MINUS, words.say("picture.smaller"), viewer::smaller),
                Buttons.icon(Feather.PLUS, words.say("picture.larger"), viewer::larger),
                Buttons.button(words.say("picture.turn"), viewer::turn, "tool"), Parts.gap(), size,
                Buttons.icon(Feather.X, words.say("conversation.close-picture"), controller::close));
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("picture-tools");
        getChildren().addAll(tools, viewer);
        Parts.collapsing(this).visibleProperty().bind(model.picture().isNotNull());
        model.picture().subscribe(picture -> {
            viewer.show(picture == null ? null : picture.image());
            size.setText(picture == null ? "" : picture.width() + "×" + picture.height());
        });
    }
}
