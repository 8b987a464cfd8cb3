package org.relaydesk.desk.shell;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.Notices;
import org.relaydesk.desk.palette.PaletteController;
import org.relaydesk.desk.palette.PaletteView;
import org.relaydesk.desk.screen.Screen;
import org.relaydesk.desk.shell.ShellModel.Overlay;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;

/** The frame: bar, sidebar, screen, status line; over them what is told, the palette and the keys. */
public final class ShellView extends StackPane {
    private final BorderPane frame = new BorderPane();
    private final StackPane overlay = new StackPane();
    private final PaletteView palette;
    private final PaletteController paletteController;
    private final KeysView keys;

    public ShellView(ShellModel model, ShellController controller, PaletteView palette, PaletteController paletteController,
            Store store, Notices notices, Words words, Dates dates) {
        this.palette = palette;
        this.paletteController = paletteController;
        this.keys = new KeysView(words);
        getStyleClass().add("desk");
        frame.setTop(new TopBar(model, controller, store.name(), store.demo(), words));
        frame.setLeft(new Sidebar(model, controller, words));
        frame.setBottom(new StatusLine(model, store.listener(), words, dates));
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
    }

    private void show(@Nullable Screen screen) {
        frame.setCenter(screen == null ? null : screen.root());
        if (screen != null) {
            screen.root().requestFocus();
        }
    }

    private void lay(@Nullable Overlay before, Overlay now) {
        if (before == Overlay.PALETTE) {
            paletteController.onDeactivate();
        }
        overlay.setVisible(now != Overlay.NONE);
        switch (now) {
            case NONE -> {
                overlay.getChildren().clear();
                frame.requestFocus();
            }
            case PALETTE -> {
                overlay.getChildren().setAll(palette);
                paletteController.onActivate();
                palette.takeFocus();
            }
            case KEYS -> {
                overlay.getChildren().setAll(keys);
                keys.requestFocus();
            }
        }
    }

    /** What the frame says about the store. */
    public record Store(String name, String listener, boolean demo) {}
}
