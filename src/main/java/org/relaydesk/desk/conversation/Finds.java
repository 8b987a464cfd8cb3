package org.relaydesk.desk.conversation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.relaydesk.query.ConversationSearch.Found;
import org.relaydesk.query.ConversationSearch.Hit;
import org.relaydesk.query.ConversationSearch.Person;

/** What was found, line by line: people first, then messages. */
record Finds(String typed, Found found, int index) {
    /** One line: a person, or a message. */
    record Line(@Nullable Person person, @Nullable Hit hit) {}

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        found.people().forEach(person -> lines.add(new Line(person, null)));
        found.messages().forEach(hit -> lines.add(new Line(null, hit)));
        return lines;
    }

    Finds moved(int by) {
        return new Finds(typed, found, Math.clamp(index + by, 0, Math.max(0, found.people().size() + found.messages().size() - 1)));
    }

    Finds at(int line) {
        return new Finds(typed, found, line);
    }
}
