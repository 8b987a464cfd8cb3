package org.relaydesk.desk.look;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/**
 * How a scene looks: Primer light or dark as the system has it, live, or as the seller chose; Inter; our stylesheet.
 * The scene's own preferences say which, so that the stylesheet's {@code @media} follows the same word.
 */
public final class Look {
    private static final List<String> FONTS = List.of("Inter-Regular", "Inter-Medium", "Inter-SemiBold");

    private final Scene scene;
    private final ChangeListener<ColorScheme> follow = (property, before, now) -> dress();
    private ThemeChoice choice = ThemeChoice.SYSTEM;

    public Look(Scene scene) {
        this.scene = scene;
        FONTS.forEach(font -> Font.loadFont(asset("fonts/" + font + ".otf").toExternalForm(), 14));
        scene.getStylesheets().add(asset("css/desk.css").toExternalForm());
        scene.getPreferences().colorSchemeProperty().addListener(follow);
        dress();
    }

    public void choose(ThemeChoice wanted) {
        choice = wanted;
        scene.getPreferences().setColorScheme(switch (wanted) {
            case SYSTEM -> null;
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        });
        dress();
    }

    /** The other one of light and dark, from what is seen now. */
    public void toggle() {
        choose(isDark() ? ThemeChoice.LIGHT : ThemeChoice.DARK);
    }

    public ThemeChoice choice() {
        return choice;
    }

    public boolean isDark() {
        return scene.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    public void close() {
        scene.getPreferences().colorSchemeProperty().removeListener(follow);
    }

    private void dress() {
        var sheet = isDark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
    }

    private static URL asset(String name) {
        return Objects.requireNonNull(Look.class.getResource("/assets/" + name), name);
    }
}
