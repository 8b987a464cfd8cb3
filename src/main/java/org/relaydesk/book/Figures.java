package org.relaydesk.book;

import java.util.LinkedHashMap;
import java.util.Map;

/** A line's figures as text: {@code name=value} lines. Line breaks in values become spaces. */
public final class Figures {
    private static final int LONGEST_VALUE = 600;

    private Figures() {}

    public static String write(Map<String, String> figures) {
        var text = new StringBuilder();
        figures.forEach((name, value) -> {
            var flat = value.replaceAll("\\R", " ");
            text.append(name).append('=').append(flat, 0, Math.min(flat.length(), LONGEST_VALUE)).append('\n');
        });
        return text.toString();
    }

    public static Map<String, String> read(String text) {
        var figures = new LinkedHashMap<String, String>();
        text.lines().forEach(line -> {
            int at = line.indexOf('=');
            if (at > 0) {
                figures.put(line.substring(0, at), line.substring(at + 1));
            }
        });
        return figures;
    }
}
