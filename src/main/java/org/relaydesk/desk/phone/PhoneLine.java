package org.relaydesk.desk.phone;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.relaydesk.money.Paise;

/** What is behind the phone: the same WhatsApp and the same bank that the program knows. From any thread. */
public interface PhoneLine {
    /** All messages, the oldest first. */
    List<Bubble> bubbles();

    /** @param changed is called after each new message, on any thread */
    void follow(Runnable changed);

    CompletableFuture<Void> say(String words);

    CompletableFuture<Void> choose(int bubble, String choice);

    /** Pays the store this amount by UPI. */
    CompletableFuture<Void> pay(Paise amount);

    /** Sends a screenshot of the last payment; {@code asked} is what one would show that was never made. */
    CompletableFuture<Void> screenshot(Paise asked);
}
