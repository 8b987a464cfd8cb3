package org.relaydesk.adapter.http;

import java.util.regex.Pattern;

/**
 * Escapes of half a character in JSON text: a program that cut a name or a text in the middle of an emoji writes {@code
 * \ud83d} with no second half behind it, which strict JSON refuses, and all the rest with it.
 */
final class HalfEscapes {
    /** One escape: a pair of halves, or one half alone, or any other, so that a backslash that is itself escaped is passed over. */
    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\u[dD][89abAB]\\p{XDigit}{2}\\\\u[dD][c-fC-F]\\p{XDigit}{2}|(\\\\u[dD][89a-fA-F]\\p{XDigit}{2})|\\\\.", Pattern.DOTALL);

    private HalfEscapes() {}

    /** With the replacement character for each half that is alone; the same text where there is none. */
    static String replaced(String json) {
        var escapes = ESCAPE.matcher(json);
        StringBuilder out = null;
        int copied = 0;
        while (escapes.find()) {
            if (escapes.group(1) != null) {
                out = out == null ? new StringBuilder(json.length()) : out;
                out.append(json, copied, escapes.start()).append("\\uFFFD");
                copied = escapes.end();
            }
        }
        return out == null ? json : out.append(json, copied, json.length()).toString();
    }
}
