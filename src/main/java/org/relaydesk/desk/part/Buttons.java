package org.relaydesk.desk.part;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/** Buttons as the pictures have them: a word, and the key that does the same. */
public final class Buttons {
    private Buttons() {}

    public static Button button(String text, Runnable action, String... styles) {
        var button = new Button(text);
        button.getStyleClass().addAll(styles);
        button.setMnemonicParsing(false);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A button that decides something: the second click of a double click does nothing. */
    public static Button deciding(String id, String text, @Nullable String key, Runnable action, String... styles) {
        var button = button(text, action, styles);
        button.setId(id);
        if (key != null) {
            button.setGraphic(Parts.kbd(key));
            button.setContentDisplay(ContentDisplay.RIGHT);
            button.setAccessibleHelp(key);
        }
        button.addEventFilter(MouseEvent.MOUSE_PRESSED, Buttons::onlyOnce);
        button.addEventFilter(MouseEvent.MOUSE_RELEASED, Buttons::onlyOnce);
        return button;
    }

    /** A button without a word; {@code says} is what it is called. */
    public static Button icon(Ikon icon, String says, Runnable action) {
        var button = button("", action, "tool");
        button.setGraphic(Parts.icon(icon));
        button.setAccessibleText(says);
        button.setTooltip(new Tooltip(says));
        return button;
    }

    private static void onlyOnce(MouseEvent event) {
        if (event.getClickCount() > 1) {
            event.consume();
        }
    }
}
