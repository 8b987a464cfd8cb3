package org.relaydesk.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.order.Kept;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.order.Watched;

/** Notes what one answer says of all those orders of which it brings no news, in one transaction with one line of the book. */
public final class NoteAnswers {
    /**
     * What was said of an order.
     *
     * @param entry null for an order that the provider said nothing of, though it was asked for it alone
     */
    public record Said(Watched order, StatusAnswer.@Nullable Entry entry, News news) {
        static Said of(Watched order, StatusAnswer.Entry entry) {
            return new Said(order, entry, News.of(order, entry));
        }

        static Said nothing(Watched order) {
            return new Said(order, null, News.SAME);
        }
    }

    private final OrderNotes notes;
    private final GiveBack giveBack;
    private final Book book;
    private final Duration pollEvery;
    private final InstantSource clock;

    public NoteAnswers(OrderNotes notes, GiveBack giveBack, Book book, Duration pollEvery, InstantSource clock) {
        this.notes = notes;
        this.giveBack = giveBack;
        this.book = book;
        this.pollEvery = pollEvery;
        this.clock = clock;
    }

    /** @param said {@link News#SAME} or {@link News#PROGRESS} as the orders were read */
    public void handle(String provider, List<Said> said) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var looks = new ArrayList<OrderNotes.Look>();
        var progress = new ArrayList<OrderNotes.Progress>();
        for (var one : said) {
            var next = next(one.order, now);
            if (next != null && one.news == News.PROGRESS && one.entry instanceof StatusAnswer.Report report) {
                progress.add(progress(one.order, report, next));
            } else {
                looks.add(new OrderNotes.Look(one.order, next));
            }
        }
        notes.look(looks);
        int noted = notes.progress(progress);
        if (noted > 0) {
            book.write(Entry.of("poller", "order.progress").with("provider", provider).with("orders", noted));
        }
    }

    /** Whether there is nothing to note: nothing has changed, and the order is one that is asked about in every round. */
    public boolean isNothing(Said said) {
        var order = said.order;
        var due = order.nextPollAt();
        return said.news == News.SAME && order.status() == OrderStatus.WITH_PROVIDER && due != null
                && due.equals(next(order, clock.instant()));
    }

    /** One that is asked about in every round stays due as it is: that spares its place in the index a change. */
    private @Nullable Instant next(Watched order, Instant now) {
        if (order.status().ended()) {
            return giveBack.nextLook(order.providerOrderId(), order.serviceNumber(), order.finishedAt(), now);
        }
        var next = PollTable.next(order.submittedAt(), now, pollEvery);
        var due = order.nextPollAt();
        return next.equals(now) && due != null && !due.isAfter(now) ? due : next;
    }

    private static OrderNotes.Progress progress(Watched order, StatusAnswer.Report report, Instant next) {
        return new OrderNotes.Progress(
                order, kept(report.remains(), null), kept(report.startCount(), order.startCount()),
                kept(report.charge(), order.charge()), Kept.raw(report.raw()), next);
    }

    private static @Nullable String kept(@Nullable String said, @Nullable String known) {
        return said == null ? known : Kept.count(said);
    }
}
