package org.relaydesk.desk.part;

import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small pieces of every screen; their looks are style classes. */
public final class Parts {
    private Parts() {}

    public static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A label whose text follows {@code sources}. */
    public static Label bound(Supplier<String> text, Observable[] sources, String... styles) {
        var label = label("", styles);
        label.textProperty().bind(Bindings.createStringBinding(text::get, sources));
        return label;
    }

    /** Running text that wraps instead of being cut off. */
    public static Label prose(String text, String... styles) {
        var label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Never cut off: what stands beside it gives way. */
    public static <T extends Region> T whole(T node) {
        node.setMinWidth(Region.USE_PREF_SIZE);
        return node;
    }

    public static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    public static Label kbd(String key) {
        var label = label(key, "kbd");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    public static FontIcon icon(Ikon icon, String... styles) {
        var font = new FontIcon(icon);
        font.getStyleClass().addAll(styles);
        return font;
    }

    /** Takes its place only while it is seen. */
    public static <T extends Node> T collapsing(T node) {
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    public static <T extends Node> T grow(T node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }
}
