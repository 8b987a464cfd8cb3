package org.relaydesk.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

import org.relaydesk.conversation.AnswerByHand;
import org.relaydesk.conversation.KeepAttachment;
import org.relaydesk.customer.Customer;
import org.relaydesk.desk.conversation.ConversationActions;
import org.relaydesk.message.MediaStore;
import org.relaydesk.message.Outbound;
import org.relaydesk.work.Refused;
import org.relaydesk.work.Writer;

/** The Conversations screen's buttons: each submits one use-case to the writer. */
final class ConversationDesk implements ConversationActions {
    private static final int TEXT = 4096;
    private static final int CAPTION = 1024;

    private final UseCases useCases;
    private final Repositories repositories;
    private final Writer writer;
    private final KeepAttachment keep;
    private final Executor calls;

    ConversationDesk(OpenStore open, UseCases useCases, MediaStore media, Executor calls) {
        this.useCases = useCases;
        this.repositories = open.repositories();
        this.writer = open.store().writer();
        this.keep = new KeepAttachment(media);
        this.calls = calls;
    }

    @Override
    public String newKey() {
        return UUID.randomUUID().toString();
    }

    @Override
    public CompletableFuture<@Nullable Void> answer(Reply reply) {
        var content = content(reply);
        return writer.begin(() -> useCases.answerByHand().handle(new AnswerByHand.Answer(
                reply.key(), reply.customer(), content.of(language(reply.customer())), reply.seen(), Duration.ofHours(reply.silentHours()))));
    }

    /** What is sent, once the customer's language is known. */
    private interface Content {
        Outbound of(String language);
    }

    private static Content content(Reply reply) {
        var text = reply.text().strip();
        var attached = reply.attached();
        int most = attached != null || reply.template() != null ? CAPTION : TEXT;
        if (text.length() > most) {
            throw new Refused("answer-long", Integer.toString(most));
        }
        var template = reply.template();
        if (text.isEmpty() && (attached == null || template != null)) {
            throw new Refused("answer-empty");
        }
        if (template != null) {
            return language -> new Outbound.Template(text, template, language, List.of(text));
        }
        if (attached == null) {
            return _ -> new Outbound.Text(text);
        }
        return attached.isPicture()
                ? _ -> new Outbound.Picture(text, attached.sha256(), attached.mimeType())
                : _ -> new Outbound.Document(text, attached.sha256(), attached.mimeType(), attached.name());
    }

    private String language(long customer) {
        return known(customer).language();
    }

    private Customer known(long customer) {
        return repositories.customers().byId(customer).orElseThrow(() -> new Refused("customer-unknown"));
    }

    @Override
    public CompletableFuture<Attached> attach(Path file) {
        return CompletableFuture.supplyAsync(() -> {
            var kept = keep.handle(file);
            return new Attached(kept.sha256(), kept.mimeType(), kept.name(), kept.size());
        }, calls);
    }

    @Override
    public CompletableFuture<@Nullable Void> seen(long customer, long upTo) {
        return writer.begin(() -> useCases.threads().seen(customer, upTo));
    }

    @Override
    public CompletableFuture<@Nullable Void> unread(long customer) {
        return writer.begin(() -> useCases.threads().unread(customer));
    }

    @Override
    public CompletableFuture<@Nullable Void> takeOver(long customer) {
        return writer.begin(() -> useCases.handOver().take(customer, "seller"));
    }

    @Override
    public CompletableFuture<@Nullable Void> handBack(long customer) {
        return writer.begin(() -> useCases.handOver().handBack(customer, "seller"));
    }

    @Override
    public CompletableFuture<@Nullable Void> resend(long row, int version) {
        return writer.begin(() -> useCases.resend().handle(row, version));
    }

    @Override
    public CompletableFuture<@Nullable Void> addCanned(String text) {
        return writer.begin(() -> useCases.cannedReplies().add(text));
    }

    @Override
    public CompletableFuture<@Nullable Void> removeCanned(long id) {
        return writer.begin(() -> useCases.cannedReplies().remove(id));
    }
}
