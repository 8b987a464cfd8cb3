package org.relaydesk.desk.order;

import java.util.List;

import org.relaydesk.desk.part.Facts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.MessageLine;

/** What the customer was told, with WhatsApp's ticks. */
final class MessageLines {
    private static final int LONGEST = 160;

    private final Words words;
    private final Dates dates;

    MessageLines(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    Facts of(List<MessageLine> messages) {
        var lines = new Facts(70, 7);
        lines.getStyleClass().add("small");
        for (var message : messages) {
            var text = message.text().replace("*", "").replaceAll("\\s+", " ").strip();
            var brief = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
            lines.add(dates.exact(message.at()), words.say("message.line", "text", brief, "ticks", words.code("message.ticks", message.state())),
                    message.state().equals("DEAD") || message.state().equals("UNKNOWN") ? "tone-bad" : "plain");
        }
        return lines;
    }
}
