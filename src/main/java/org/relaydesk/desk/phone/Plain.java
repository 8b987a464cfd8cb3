package org.relaydesk.desk.phone;

import java.util.regex.Pattern;

/** WhatsApp's own marks taken out of a text: {@code *bold*}, {@code _italic_}, {@code ~struck~}. */
final class Plain {
    private static final Pattern MARKED = Pattern.compile("(?<![\\p{L}\\p{N}])([*_~])(?=\\S)([^\\n]*?\\S)\\1(?![\\p{L}\\p{N}])");

    private Plain() {}

    static String of(String text) {
        return MARKED.matcher(text).replaceAll("$2");
    }
}
