package org.relaydesk.book;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A line of the book as it is kept, in the store and in its copy.
 *
 * @param at to the microsecond
 * @param figures as {@link Figures} writes them
 * @param changes the rows that the transaction changed, as JSON; null where there are none
 */
public record Sealed(
        long id,
        Instant at,
        String who,
        String what,
        @Nullable Long orderNumber,
        @Nullable Long customerId,
        String figures,
        @Nullable String changes,
        String beforeHash,
        String hash) {
    /** What stands in a line that tells of changes of rows and nothing else. */
    public static final String CHANGED = "changed";

    /** Seals an entry behind the book's newest line. */
    public static Sealed behind(Head head, Instant at, Entry entry, @Nullable String changes) {
        long id = head.id() + 1;
        var figures = Figures.write(entry.figures());
        return new Sealed(
                id, at, entry.who(), entry.what(), entry.orderNumber(), entry.customerId(), figures, changes, head.hash(),
                Chain.hash(head.hash(), id, at, entry.who(), entry.what(), entry.orderNumber(), entry.customerId(),
                        figures, changes));
    }

    /** Whether the line stands right behind another one and says what it said when it was sealed. */
    public boolean follows(Head head) {
        return id == head.id() + 1 && beforeHash.equals(head.hash())
                && hash.equals(Chain.hash(beforeHash, id, at, who, what, orderNumber, customerId, figures, changes));
    }

    public Head head() {
        return new Head(id, hash);
    }
}
