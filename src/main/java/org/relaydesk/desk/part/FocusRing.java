package org.relaydesk.desk.part;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Tab goes round among a few controls and does not leave them for what lies beneath. */
public final class FocusRing {
    private FocusRing() {}

    /** @param stops in their order; what is disabled is passed over */
    public static void around(Node root, List<? extends Node> stops) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                move(stops, event.isShiftDown() ? -1 : 1);
                event.consume();
            }
        });
    }

    private static void move(List<? extends Node> stops, int by) {
        var open = stops.stream().filter(node -> !node.isDisabled() && node.isVisible()).toList();
        if (!open.isEmpty()) {
            int at = 0;
            while (at < open.size() && !open.get(at).isFocused()) {
                at++;
            }
            open.get(Math.floorMod(at == open.size() ? 0 : at + by, open.size())).requestFocus();
        }
    }
}
