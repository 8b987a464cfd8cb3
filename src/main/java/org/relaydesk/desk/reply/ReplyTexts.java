package org.relaydesk.desk.reply;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/** The texts that customers get. Fails with {@link org.relaydesk.work.Refused} where something can't be done. */
public interface ReplyTexts {
    /**
     * A text that may be edited.
     *
     * @param key as it is called in the program
     * @param own the seller's words; null where ours hold
     * @param placeholders what may stand in it, in braces
     * @param needed those of them that must
     * @param most how many characters it may have, filled in
     */
    record Text(String key, String ours, @Nullable String own, Set<String> placeholders, Set<String> needed, int most) {
        /** What customers get now. */
        String now() {
            return own == null ? ours : own;
        }
    }

    /** @param language {@code en} or {@code hi} */
    CompletableFuture<List<Text>> all(String language);

    /** How a customer would read it, with made-up figures; refused as {@link #save} is. */
    CompletableFuture<String> preview(String language, String key, String words);

    CompletableFuture<@Nullable Void> save(String language, String key, String words);

    /** Ours again. */
    CompletableFuture<@Nullable Void> reset(String language, String key);
}
