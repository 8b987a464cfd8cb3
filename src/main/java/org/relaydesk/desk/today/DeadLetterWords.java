package org.relaydesk.desk.today;

import org.relaydesk.desk.words.Words;
import org.relaydesk.query.TodayQueries.DeadLetter;
import org.relaydesk.query.TodayQueries.RefusedTemplate;

/** Why messages reached nobody, in plain words. */
final class DeadLetterWords {
    private static final int LONGEST = 90;

    private final Words words;

    DeadLetterWords(Words words) {
        this.words = words;
    }

    /** The reason as it was kept, in plain words; with WhatsApp's code, for who wants to look it up. */
    String why(DeadLetter letter) {
        if (letter.unclear()) {
            return words.say("dead.unclear", "why", letter.why());
        }
        return letter.code() == null ? letter.why() : coded(letter.why(), letter.code());
    }

    private String coded(String why, int code) {
        return words.say("dead.said-code", "why", why, "code", String.valueOf(code));
    }

    /** Who was to be told, about what, and how it begins. */
    String what(DeadLetter letter) {
        var text = letter.text().replaceAll("\\s+", " ").strip();
        var begin = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        var who = letter.customer().isEmpty() ? words.say("dead.nobody") : letter.customer();
        return words.say(letter.refund() ? "dead.refund" : "dead.message", "customer", who, "text", begin);
    }

    String waiting(long many) {
        return words.count("dead.waiting", many);
    }

    /** A template that WhatsApp did not take, with what to do about it. */
    String template(RefusedTemplate template) {
        return words.say("dead.template", "name", template.name(), "why", coded(template.why(), template.code()));
    }
}
