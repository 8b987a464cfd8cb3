package org.relaydesk.adapter.search;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.relaydesk.query.ConversationQueries.Place;

/**
 * How far the index has followed the store: the last row of each side.
 *
 * @param valid whether this program wrote it, in this form
 * @param in of {@code inbound_message}, {@code out} of {@code outbox}; 0 for none
 * @param inKey what the row was known by outside when it was committed; empty for none
 */
record Marks(boolean valid, long in, long out, String inKey, String outKey) {
    /** Of what is indexed and how; another one is made anew. */
    private static final String FORM = "1";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    static final String IN_KEY = "inKey";
    static final String OUT_KEY = "outKey";

    /** @param data as Lucene keeps it; null for a new index */
    static Marks of(@Nullable Iterable<Map.Entry<String, String>> data) {
        var all = new HashMap<String, String>();
        if (data != null) {
            data.forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        }
        return new Marks(
                all.isEmpty() || FORM.equals(all.get("form")), number(all.get("in")), number(all.get("out")),
                all.getOrDefault(IN_KEY, ""), all.getOrDefault(OUT_KEY, ""));
    }

    private static long number(@Nullable String text) {
        return text != null && NUMBER.matcher(text).matches() ? Long.parseLong(text) : 0;
    }

    Marks with(Place place) {
        return place.out() ? new Marks(valid, in, Math.max(out, place.row()), inKey, outKey)
                : new Marks(valid, Math.max(in, place.row()), out, inKey, outKey);
    }

    Map<String, String> data(Map<String, String> keys) {
        var data = new HashMap<>(keys);
        data.put("form", FORM);
        data.put("in", Long.toString(in));
        data.put("out", Long.toString(out));
        return data;
    }
}
