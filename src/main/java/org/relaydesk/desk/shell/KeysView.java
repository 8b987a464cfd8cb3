package org.relaydesk.desk.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.screen.Sheet;
import org.relaydesk.desk.words.Words;

/** All keys on one card. */
public final class KeysView extends VBox implements Sheet {
    private static final List<String> LINES =
            List.of("move", "apply", "wallet", "reject", "decide", "digits", "orders", "conversations", "thread", "answer", "payments", "services", "providers", "settings", "sweep", "filter", "palette", "go", "backups", "start", "dead", "leave", "keys");

    public KeysView(Words words) {
        super(12);
        setId("keys");
        getStyleClass().add("palette");
        // as wide as its longest line: a line that is cut off says nothing
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMinWidth(Region.USE_PREF_SIZE);
        var grid = new GridPane(24, 6);
        for (var line : LINES) {
            var keys = new HBox(4);
            keys.setAlignment(Pos.CENTER_LEFT);
            for (var key : words.say("keys." + line + ".keys").split(" ", -1)) {
                keys.getChildren().add(Parts.kbd(key.replace('_', ' ')));
            }
            grid.addRow(grid.getRowCount(), keys, Parts.label(words.say("keys." + line)));
        }
        grid.getStyleClass().add("keys-lines");
        // in a window that is lower than all of them they scroll
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var body = new VBox(12, Parts.label(words.say("keys.title"), "h1"), scroll);
        body.getStyleClass().add("keys-body");
        getChildren().add(body);
    }

    @Override
    public Region root() {
        return this;
    }

    @Override
    public void opened() {
        requestFocus();
    }

    @Override
    public void closed() {
        // nothing was begun
    }
}
