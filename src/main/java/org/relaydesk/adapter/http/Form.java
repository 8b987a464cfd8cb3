package org.relaydesk.adapter.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** {@code application/x-www-form-urlencoded}, in bodies and in query strings. */
public final class Form {
    private Form() {}

    /**
     * The fields in their order; of a repeated one the first counts.
     *
     * @throws IllegalArgumentException for a percent sign that encodes nothing
     */
    public static Map<String, String> parse(@Nullable String text) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : text == null ? new String[0] : text.strip().split("&", -1)) {
            int at = field.indexOf('=');
            if (at > 0) {
                fields.putIfAbsent(decode(field.substring(0, at)), decode(field.substring(at + 1)));
            }
        }
        return fields;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
