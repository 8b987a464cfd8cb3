package org.relaydesk.catalog;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What an order's type needs besides its link and quantity, by API v2's names, in order. Kept as a form
 * ({@code application/x-www-form-urlencoded}), which is how it goes over the wire.
 */
public record Parameters(Map<Field, String> values) {
    public static final Parameters NONE = new Parameters(Map.of());

    public Parameters {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** @throws IllegalArgumentException for a name that no type has */
    public static Parameters of(@Nullable String form) {
        if (form == null || form.isEmpty()) {
            return NONE;
        }
        var values = new LinkedHashMap<Field, String>();
        for (var pair : form.split("&", -1)) {
            int at = pair.indexOf('=');
            values.put(
                    Field.ofWire(pair.substring(0, at)).orElseThrow(() -> new IllegalArgumentException(pair)),
                    URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        return new Parameters(values);
    }

    public Parameters with(Field field, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new Parameters(more);
    }

    public Parameters without(Field field) {
        var fewer = new LinkedHashMap<>(values);
        fewer.remove(field);
        return new Parameters(fewer);
    }

    public Optional<String> get(Field field) {
        return Optional.ofNullable(values.get(field));
    }

    /** As a form; null where there are none. */
    public @Nullable String form() {
        return values.isEmpty() ? null : values.entrySet().stream()
                .map(e -> e.getKey().wire() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
