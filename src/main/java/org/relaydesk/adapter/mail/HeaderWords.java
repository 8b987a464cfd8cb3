package org.relaydesk.adapter.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * A structured header's value, taken apart as RFC 5322 has it: comments (also nested) are dropped, what is quoted is
 * taken as it stands and parts nothing, words end at white space.
 */
final class HeaderWords {
    private static final int LONGEST = 16_384;

    private final String text;
    private int at;

    private HeaderWords(String text) {
        this.text = text;
    }

    /**
     * The words between semicolons; an equals sign between two words joins them to one word {@code name=value}.
     *
     * @throws IllegalArgumentException where a comment or something quoted does not end, or for endless values
     */
    static List<List<String>> of(String value) {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("the header is too long");
        }
        return new HeaderWords(value.replaceAll("[\\r\\n]+", " ")).all();
    }

    private List<List<String>> all() {
        var all = new ArrayList<List<String>>();
        var words = new ArrayList<String>();
        while (skip()) {
            if (text.charAt(at) == ';') {
                at++;
                all.add(List.copyOf(words));
                words.clear();
            } else {
                words.add(pair());
            }
        }
        all.add(List.copyOf(words));
        return List.copyOf(all);
    }

    /** White space and comments. @return whether anything comes behind */
    private boolean skip() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '(')) {
            if (text.charAt(at) == '(') {
                comment();
            } else {
                at++;
            }
        }
        return at < text.length();
    }

    private void comment() {
        int depth = 0;
        do {
            char c = next();
            if (c == '\\') {
                next();
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
        } while (depth > 0);
    }

    /** A word, with what an equals sign behind it gives it; white space and comments may stand around the sign. */
    private String pair() {
        var name = word("=");
        if (!skip() || text.charAt(at) != '=') {
            return name;
        }
        at++;
        return name + "=" + (skip() && text.charAt(at) != ';' ? word("") : "");
    }

    private String word(String end) {
        var word = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == ';' || c == '(' || end.indexOf(c) >= 0) {
                break;
            }
            if (c == '"') {
                quoted(word);
            } else {
                word.append(c);
                at++;
            }
        }
        return word.toString();
    }

    private void quoted(StringBuilder word) {
        at++;
        for (char c = next(); c != '"'; c = next()) {
            word.append(c == '\\' ? next() : c);
        }
    }

    private char next() {
        if (at >= text.length()) {
            throw new IllegalArgumentException("something in the header does not end");
        }
        return text.charAt(at++);
    }
}
