package org.relaydesk.desk.list;

import javafx.scene.control.Control;
import javafx.scene.control.skin.VirtualFlow;

import org.jspecify.annotations.Nullable;

/** Scrolls lists with a fixed cell height no further than needed: what is in sight stays where it is. */
public final class Scrolling {
    /** In heights of the list: a row farther than this is jumped to, for JavaFX only guesses where it is. */
    private static final double NEAR = 3;

    private Scrolling() {}

    /** Brings the row into sight. */
    public static void reveal(Control list, int index) {
        var flow = flow(list);
        var first = flow == null ? null : flow.getFirstVisibleCell();
        if (flow == null || first == null) {
            return;
        }
        double tall = first.getHeight();
        double above = first.getLayoutY() + (index - first.getIndex()) * tall;
        if (Math.abs(above) > NEAR * flow.getHeight()) {
            flow.scrollTo(index);
        } else if (above < 0) {
            flow.scrollPixels(above);
        } else if (above + tall > flow.getHeight()) {
            flow.scrollPixels(above + tall - flow.getHeight());
        }
    }

    /** Rows have come in above (or have gone): the same rows stay in sight, unless the top of the list is. */
    public static void shift(Control list, int rows) {
        var flow = flow(list);
        var first = flow == null ? null : flow.getFirstVisibleCell();
        if (flow != null && first != null && first.getIndex() > 0) {
            flow.scrollPixels(rows * first.getHeight());
        }
    }

    private static @Nullable VirtualFlow<?> flow(Control list) {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }
}
