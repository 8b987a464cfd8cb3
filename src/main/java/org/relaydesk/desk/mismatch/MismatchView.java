package org.relaydesk.desk.mismatch;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;

/** The Mismatches screen: the queue, the picture, and what is known with what can be done. */
final class MismatchView extends HBox {
    MismatchView(MismatchModel model, MismatchController controller, Words words, Dates dates) {
        setId("screen-mismatches");
        getStyleClass().addAll("screen", "mismatches");
        var picture = new PicturePane(model, controller, words, dates);
        HBox.setHgrow(picture, Priority.ALWAYS);
        getChildren().addAll(
                new QueuePane(model, controller, words, dates), picture, new DetailPane(model, controller, words, dates));
    }
}
