package org.relaydesk.desk.mismatch;

import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

/** A picture that can be made larger, turned and dragged about; without more ado it fits the pane. */
public final class PictureViewer extends Pane {
    private static final double STEP = 1.25;
    private static final double LARGEST = 8;
    private static final double MARGIN = 24;

    private final ImageView view = new ImageView();
    private final StackPane frame = new StackPane(view);
    private final @Nullable MarkLayer marks;
    private double zoom = 1;
    private int turns;
    private double panX;
    private double panY;
    private double grabX;
    private double grabY;

    public PictureViewer() {
        this(null);
    }

    PictureViewer(@Nullable MarkLayer marks) {
        this.marks = marks;
        if (marks != null) {
            frame.getChildren().add(marks);
        }
        getStyleClass().add("picture-viewer");
        frame.getStyleClass().add("picture-frame");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        frame.setManaged(false);
        frame.setVisible(false);
        getChildren().add(frame);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::grab);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    }

    public void show(@Nullable Image image) {
        view.setImage(image);
        frame.setVisible(image != null);
        fit();
    }

    void fit() {
        zoom = 1;
        turns = 0;
        panX = 0;
        panY = 0;
        requestLayout();
    }

    public void larger() {
        zoomAt(STEP, getWidth() / 2, getHeight() / 2);
    }

    public void smaller() {
        zoomAt(1 / STEP, getWidth() / 2, getHeight() / 2);
    }

    public void turn() {
        turns = (turns + 1) % 4;
        panX = 0;
        panY = 0;
        requestLayout();
    }

    double zoom() {
        return zoom;
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoomAt(event.getDeltaY() > 0 ? STEP : 1 / STEP, event.getX(), event.getY());
            event.consume();
        }
    }

    private void grab(MouseEvent event) {
        grabX = event.getX() - panX;
        grabY = event.getY() - panY;
    }

    private void drag(MouseEvent event) {
        panX = event.getX() - grabX;
        panY = event.getY() - grabY;
        requestLayout();
    }

    /** What is under the pointer stays there. */
    private void zoomAt(double factor, double x, double y) {
        double to = Math.clamp(zoom * factor, 0.25, LARGEST);
        double grown = to / zoom;
        panX = (x - getWidth() / 2) * (1 - grown) + panX * grown;
        panY = (y - getHeight() / 2) * (1 - grown) + panY * grown;
        zoom = to;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var image = view.getImage();
        if (image == null || image.getWidth() <= 0) {
            return;
        }
        boolean lying = turns % 2 == 1;
        double wide = lying ? image.getHeight() : image.getWidth();
        double tall = lying ? image.getWidth() : image.getHeight();
        // two beside each other in a narrow window need the room
        double margin = Math.min(MARGIN, getWidth() / 12);
        double scale = Math.min((getWidth() - 2 * margin) / wide, (getHeight() - 2 * MARGIN) / tall);
        double shown = Math.max(0.02, Math.min(scale, 1.5)) * zoom;
        double width = image.getWidth() * shown;
        double height = image.getHeight() * shown;
        view.setFitWidth(width);
        view.setFitHeight(height);
        frame.setRotate(90 * turns);
        frame.resizeRelocate((getWidth() - width) / 2 + held(panX, getWidth(), lying ? height : width),
                (getHeight() - height) / 2 + held(panY, getHeight(), lying ? width : height), width, height);
        if (marks != null) {
            // what is seen of the pane beside the picture, to which its tags may reach
            marks.over(width, height, turns, lying ? 0 : getWidth() - frame.getLayoutX() - width);
        }
    }

    /** A picture can be dragged to its edges, not out of sight. */
    private static double held(double pan, double pane, double picture) {
        double most = (pane + picture) / 2 - 60;
        return Math.clamp(pan, -Math.max(0, most), Math.max(0, most));
    }
}
