package org.relaydesk.desk.screen;

import org.relaydesk.query.ConversationSearch.Hit;

/** How one screen leads to another. */
public interface Navigator {
    /** @param screen a screen's name, such as {@code orders} */
    void open(String screen);

    void openMismatch(long id);

    void openOrder(String order);

    void openWallet(long customer);

    void openConversation(long customer);

    /** Shows a message in its conversation. */
    void openMessage(Hit message);
}
