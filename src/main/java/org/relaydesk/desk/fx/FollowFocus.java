package org.relaydesk.desk.fx;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

import org.jspecify.annotations.Nullable;

/** Scrolls what gets the focus into view, which JavaFX does in lists only. On the JavaFX thread. */
public final class FollowFocus {
    private final Scene scene;
    /** Places are known after the layout: what was just added has none before. */
    private final Runnable laidOut = this::laidOut;

    private FollowFocus(Scene scene) {
        this.scene = scene;
    }

    public static void in(Scene scene) {
        var follow = new FollowFocus(scene);
        scene.focusOwnerProperty().subscribe(follow::focused);
    }

    private void focused(@Nullable Node owner) {
        scene.removePostLayoutPulseListener(laidOut);
        if (owner != null) {
            scene.addPostLayoutPulseListener(laidOut);
            Platform.requestNextPulse();
        }
    }

    private void laidOut() {
        scene.removePostLayoutPulseListener(laidOut);
        var owner = scene.getFocusOwner();
        if (owner != null) {
            for (var at = owner.getParent(); at != null; at = at.getParent()) {
                if (at instanceof ScrollPane scroll) {
                    reveal(scroll, owner);
                }
            }
        }
    }

    private static void reveal(ScrollPane scroll, Node node) {
        var content = scroll.getContent();
        double seen = scroll.getViewportBounds().getHeight();
        double room = content.getLayoutBounds().getHeight() - seen;
        if (room <= 0) {
            return;
        }
        var place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double top = scroll.getVvalue() * room;
        // what is higher than the window is shown from its top
        if (place.getMinY() < top || place.getHeight() > seen) {
            scroll.setVvalue(Math.max(0, place.getMinY()) / room);
        } else if (place.getMaxY() > top + seen) {
            scroll.setVvalue((place.getMaxY() - seen) / room);
        }
    }
}
