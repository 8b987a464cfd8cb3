package org.relaydesk.desk.mismatch;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A card that is chosen by a click, or by Enter or space while it has the focus; its text may wrap. */
final class ChoiceCard extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    ChoiceCard(String id, boolean chosen, Runnable choose, Node head, Node about, String says) {
        super(1, head, about);
        setId(id);
        getStyleClass().add("candidate");
        pseudoClassStateChanged(CHOSEN, chosen);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(says);
        setOnMouseClicked(event -> choose.run());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                choose.run();
                event.consume();
            }
        });
    }
}
