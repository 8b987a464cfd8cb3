package org.relaydesk.desk.words;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.work.Refused;

/** All text of the window, from its bundle, with named places: {@code Sent to {provider}}. */
public final class Words {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final ResourceBundle bundle;

    public Words(Locale locale) {
        this.bundle = ResourceBundle.getBundle("org.relaydesk.desk.desk", locale);
    }

    /**
     * The text of {@code key}. Amounts are written in rupees, numbers in Indian grouping.
     *
     * @param named name, value, name, value, …
     * @throws MissingResourceException where the bundle has no such key: a mistake in the program
     */
    public String say(String key, @Nullable Object... named) {
        return fill(bundle.getString(key), named(named));
    }

    /** As {@link #say}, with the key's {@code .one} or {@code .other} form and {@code {n}} for the number. */
    public String count(String key, long n) {
        return say(key + (n == 1 ? ".one" : ".other"), "n", n);
    }

    /** A file's or a disk's size: {@code 812 kB}, {@code 41.2 MB}, {@code 420 MB}, {@code 1.4 GB}; a MB is 1,000,000. */
    public String size(long bytes) {
        if (bytes < 1_000_000) {
            return say("size.kb", "n", Long.toString(bytes / 1000));
        }
        long unit = bytes < 1_000_000_000 ? 1_000_000 : 1_000_000_000;
        long whole = bytes / unit;
        long tenths = bytes % unit / (unit / 10);
        return say(unit == 1_000_000 ? "size.mb" : "size.gb", "n", whole < 100 && tenths > 0 ? whole + "." + tenths : Long.toString(whole));
    }

    /** The text of {@code family.code}; the bare code where the bundle does not know it. */
    public String code(String family, String code, @Nullable Object... named) {
        return code(family, code, named(named));
    }

    public String code(String family, String code, Map<String, String> figures) {
        return find(family + "." + code).map(text -> fill(text, figures)).orElse(code);
    }

    /** Why something could not be done, as a sentence; figures are {@code {0}}, {@code {1}}, … */
    public String refused(Refused refused) {
        var figures = new HashMap<String, String>();
        for (int i = 0; i < refused.figures().size(); i++) {
            figures.put(Integer.toString(i), refused.figures().get(i));
        }
        return find("refused." + refused.code())
                .map(text -> fill(text, figures))
                .orElseGet(() -> say("refused.other", "code", refused.code()));
    }

    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    private static Map<String, String> named(@Nullable Object[] pairs) {
        var values = new HashMap<String, String>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            values.put(String.valueOf(pairs[i]), written(pairs[i + 1]));
        }
        return values;
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Paise paise -> Rupees.text(paise);
            case Long number -> Rupees.count(number);
            case Integer number -> Rupees.count(number);
            default -> value.toString();
        };
    }

    /** A place without a value stays empty, and so does not show its braces to the seller. */
    private static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}
