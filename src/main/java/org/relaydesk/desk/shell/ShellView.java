package org.relaydesk.desk.shell;

import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.Notices;
import org.relaydesk.desk.part.Band;
import org.relaydesk.desk.screen.Screen;
import org.relaydesk.desk.screen.Sheet;
import org.relaydesk.desk.shell.ShellModel.Full;
import org.relaydesk.desk.shell.ShellModel.Overlay;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;

/** The frame: bar, sidebar, screen, status line; over them what is told, and a sheet such as the palette. */
public final class ShellView extends StackPane {
    private final BorderPane frame = new BorderPane();
    private final StackPane overlay = new StackPane();
    private final Band full = new Band("disk-full", Tone.BAD);
    private final Map<Overlay, Sheet> sheets;
    private final Words words;

    public ShellView(ShellModel model, ShellController controller, Map<Overlay, Sheet> sheets,
            Store store, Notices notices, Words words, Dates dates) {
        this.sheets = Map.copyOf(sheets);
        this.words = words;
        getStyleClass().add("desk");
        full.getStyleClass().add("top-band");
        frame.setTop(new VBox(new TopBar(model, controller, store.name(), store.demo(), words), full));
        frame.setLeft(new Sidebar(model, controller, words));
        frame.setBottom(new StatusLine(model, controller, store.listener(), words, dates));
        overlay.getStyleClass().add("overlay");
        overlay.setAlignment(Pos.TOP_CENTER);
        overlay.setPadding(new Insets(84, 24, 24, 24));
        overlay.setVisible(false);
        overlay.setOnMouseClicked(event -> {
            if (overlay.equals(event.getTarget())) {
                controller.overlay(model.overlay().get());
            }
        });
        var toasts = new Toasts(notices, words);
        StackPane.setAlignment(toasts, Pos.BOTTOM_CENTER);
        StackPane.setMargin(toasts, new Insets(0, 0, 44, 0));
        getChildren().addAll(frame, overlay, toasts);
        model.screen().subscribe(this::show);
        model.overlay().subscribe(this::lay);
        model.full().subscribe(this::warn);
    }

    private void show(@Nullable Screen screen) {
        frame.setCenter(screen == null ? null : screen.root());
        if (screen != null) {
            screen.root().requestFocus();
        }
    }

    private void warn(@Nullable Full disk) {
        full.show(disk == null ? "" : words.say("shell.disk", "free", words.size(disk.freeBytes())),
                disk == null ? "" : words.say("shell.disk-todo"));
    }

    private void lay(@Nullable Overlay before, Overlay now) {
        var old = before == null ? null : sheets.get(before);
        if (old != null) {
            old.closed();
        }
        var sheet = sheets.get(now);
        overlay.setVisible(sheet != null);
        if (sheet == null) {
            overlay.getChildren().clear();
            frame.requestFocus();
        } else {
            overlay.getChildren().setAll(sheet.root());
            sheet.opened();
        }
    }

    /** What the frame says about the store. */
    public record Store(String name, String listener, boolean demo) {}
}
