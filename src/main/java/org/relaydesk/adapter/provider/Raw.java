package org.relaydesk.adapter.provider;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.google.gson.JsonPrimitive;

/** What a provider wrote, fit to be kept and shown: without the API key, should it echo it, and not endless. */
final class Raw {
    private static final int KEPT = 4_000;

    private final List<String> secrets;

    Raw(String key) {
        secrets = key.isEmpty() ? List.of() : spellings(key);
    }

    /** As it is, in a form or an address, and in JSON; the longest first, as one may hold another. */
    private static List<String> spellings(String key) {
        var form = URLEncoder.encode(key, StandardCharsets.UTF_8);
        var address = form.replace("+", "%20");
        var quoted = new JsonPrimitive(key).toString();
        var json = quoted.substring(1, quoted.length() - 1);
        return Stream.of(key, form, address, small(form), small(address), json, json.replace("/", "\\/"))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The same with the hexadecimal digits in lower case, as some write them. */
    private static String small(String encoded) {
        return Pattern.compile("%[0-9A-F]{2}").matcher(encoded)
                .replaceAll(hex -> hex.group().toLowerCase(Locale.ROOT));
    }

    String keep(String text) {
        var clean = text;
        for (var secret : secrets) {
            clean = clean.replace(secret, "•••");
        }
        return clean.length() <= KEPT ? clean : clean.substring(0, KEPT);
    }
}
