package org.relaydesk.book;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/**
 * Something that happened, for the audit trail.
 *
 * @param who {@code bot}, {@code poller}, {@code bank}, {@code seller} or {@code customer}
 * @param what the event's code
 * @param figures amounts in paise, texts as they were
 */
public record Entry(
        String who, String what, @Nullable Long orderNumber, @Nullable Long customerId, Map<String, String> figures) {
    public static Entry of(String who, String what) {
        return new Entry(who, what, null, null, Map.of());
    }

    public Entry order(long number) {
        return new Entry(who, what, number, customerId, figures);
    }

    public Entry customer(@Nullable Long id) {
        return new Entry(who, what, orderNumber, id, figures);
    }

    /** The same with one figure more; a null value is left out. */
    public Entry with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(figures);
        more.put(name, value instanceof Paise p ? Long.toString(p.value()) : value.toString());
        return new Entry(who, what, orderNumber, customerId, more);
    }
}
