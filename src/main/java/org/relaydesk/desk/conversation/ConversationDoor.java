package org.relaydesk.desk.conversation;

import java.util.List;

import org.relaydesk.message.MediaStore;
import org.relaydesk.message.QrPicture;
import org.relaydesk.message.Transport;
import org.relaydesk.query.ConversationQueries;
import org.relaydesk.query.ConversationSearch;

/**
 * What the Conversations screen needs from the rest of the program.
 *
 * @param files opens and saves what customers sent
 */
public record ConversationDoor(
        ConversationQueries queries,
        ConversationSearch search,
        ConversationActions actions,
        Gateway gateway,
        MediaStore media,
        QrPicture qr,
        FileDoor files) {
    /**
     * How customers are reached.
     *
     * @param templates names of approved ones with one place, which takes what is written
     */
    public record Gateway(Transport transport, List<String> templates) {}
}
