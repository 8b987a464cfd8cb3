package org.relaydesk.adapter.whatsapp;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

/** What WhatsApp's error codes mean, in words that help the seller. */
final class CloudTroubles {
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.relaydesk.adapter.whatsapp.troubles", Locale.ENGLISH);

    private CloudTroubles() {}

    /** The plain words for a code, with WhatsApp's own behind them; WhatsApp's alone for a code that is not known. */
    static String why(@Nullable Integer code, String its) {
        var plain = words(code);
        if (plain.isEmpty()) {
            return its;
        }
        return its.isEmpty() ? plain.get() : plain.get() + " (WhatsApp: " + its + ")";
    }

    static Optional<String> words(@Nullable Integer code) {
        try {
            return Optional.of(WORDS.getString(String.valueOf(code)));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
