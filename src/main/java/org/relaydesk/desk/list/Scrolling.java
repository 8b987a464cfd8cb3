package org.relaydesk.desk.list;

import javafx.scene.control.Control;
import javafx.scene.control.skin.VirtualFlow;

import org.jspecify.annotations.Nullable;

/** Scrolls lists with a fixed cell height no further than needed: what is in sight stays where it is. */
public final class Scrolling {
    private Scrolling() {}

    /** Brings the row into sight. */
    public static void reveal(Control list, int index) {
        var flow = flow(list);
        var first = flow == null ? null : flow.getFirstVisibleCell();
        var last = flow == null ? null : flow.getLastVisibleCell();
        if (flow == null || first == null || last == null) {
            return;
        }
        int whole = Math.max(1, (int) (flow.getHeight() / Math.max(1, first.getHeight())));
        if (index < first.getIndex() || (index == first.getIndex() && first.getLayoutY() < 0)) {
            flow.scrollTo(index);
        } else if (index >= first.getIndex() + whole) {
            flow.scrollTo(index - whole + 1);
        }
    }

    /** Rows have come in above (or have gone): the same rows stay in sight, unless the top of the list is. */
    public static void shift(Control list, int rows) {
        var flow = flow(list);
        var first = flow == null ? null : flow.getFirstVisibleCell();
        if (flow != null && first != null && first.getIndex() > 0) {
            flow.scrollTo(Math.max(0, first.getIndex() + rows));
        }
    }

    private static @Nullable VirtualFlow<?> flow(Control list) {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }
}
