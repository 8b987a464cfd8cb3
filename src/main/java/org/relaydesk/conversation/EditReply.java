package org.relaydesk.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.message.PhraseLimits;
import org.relaydesk.message.Phrases;
import org.relaydesk.work.Refused;

/**
 * The seller puts his own words in the place of one of ours, or takes them back. A text that could not be sent, or that
 * would leave out what its reader needs, is refused: see {@link #preview}.
 */
public final class EditReply {
    /** Figures that stay in every text that has them. */
    private static final Set<String> NEEDED = Set.of("amount", "order", "vpa", "lines");

    private final ReplyTextRepository texts;
    private final Book book;

    public EditReply(ReplyTextRepository texts, Book book) {
        this.texts = texts;
        this.book = book;
    }

    /**
     * A text that may be edited.
     *
     * @param key as in our bundle
     * @param own the seller's; empty where ours holds
     * @param placeholders what may stand in it, in braces
     * @param needed those of them that must
     * @param most how many characters it may have, filled in
     */
    public record Editable(
            String language, String key, String ours, Optional<String> own, Set<String> placeholders, Set<String> needed, int most) {}

    /** All texts of a language, by key; reads only. */
    public List<Editable> all(String language) {
        return Phrases.keys().stream().map(key -> one(language, key)).toList();
    }

    /**
     * One text; reads only.
     *
     * @throws Refused {@code reply-unknown}
     */
    public Editable one(String language, String key) {
        if (!Phrases.LANGUAGES.contains(language)) {
            throw new Refused("reply-unknown", language + " " + key);
        }
        var ours = Phrases.ours(language, key).orElseThrow(() -> new Refused("reply-unknown", language + " " + key));
        var placeholders = Phrases.placeholders(ours);
        return new Editable(
                language, key, ours, texts.text(language, key), placeholders, needed(key, placeholders), PhraseLimits.most(key));
    }

    /** Before he pays, and when he is to pay, the customer sees everything. */
    private static Set<String> needed(String key, Set<String> placeholders) {
        if (key.startsWith("confirm.text") || key.endsWith(".caption")) {
            return placeholders;
        }
        var needed = new TreeSet<>(placeholders);
        needed.retainAll(NEEDED);
        return needed;
    }

    /**
     * The text as a customer would read it, with values of our making; reads only.
     *
     * @throws Refused {@code reply-unknown}; {@code reply-empty}; {@code reply-placeholder} with the name that is none of
     *     this text's; {@code reply-lacks} with the name that must be in it; {@code reply-long} with its length and the most
     */
    public String preview(String language, String key, String text) {
        var editable = one(language, key);
        if (text.isBlank()) {
            throw new Refused("reply-empty");
        }
        var written = Phrases.placeholders(text);
        written.stream().filter(name -> !editable.placeholders().contains(name)).findFirst().ifPresent(name -> {
            throw new Refused("reply-placeholder", name);
        });
        editable.needed().stream().filter(name -> !written.contains(name)).findFirst().ifPresent(name -> {
            throw new Refused("reply-lacks", name);
        });
        var filled = Phrases.filled(key, text.strip(), ReplySamples.all());
        if (filled.length() > editable.most()) {
            throw new Refused("reply-long", Integer.toString(filled.length()), Integer.toString(editable.most()));
        }
        return filled;
    }

    /** Takes the text; ours goes back into its place where they are the same. Refused as {@link #preview} is. */
    public void handle(String language, String key, String text) {
        preview(language, key, text);
        var words = text.strip();
        if (words.equals(one(language, key).ours())) {
            reset(language, key);
            return;
        }
        var known = texts.of(language, key);
        if (known.isPresent()) {
            known.get().change(words);
            texts.update(known.get());
        } else {
            texts.insert(new ReplyText(language, key, words));
        }
        book.write(Entry.of("seller", "reply.edited").with("name", key).with("language", language));
    }

    /** Our words again; nothing where they hold already. */
    public void reset(String language, String key) {
        texts.of(language, key).ifPresent(own -> {
            texts.delete(own);
            book.write(Entry.of("seller", "reply.reset").with("name", key).with("language", language));
        });
    }
}
