package org.relaydesk.conversation;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.work.Refused;

/** The seller's answers at hand: a handful, so that each has a key. */
public final class CannedReplies {
    /** As many as can be looked through at a glance. */
    public static final int MOST = 30;

    static final int LONGEST = 1000;

    private final CannedReplyRepository replies;
    private final Book book;

    CannedReplies(CannedReplyRepository replies, Book book) {
        this.replies = replies;
        this.book = book;
    }

    /** Keeps an answer; one that is there already is there once. */
    public void add(String text) {
        var plain = text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw new Refused("canned-text", Integer.toString(LONGEST));
        }
        var known = replies.all();
        if (known.stream().anyMatch(reply -> reply.text().equals(plain))) {
            return;
        }
        if (known.size() >= MOST) {
            throw new Refused("canned-many", Integer.toString(MOST));
        }
        replies.insert(new CannedReply(plain));
        book.write(Entry.of("seller", "canned.added"));
    }

    /** Forgets an answer; one that is gone already is gone. */
    public void remove(long id) {
        replies.byId(id).ifPresent(reply -> {
            replies.delete(reply);
            book.write(Entry.of("seller", "canned.removed"));
        });
    }
}
