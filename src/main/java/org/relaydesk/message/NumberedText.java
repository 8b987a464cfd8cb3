package org.relaydesk.message;

import java.util.ArrayList;
import java.util.List;

import org.relaydesk.message.Outbound.Choice;

/**
 * Messages with buttons or lists as plain text, for a gateway that has neither: each choice with its number, and a line
 * that says how to answer. The three choices of the confirm step have fixed numbers, whichever of them are offered.
 */
public final class NumberedText {
    private static final List<String> CONFIRM = List.of("pay_wallet", "pay_upi", "cancel");
    private static final int LONGEST = 4096;

    private NumberedText() {}

    /** What the customer reads. */
    public static String of(Outbound content) {
        return switch (content) {
            case Outbound.Buttons(var text, var choices) -> numbered(text, choices);
            case Outbound.Menu(var text, var _, var choices) -> numbered(text, choices);
            default -> content.text();
        };
    }

    private static String numbered(String text, List<Choice> choices) {
        boolean confirm = choices.stream().allMatch(c -> CONFIRM.contains(c.id()));
        var lines = new ArrayList<String>();
        boolean told = true;
        for (int i = 0; i < choices.size(); i++) {
            var choice = choices.get(i);
            int number = 1 + (confirm ? CONFIRM.indexOf(choice.id()) : i);
            var line = line(number, choice.title());
            told &= text.contains(line);
            lines.add(choice.description().isBlank() ? line : line + " · " + choice.description());
        }
        var how = Phrases.say(language(text), "numbered.how");
        // a text that carries its numbers already need not say them twice
        var whole = text + (told ? "" : "\n\n" + String.join("\n", lines)) + "\n\n" + how;
        return whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
    }

    /** A title such as {@code 1 Desktop} brings its number along. */
    private static String line(int number, String title) {
        return title.startsWith(number + " ") ? title : number + " " + title;
    }

    /** The line belongs to its text: it is said in the language whose script that is written in. */
    private static String language(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.DEVANAGARI) ? "hi" : "en";
    }
}
