package org.relaydesk.message;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;

/** What customers are told, from resource bundles, with named placeholders such as <code>{order}</code>. */
public final class Phrases {
    private static final String BUNDLE = "org.relaydesk.conversation.replies";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private Phrases() {}

    /**
     * A phrase in a customer's language; English where the language has no bundle.
     *
     * @param values by placeholder: {@link Paise} as rupees, whole numbers in Indian grouping, all else as it is
     * @throws java.util.MissingResourceException for a key that no bundle has
     * @throws IllegalArgumentException for a placeholder without a value
     */
    public static String say(String language, String key, Map<String, ?> values) {
        var bundle = ResourceBundle.getBundle(
                BUNDLE,
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return PLACEHOLDER.matcher(bundle.getString(key)).replaceAll(m -> Matcher.quoteReplacement(text(key, m.group(1), values)));
    }

    public static String say(String language, String key) {
        return say(language, key, Map.of());
    }

    private static String text(String key, String name, Map<String, ?> values) {
        return switch (values.get(name)) {
            case null -> throw new IllegalArgumentException("the phrase " + key + " lacks {" + name + "}");
            case Paise amount -> Rupees.text(amount);
            case Long count -> Rupees.count(count);
            case Integer count -> Rupees.count(count);
            case Object other -> other.toString();
        };
    }
}
