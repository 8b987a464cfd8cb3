package org.relaydesk.app;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.relaydesk.conversation.EditReply;
import org.relaydesk.desk.reply.ReplyTexts;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Writer;

/** The texts for customers, for the window. */
record ReplyDesk(EditReply edit, Reader reader, Writer writer) implements ReplyTexts {
    @Override
    public CompletableFuture<List<Text>> all(String language) {
        return reader.read(() -> edit.all(language).stream()
                .map(t -> new Text(t.key(), t.ours(), t.own().orElse(null), t.placeholders(), t.needed(), t.most()))
                .toList());
    }

    @Override
    public CompletableFuture<String> preview(String language, String key, String words) {
        return reader.read(() -> edit.preview(language, key, words));
    }

    @Override
    public CompletableFuture<@Nullable Void> save(String language, String key, String words) {
        return writer.begin(() -> edit.handle(language, key, words));
    }

    @Override
    public CompletableFuture<@Nullable Void> reset(String language, String key) {
        return writer.begin(() -> edit.reset(language, key));
    }
}
