package org.relaydesk.desk.conversation;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.shape.SVGPath;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import org.relaydesk.desk.part.Parts;

/** How far a message of ours has got: a clock, one tick, two, two coloured ones, an hourglass, or a warning. */
final class Ticks extends HBox {
    Ticks(String says) {
        getStyleClass().add("ticks");
        setAccessibleText(says);
    }

    static Ticks of(@Nullable String state, String says) {
        var ticks = new Ticks(says);
        ticks.show(state);
        return ticks;
    }

    void show(@Nullable String state) {
        getChildren().clear();
        getStyleClass().removeIf(name -> name.startsWith("ticks-"));
        if (state == null) {
            return;
        }
        switch (state) {
            case "SENT" -> tick();
            case "DELIVERED" -> twice();
            case "READ" -> {
                twice();
                getStyleClass().add("ticks-read");
            }
            case "WAITING_FOR_WINDOW" -> getChildren().add(hourglass());
            case "DEAD", "UNKNOWN" -> {
                getChildren().add(Parts.icon(Feather.ALERT_CIRCLE));
                getStyleClass().add("ticks-dead");
            }
            default -> getChildren().add(Parts.icon(Feather.CLOCK));
        }
    }

    private void tick() {
        getChildren().add(Parts.icon(Feather.CHECK));
    }

    private void twice() {
        tick();
        tick();
        getStyleClass().add("ticks-two");
    }

    private static Node hourglass() {
        var glass = new SVGPath();
        glass.setContent("M1 1 H9 M1 11 H9 M2 1 V3 L5 6 L8 3 V1 M2 11 V9 L5 6 L8 9 V11");
        glass.getStyleClass().add("hourglass");
        return glass;
    }
}
