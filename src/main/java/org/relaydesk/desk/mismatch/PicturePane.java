package org.relaydesk.desk.mismatch;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.MismatchQueries.Detail;
import org.relaydesk.query.MismatchQueries.Picture;

/** The customer's picture with its tools, or in words why there is none. */
final class PicturePane extends VBox {
    private final MismatchModel model;
    private final Words words;
    private final Dates dates;
    private final MarkLayer marks;
    private final PictureViewer viewer;
    private final PictureViewer beside = new PictureViewer();
    private final Label caption = Parts.whole(Parts.label("", "small", "muted"));
    private final Label pager = Parts.label("", "small");
    private final Label instead = Parts.prose("", "muted");
    private final VBox state;

    PicturePane(MismatchModel model, MismatchController controller, Words words, Dates dates) {
        this.model = model;
        this.words = words;
        this.dates = dates;
        this.marks = new MarkLayer(words, controller.proof()::correct);
        this.viewer = new PictureViewer(marks);
        getStyleClass().add("picture-pane");
        instead.setMaxWidth(320);
        instead.setAlignment(Pos.CENTER);
        instead.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        state = new VBox(10, kind(Feather.IMAGE, false), kind(Feather.CHECK_CIRCLE, true), instead);
        state.setAlignment(Pos.CENTER);
        state.setMouseTransparent(true);
        var stack = new StackPane(viewer, state);
        stack.setMinSize(0, 0);
        HBox.setHgrow(stack, Priority.ALWAYS);
        beside.setId("picture-beside");
        beside.setMinWidth(0);
        beside.visibleProperty().bind(model.proof().other().isNotNull());
        Parts.collapsing(beside);
        HBox.setHgrow(beside, Priority.ALWAYS);
        var pictures = new HBox(stack, beside);
        pictures.setMinSize(0, 0);
        stack.prefWidthProperty().bind(pictures.widthProperty().divide(2));
        beside.prefWidthProperty().bind(pictures.widthProperty().divide(2));
        VBox.setVgrow(pictures, Priority.ALWAYS);
        getChildren().addAll(tools(controller), pictures, new ProofForm(model.proof(), controller.proof(), words));
        model.proof().other().subscribe(other -> beside.show(other == null ? null : other.image()));
        Runnable follow = this::follow;
        model.detail().subscribe(follow);
        model.picture().subscribe(follow);
        model.image().subscribe(this::showImage);
        model.pictureIndex().subscribe(follow);
        model.queue().subscribe(follow);
        model.loaded().subscribe(follow);
    }

    /** One icon for a picture that can't be shown, another for a queue that is empty. */
    private Node kind(Feather icon, boolean whenEmpty) {
        var node = Parts.icon(icon, "big-icon");
        node.visibleProperty().bind(model.detail().isNull().map(empty -> empty == whenEmpty));
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private boolean nothingWaits() {
        return model.loaded().get() && model.queue().isEmpty();
    }

    private FlowPane tools(MismatchController controller) {
        var smaller = Buttons.icon(Feather.MINUS, words.say("picture.smaller"), viewer::smaller);
        var fit = Buttons.button(words.say("picture.fit"), viewer::fit, "tool", "flat-tool");
        var larger = Buttons.icon(Feather.PLUS, words.say("picture.larger"), viewer::larger);
        var turn = Buttons.button(words.say("picture.turn"), viewer::turn, "tool");
        List.of(smaller, fit, larger, turn).forEach(Parts::whole);
        var zooming = Parts.whole(new HBox(8, smaller, fit, larger, turn));
        zooming.setAlignment(Pos.CENTER_LEFT);
        zooming.disableProperty().bind(model.image().isNull());
        var compare = Parts.whole(Buttons.button(words.say("picture.compare"), controller.proof()::compare, "tool"));
        compare.setId("compare");
        compare.disableProperty().bind(model.proof().comparable().not());
        var correct = Parts.whole(Buttons.icon(Feather.EDIT_2, words.say("picture.correct"), () -> controller.proof().correct("AMOUNT")));
        correct.setId("correct");
        correct.disableProperty().bind(model.picture().isNull());
        var before = Buttons.icon(Feather.CHEVRON_LEFT, words.say("picture.before"), () -> controller.showPicture(model.pictureIndex().get() - 1));
        var after = Buttons.icon(Feather.CHEVRON_RIGHT, words.say("picture.after"), () -> controller.showPicture(model.pictureIndex().get() + 1));
        var paging = Parts.collapsing(new HBox(6, before, pager, after));
        paging.setAlignment(Pos.CENTER_LEFT);
        paging.visibleProperty().bind(model.detail().map(detail -> detail.pictures().size() > 1).orElse(false));
        // the pane is narrow beside the others: what does not fit stands in a second row
        var tools = new FlowPane(8, 6, zooming, compare, correct, paging, caption);
        tools.setId("picture-tools");
        tools.setMinHeight(Region.USE_PREF_SIZE);
        tools.getStyleClass().add("picture-tools");
        return tools;
    }

    private void showImage(@Nullable LoadedPicture loaded) {
        viewer.show(loaded == null ? null : loaded.image());
        follow();
    }

    private void follow() {
        Detail detail = model.detail().get();
        Picture picture = model.picture().get();
        LoadedPicture image = model.image().get();
        pager.setText(detail == null ? "" : words.say("picture.of", "n", model.pictureIndex().get() + 1, "all", detail.pictures().size()));
        caption.setText(picture == null ? "" : caption(picture, image));
        marks.show(picture == null ? List.of() : picture.reading().marks(), picture == null ? 0 : picture.reading().width());
        viewer.requestLayout();
        boolean seen = image != null && image.image() != null;
        state.setVisible(!seen && (detail != null || nothingWaits()));
        viewer.setAccessibleText(seen ? words.say("picture.says") : "");
        instead.setText(detail == null ? words.say("mismatch.empty") : instead(detail, picture, image));
    }

    private String caption(Picture picture, @Nullable LoadedPicture image) {
        var at = dates.minute(picture.at());
        var shown = image == null || image.width() == 0 ? at : words.say("picture.caption", "at", at, "size", image.width() + "×" + image.height());
        return picture.file() == null ? shown : shown + words.say("picture.read." + picture.reading().state(), "seconds", seconds(picture.reading().millis()));
    }

    /** With one decimal. */
    private static String seconds(long millis) {
        long tenths = (millis + 50) / 100;
        return tenths / 10 + "." + tenths % 10;
    }

    private String instead(Detail detail, @Nullable Picture picture, @Nullable LoadedPicture image) {
        if (picture == null) {
            return words.say(Candidates.claimless(detail) ? "picture.no-claim" : "picture.none");
        }
        if (picture.gone()) {
            return words.say("picture.gone");
        }
        if (picture.file() == null) {
            return words.say("picture.fetching");
        }
        var reading = picture.reading();
        if (reading.state().equals("REFUSED")) {
            return words.code("unreadable", reading.trouble() == null ? "type" : reading.trouble(), java.util.Map.of());
        }
        return image == null ? words.say("loading") : words.say("picture.unreadable", "type", picture.mimeType());
    }
}
