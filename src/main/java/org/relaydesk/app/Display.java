package org.relaydesk.app;

import java.util.Locale;

/** Whether a window can be shown. */
final class Display {
    private Display() {}

    /** On Linux a display must be named; other desktops always have one. */
    static boolean isThere() {
        if ("Headless".equals(System.getProperty("glass.platform"))) {
            return false;
        }
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        var value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    /** JavaFX's own headless platform; to be chosen before JavaFX starts. */
    static void chooseHeadless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }
}
