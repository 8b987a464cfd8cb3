package org.relaydesk.desk.conversation;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.conversation.ConversationActions.Attached;

/**
 * What the seller has begun to write to a customer.
 *
 * @param key under which it is sent off, once
 */
record Draft(String key, String text, @Nullable Attached attached) {
    Draft with(String words) {
        return new Draft(key, words, attached);
    }

    Draft with(@Nullable Attached file) {
        return new Draft(key, text, file);
    }

    boolean isEmpty() {
        return text.isBlank() && attached == null;
    }
}
