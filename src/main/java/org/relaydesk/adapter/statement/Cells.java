package org.relaydesk.adapter.statement;

import java.util.List;

/** Cells as texts. */
final class Cells {
    private static final int LONGEST = 4000;

    private Cells() {}

    /** Without blanks around it, and without what tells Excel that a number is a text: {@code ="0012"}, {@code '0012}. */
    static String clean(String cell) {
        var text = plain(cell) ? cell.strip() : cell.replace('\u00a0', ' ').replace('\r', ' ').replace('\n', ' ').strip();
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
        }
        if (text.startsWith("=\"") && text.endsWith("\"") && text.length() > 2) {
            return text.substring(2, text.length() - 1).strip();
        }
        return text.startsWith("'") ? text.substring(1).strip() : text;
    }

    private static boolean plain(String cell) {
        return cell.indexOf('\u00a0') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0;
    }

    /** Empty where there is no such cell. */
    static String at(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    static boolean blank(List<String> cells) {
        for (var cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
