package org.relaydesk.desk.shell;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.shell.ShellModel.Overlay;

/**
 * The keys of the whole window. While a text field has the cursor only Ctrl+K is one; a key that is being held is known
 * as such, so that it never decides twice.
 */
public final class ShellKeys {
    private static final Map<KeyCode, String> GO = Map.of(
            KeyCode.T, "today", KeyCode.M, "mismatches", KeyCode.O, "orders", KeyCode.W, "wallets", KeyCode.U, "customers",
            KeyCode.Y, "payments", KeyCode.S, "services", KeyCode.P, "providers");
    private static final Duration AFTER_G = Duration.ofMillis(1500);

    private final Scene scene;
    private final ShellModel model;
    private final ShellController controller;
    private final FxDoor door;
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private boolean goes;
    private long went;
    private boolean swallow;

    public ShellKeys(Scene scene, ShellModel model, ShellController controller, FxDoor door) {
        this.scene = scene;
        this.model = model;
        this.controller = controller;
        this.door = door;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> down.remove(event.getCode()));
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    /** The window has lost the keyboard: keys are let go of elsewhere. */
    public void forget() {
        down.clear();
        goes = false;
    }

    private void pressed(KeyEvent event) {
        boolean again = !down.add(event.getCode());
        swallow = false;
        if (event.getCode() == KeyCode.K && event.isShortcutDown()) {
            if (!again) {
                controller.overlay(Overlay.PALETTE);
            }
            event.consume();
        } else if (model.overlay().get() != Overlay.NONE) {
            leaveOverlay(event);
        } else if (!isTyping() && !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown()) {
            command(event, again);
        }
    }

    /** A field that can also be chosen from has the cursor on its field's behalf. */
    private boolean isTyping() {
        var owner = scene.getFocusOwner();
        return owner instanceof TextInputControl || (owner instanceof ComboBoxBase<?> box && box.isEditable());
    }

    private void leaveOverlay(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE || (model.overlay().get() == Overlay.KEYS && !event.getCode().isModifierKey())) {
            controller.overlay(model.overlay().get());
            swallow = true;
            event.consume();
        }
    }

    private void command(KeyEvent event, boolean again) {
        if (takes(event, event.getCode(), again)) {
            swallow = true;
            event.consume();
        }
    }

    private boolean takes(KeyEvent event, KeyCode code, boolean again) {
        boolean slash = code == KeyCode.SLASH || "/".equals(event.getText());
        if (goes && GO.containsKey(code)) {
            goes = false;
            controller.open(GO.get(code));
        } else if (goes && code == KeyCode.B) {
            goes = false;
            controller.overlay(Overlay.BACKUPS);
        } else if ("?".equals(event.getText()) || (slash && event.isShiftDown())) {
            controller.overlay(Overlay.KEYS);
        } else if (slash) {
            controller.focusFilter();
        } else if (code == KeyCode.G) {
            go();
        } else {
            return !keepsItsOwn(code) && controller.onKey(new Press(code, again));
        }
        return true;
    }

    /** Enter and space press the button or the card that has the focus. */
    private boolean keepsItsOwn(KeyCode code) {
        var owner = scene.getFocusOwner();
        return (code == KeyCode.ENTER || code == KeyCode.SPACE) && owner != null && owner.getAccessibleRole() == AccessibleRole.BUTTON;
    }

    private void go() {
        goes = true;
        long now = ++went;
        door.later(AFTER_G, () -> {
            if (now == went) {
                goes = false;
            }
        });
    }

    /** The character of a key that was a command is not written into the field that it led to. */
    private void typed(KeyEvent event) {
        if (swallow) {
            swallow = false;
            event.consume();
        }
    }
}
