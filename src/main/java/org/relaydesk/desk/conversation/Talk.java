package org.relaydesk.desk.conversation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.relaydesk.query.ConversationQueries.Message;
import org.relaydesk.query.ConversationQueries.Place;

/**
 * The piece of a thread that is shown.
 *
 * @param older whether there may be more before it, {@code newer} after it
 * @param change what has brought it about
 * @param target the message that was looked for; null where none was
 */
record Talk(long customer, List<Message> messages, boolean older, boolean newer, Change change, @Nullable Place target) {
    /** OPENED shows its end, JUMPED its target; else what is seen stays where it is. */
    enum Change { OPENED, JUMPED, OLDER, NEWER, REFRESHED }

    static Talk none(long customer) {
        return new Talk(customer, List.of(), false, false, Change.OPENED, null);
    }

    /** The last of the customer's messages in it; 0 for none. */
    long lastReceived() {
        return messages.stream().map(Message::place).filter(place -> !place.out()).mapToLong(Place::row).max().orElse(0);
    }
}
