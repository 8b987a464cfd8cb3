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
            text.append(name).append('=').append(flat, 0, end(flat)).append('\n');
        });
        return text.toString();
    }

    /** Never in the middle of a character, which could not be written to a file. */
    private static int end(String value) {
        int end = Math.min(value.length(), LONGEST_VALUE);
        return end > 0 && Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end;
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
