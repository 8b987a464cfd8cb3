package org.relaydesk.message;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;

/** What customers are told, from resource bundles, with named placeholders such as <code>{order}</code>. */
public final class Phrases {
    /** The languages that have a bundle. */
    public static final Set<String> LANGUAGES = Set.of("en", "hi");

    private static final String BUNDLE = "org.relaydesk.conversation.replies";
    /** By language; looked up for every message. */
    private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private Phrases() {}

    /**
     * A phrase in a customer's language, in the seller's own words where he has some; ours where his lack something that is
     * to be filled in, or would be too long to be sent: a text is never a reason why money does not move.
     *
     * @param values by placeholder: {@link Paise} as rupees, whole numbers in Indian grouping, all else as it is
     */
    public static String say(OwnWords own, String language, String key, Map<String, ?> values) {
        return own.text(language, key)
                .filter(text -> values.keySet().containsAll(placeholders(text)))
                .map(text -> filled(key, text, values))
                .filter(text -> !text.isBlank() && text.length() <= PhraseLimits.most(key))
                .orElseGet(() -> say(language, key, values));
    }

    /**
     * A phrase in a customer's language, in our words; English where the language has no bundle.
     *
     * @param values by placeholder: {@link Paise} as rupees, whole numbers in Indian grouping, all else as it is
     * @throws java.util.MissingResourceException for a key that no bundle has
     * @throws IllegalArgumentException for a placeholder without a value
     */
    public static String say(String language, String key, Map<String, ?> values) {
        return filled(key, bundle(language).getString(key), values);
    }

    public static String say(String language, String key) {
        return say(language, key, Map.of());
    }

    /** Our text with its placeholders; empty for a key that there is not. */
    public static Optional<String> ours(String language, String key) {
        var bundle = bundle(language);
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** All keys, sorted. */
    public static Set<String> keys() {
        return new TreeSet<>(bundle("en").keySet());
    }

    /** The names in braces that a text has. */
    public static Set<String> placeholders(String text) {
        var names = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(m -> names.add(m.group(1)));
        return names;
    }

    private static ResourceBundle bundle(String language) {
        return BUNDLES.computeIfAbsent(language, code -> ResourceBundle.getBundle(
                BUNDLE, Locale.of(code), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** A text of that key, with its values. */
    public static String filled(String key, String text, Map<String, ?> values) {
        return PLACEHOLDER.matcher(text).replaceAll(m -> Matcher.quoteReplacement(text(key, m.group(1), values)));
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
