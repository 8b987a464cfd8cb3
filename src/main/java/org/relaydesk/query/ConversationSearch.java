package org.relaydesk.query;

import java.time.Instant;
import java.util.List;

import org.relaydesk.query.ConversationQueries.Place;

/** Finds words in all messages, and customers by name, number or order. Called on a reader's thread. */
public interface ConversationSearch {
    /** Each typed word is the beginning of a word, in any case; all of them must be there. */
    Found find(String typed, int most);

    /**
     * What was found.
     *
     * @param people whose name, number or order it is, those who wrote last first
     * @param messages the newest first, at most as many as were asked for
     * @param complete false while the index is still being built: older messages may be missing
     * @param more whether there are more messages than these
     */
    record Found(List<Person> people, List<Hit> messages, boolean complete, boolean more) {
        public static final Found NOTHING = new Found(List.of(), List.of(), true, false);
    }

    /** @param why the number or the order by which he was found; empty for his name */
    record Person(long customer, String name, String why) {}

    /** @param snippet the words around the first find */
    record Hit(long customer, String name, Place place, Instant sentAt, Snippet snippet) {}

    /** A piece of a text. {@code marks} are the finds in it, in order and apart from each other. */
    record Snippet(String text, List<Mark> marks) {}

    /** @param from in characters, {@code to} exclusive */
    record Mark(int from, int to) {}
}
