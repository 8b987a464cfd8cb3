package org.relaydesk.desk.conversation;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/**
 * What the seller does in a conversation. Each future completes once it is durable, or with
 * {@link org.relaydesk.work.Refused} where it can't be done.
 */
public interface ConversationActions {
    /** For one answer, however often it is sent off. */
    String newKey();

    CompletableFuture<@Nullable Void> answer(Reply reply);

    /** Keeps a file for sending; refused as {@code attachment-type}, {@code attachment-size} or {@code attachment-gone}. */
    CompletableFuture<Attached> attach(Path file);

    /** The customer's messages up to that row of {@code inbound_message} were seen. */
    CompletableFuture<@Nullable Void> seen(long customer, long upTo);

    CompletableFuture<@Nullable Void> unread(long customer);

    /** The bot leaves the customer to the seller for 12 hours. */
    CompletableFuture<@Nullable Void> takeOver(long customer);

    CompletableFuture<@Nullable Void> handBack(long customer);

    /**
     * Tries a message anew that was given up; refused as {@code stale} where it was not, or has changed since.
     *
     * @param row of {@code outbox}
     * @param version of the row as the seller saw it
     */
    CompletableFuture<@Nullable Void> resend(long row, int version);

    CompletableFuture<@Nullable Void> addCanned(String text);

    CompletableFuture<@Nullable Void> removeCanned(long id);

    /**
     * An answer by hand.
     *
     * @param text may be empty where something is attached
     * @param template under which it is sent, with the text in its one place; null: as it is
     * @param seen the last of the customer's messages that the seller saw; 0 for none
     * @param silentHours how long the bot leaves the customer to the seller from now on; 0: it goes on answering
     */
    record Reply(
            String key, long customer, String text, @Nullable Attached attached, @Nullable String template, long seen, int silentHours) {}

    /**
     * A file that is kept for sending.
     *
     * @param name as the customer will see it
     * @param size in bytes
     */
    record Attached(String sha256, String mimeType, String name, long size) {
        public boolean isPicture() {
            return mimeType.startsWith("image/");
        }
    }
}
