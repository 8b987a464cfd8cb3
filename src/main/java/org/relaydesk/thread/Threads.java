package org.relaydesk.thread;

import java.time.InstantSource;
import java.util.function.Consumer;

/** Keeps the heads of conversations, inside the transaction that adds to one. */
public final class Threads {
    private final ThreadRepository heads;
    private final InstantSource clock;

    public Threads(ThreadRepository heads, InstantSource clock) {
        this.heads = heads;
        this.clock = clock;
    }

    /** The customer wrote: {@code row} of {@code inbound_message} was just inserted. */
    public void received(long customerId, long row) {
        change(customerId, head -> head.received(row, clock.instant()));
    }

    /** He is written to: {@code row} of {@code outbox} was just inserted. */
    public void sent(long customerId, long row) {
        change(customerId, head -> head.sent(row, clock.instant()));
    }

    /** The seller has seen everything up to that row of {@code inbound_message}; what came since stays unread. */
    public void seen(long customerId, long upTo) {
        heads.of(customerId).filter(head -> head.unread() > 0).ifPresent(head -> {
            var last = head.lastIn();
            head.unread(last == null || last <= upTo ? 0 : Math.toIntExact(heads.writtenAfter(customerId, upTo)));
            heads.update(head);
        });
    }

    /** The seller wants to come back to it. */
    public void unread(long customerId) {
        heads.of(customerId).filter(head -> head.unread() == 0).ifPresent(head -> {
            head.unread(1);
            heads.update(head);
        });
    }

    /** Two customers are one: the one that stays has what both wrote and were told. */
    public void merged(long stays, long gone) {
        heads.of(gone).ifPresent(other -> {
            change(stays, head -> head.takeOver(other));
            heads.delete(other);
        });
    }

    private void change(long customerId, Consumer<ThreadHead> change) {
        var known = heads.of(customerId);
        var head = known.orElseGet(() -> new ThreadHead(customerId, clock.instant()));
        change.accept(head);
        if (known.isPresent()) {
            heads.update(head);
        } else {
            heads.insert(head);
        }
    }
}
