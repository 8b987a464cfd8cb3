package org.relaydesk.desk.shell;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.stage.Window;
import javafx.util.Duration;

import org.controlsfx.control.Notifications;

import org.relaydesk.desk.words.Tone;

/** Notices in the corner of the screen that leave by themselves. */
public final class PopupNotices implements DesktopNotices {
    private static final Duration LONG = Duration.seconds(12);

    @Override
    public void show(Tone tone, String title, String text) {
        // a popup belongs to a window: where none is open there is nobody to tell
        Optional<Window> window = Window.getWindows().stream().filter(Window::isShowing).findFirst();
        window.ifPresent(owner -> {
            var notice = Notifications.create().owner(owner).title(title).text(text).position(Pos.BOTTOM_RIGHT).hideAfter(LONG).threshold(
                    4, Notifications.create().owner(owner).title(title).text(text));
            switch (tone) {
                case BAD -> notice.showError();
                case WARN -> notice.showWarning();
                case GOOD, INFO, NEUTRAL -> notice.showInformation();
            }
        });
    }
}
