package org.relaydesk.statement;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A row of headings as a text, by which the seller's columns are found again. */
public final class Headings {
    private Headings() {}

    /** In small letters, blanks put together, without empty cells at the end. */
    public static String text(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end).stream()
                .map(c -> c.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .collect(Collectors.joining(" | "));
    }
}
