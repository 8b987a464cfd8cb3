package org.relaydesk.desk.provider;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What is wrong with a provider's form, as codes by field: {@code provider.wrong.<code>} in the bundle. */
final class FormCheck {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private FormCheck() {}

    /**
     * Checks every field.
     *
     * @param typed a field's text by its name
     * @param isNew whether the provider is new: then its name must be, and it needs a key
     * @param taken the names that there are
     */
    static Map<String, String> faults(UnaryOperator<String> typed, boolean isNew, Collection<String> taken) {
        var faults = new LinkedHashMap<String, String>();
        var name = typed.apply(ProviderForm.NAME);
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9 ._-]{0,59}")) {
            faults.put(ProviderForm.NAME, "name");
        } else if (isNew && taken.stream().anyMatch(name::equalsIgnoreCase)) {
            faults.put(ProviderForm.NAME, "name-taken");
        }
        address(typed.apply(ProviderForm.ADDRESS), faults);
        var key = typed.apply(ProviderForm.KEY);
        if ((isNew && key.isEmpty()) || key.length() > 500 || key.chars().anyMatch(Character::isWhitespace)) {
            faults.put(ProviderForm.KEY, key.isEmpty() ? "key-missing" : "key");
        }
        if (!typed.apply(ProviderForm.CURRENCY).matches("[A-Z]{3}")) {
            faults.put(ProviderForm.CURRENCY, "currency");
        }
        if (!positive(typed.apply(ProviderForm.RUPEES))) {
            faults.put(ProviderForm.RUPEES, "rupees");
        }
        whole(typed.apply(ProviderForm.TIMEOUT), 300, ProviderForm.TIMEOUT, faults);
        whole(typed.apply(ProviderForm.LIMIT), 6000, ProviderForm.LIMIT, faults);
        var warn = typed.apply(ProviderForm.WARN);
        if (!warn.isEmpty() && !positive(warn)) {
            faults.put(ProviderForm.WARN, "warn");
        }
        return faults;
    }

    /** The key goes over this address: only https, but for one's own machine. */
    private static void address(String text, Map<String, String> faults) {
        try {
            var address = URI.create(text);
            var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (address.getHost() == null || address.getUserInfo() != null || text.length() > 500) {
                faults.put(ProviderForm.ADDRESS, "address");
            } else if (!scheme.equals("https") && !(scheme.equals("http") && LOOPBACK.contains(address.getHost()))) {
                faults.put(ProviderForm.ADDRESS, "address-open");
            }
        } catch (IllegalArgumentException e) {
            faults.put(ProviderForm.ADDRESS, "address");
        }
    }

    private static boolean positive(String text) {
        return text.matches("\\d{1,7}(\\.\\d{1,8})?") && text.chars().anyMatch(c -> c >= '1' && c <= '9');
    }

    private static void whole(String text, int most, String field, Map<String, String> faults) {
        if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > most) {
            faults.put(field, field);
        }
    }
}
