package org.relaydesk.adapter.search;

import java.util.ArrayList;
import java.util.List;

import org.relaydesk.adapter.search.Words.Word;
import org.relaydesk.query.ConversationSearch.Mark;
import org.relaydesk.query.ConversationSearch.Snippet;

/** The words around the first find, with the finds marked. */
final class Snippets {
    /** What stands before the first find, and the whole; in characters. */
    private static final int BEFORE = 40;
    private static final int WHOLE = 160;

    private final Words words;

    Snippets(Words words) {
        this.words = words;
    }

    Snippet of(String text, List<String> typed) {
        var finds = words.in(text).stream().filter(word -> typed.stream().anyMatch(word.text()::startsWith)).toList();
        int begin = begin(text, finds);
        int end = whole(text, Math.min(text.length(), begin + WHOLE));
        var ahead = begin > 0 ? "…" : "";
        var shown = ahead + text.substring(begin, end) + (end < text.length() ? "…" : "");
        var marks = new ArrayList<Mark>();
        for (var find : finds) {
            if (find.from() >= begin && find.to() <= end) {
                int shift = ahead.length() - begin;
                marks.add(new Mark(find.from() + shift, Math.min(find.to(), find.from() + longest(find, typed)) + shift));
            }
        }
        return new Snippet(flat(shown), List.copyOf(marks));
    }

    /** Line breaks become blanks: each character keeps its place. */
    private static String flat(String text) {
        return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }

    /** Only what was typed of the word is marked; where the spelling was changed, the whole word. */
    private static int longest(Word find, List<String> typed) {
        int word = find.to() - find.from();
        return find.text().length() != word ? word
                : typed.stream().filter(find.text()::startsWith).mapToInt(String::length).max().orElse(word);
    }

    private static int begin(String text, List<Word> finds) {
        if (finds.isEmpty() || finds.getFirst().from() <= BEFORE) {
            return 0;
        }
        int at = finds.getFirst().from() - BEFORE;
        int blank = text.indexOf(' ', at);
        return blank >= 0 && blank < finds.getFirst().from() ? blank + 1 : whole(text, at);
    }

    /** Never within a character of two. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
