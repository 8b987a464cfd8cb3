package org.relaydesk.followup;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.customer.Tell;
import org.relaydesk.followup.FollowUp.Kind;
import org.relaydesk.followup.FollowUp.State;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.relay.CancelAnswer;
import org.relaydesk.relay.RefillAnswer;
import org.relaydesk.relay.RefillStatusAnswer;

/**
 * Books what becomes of follow-ups: before a provider is asked, and what it said. Each method runs in a transaction of
 * its own; the customer is told in it.
 */
public final class SendFollowUp {
    private static final Duration NOT_REACHED = Duration.ofMinutes(1);
    /** A refill that the provider gave no id for can't be asked about: it is laid aside after so long. */
    static final Duration WITHOUT_ID = Duration.ofDays(7);

    private final FollowUpRepository followUps;
    private final OrderRepository orders;
    private final FollowUpPace pace;
    private final Tell tell;
    private final Book book;
    private final InstantSource clock;

    public SendFollowUp(
            FollowUpRepository followUps,
            OrderRepository orders,
            FollowUpPace pace,
            Tell tell,
            Book book,
            InstantSource clock) {
        this.followUps = followUps;
        this.orders = orders;
        this.pace = pace;
        this.tell = tell;
        this.book = book;
        this.clock = clock;
    }

    /** What is to be asked. */
    public record Plan(long id, Kind kind, String providerOrderId) {}

    /** Makes it durable that the provider is asked now; empty where there is nothing to ask any more. */
    public Optional<Plan> begin(long id) {
        var one = followUps.byId(id).orElseThrow();
        var order = orders.byNumber(one.orderNumber()).orElseThrow();
        if (one.state() != State.DUE) {
            return Optional.empty();
        }
        var at = order.providerOrderId();
        if (at == null || (one.kind() == Kind.CANCEL && order.status() != OrderStatus.WITH_PROVIDER)) {
            end(one, order, State.CLOSED, "the order is " + order.status(), null);
            return Optional.empty();
        }
        one.sending(clock.instant());
        followUps.update(one);
        return Optional.of(new Plan(id, one.kind(), at));
    }

    public void refill(long id, RefillAnswer answer) {
        var one = followUps.byId(id).orElseThrow();
        var order = orders.byNumber(one.orderNumber()).orElseThrow();
        switch (answer) {
            case RefillAnswer.Asked asked -> asked(one, order, asked.refillId(), asked.raw(), "refill.asked");
            case RefillAnswer.Refused no -> end(one, order, State.REFUSED, no.message(), "refill.refused");
            case RefillAnswer.NotSent away -> again(one, away.why());
            case RefillAnswer.Unclear unclear -> unknown(one, order, unclear.why());
        }
    }

    public void cancel(long id, String providerOrderId, CancelAnswer answer) {
        var one = followUps.byId(id).orElseThrow();
        var order = orders.byNumber(one.orderNumber()).orElseThrow();
        switch (answer) {
            case CancelAnswer.Answered answered -> {
                switch (answered.orders().get(providerOrderId)) {
                    case CancelAnswer.Entry.Asked asked -> asked(one, order, null, asked.raw(), "cancel.asked");
                    case CancelAnswer.Entry.Refused no -> end(one, order, State.REFUSED, no.message(), "cancel.refused");
                    case null -> unknown(one, order, "the answer left the order out");
                }
            }
            case CancelAnswer.Refused no -> end(one, order, State.REFUSED, no.message(), "cancel.refused");
            case CancelAnswer.NotSent away -> again(one, away.why());
            case CancelAnswer.Unclear unclear -> unknown(one, order, unclear.why());
        }
    }

    /** It was under way, and what came of it is not known. */
    public void lost(long id, String why) {
        var one = followUps.byId(id).orElseThrow();
        if (one.state() == State.SENDING) {
            unknown(one, orders.byNumber(one.orderNumber()).orElseThrow(), why);
        }
    }

    /** What the provider says of a refill that it has taken; null where it left it out. */
    public void told(long id, RefillStatusAnswer.@Nullable Entry entry) {
        var one = followUps.byId(id).orElseThrow();
        if (one.state() != State.ASKED) {
            return;
        }
        var order = orders.byNumber(one.orderNumber()).orElseThrow();
        if (entry instanceof RefillStatusAnswer.Word word) {
            switch (RefillWord.of(word.status())) {
                case DONE -> end(one, order, State.DONE, word.raw(), "refill.done");
                case REJECTED -> end(one, order, State.REFUSED, word.raw(), "refill.refused");
                case UNDER_WAY, UNKNOWN -> stillOn(one, word.status());
            }
        } else {
            stillOn(one, entry instanceof RefillStatusAnswer.Problem problem ? problem.message() : one.word());
        }
    }

    private void stillOn(FollowUp one, @Nullable String word) {
        var next = pace.next(one, clock.instant());
        if (next.isEmpty()) {
            end(one, orders.byNumber(one.orderNumber()).orElseThrow(), State.CLOSED, "no end after a month", null);
            return;
        }
        if (word == null) {
            one.next(next.get());
        } else {
            one.said(word, next.get());
        }
        followUps.update(one);
    }

    /** The order of a cancellation has ended: by its end one sees what became of it. */
    public void orderEnded(long id) {
        var one = followUps.byId(id).orElseThrow();
        var order = orders.byNumber(one.orderNumber()).orElseThrow();
        if (one.state().open() && one.state() != State.SENDING && order.status().ended()) {
            boolean inTime = order.status() != OrderStatus.COMPLETED;
            // where money went back, the refund's own message says so
            end(one, order, inTime ? State.DONE : State.CLOSED, "the order is " + order.status(), inTime ? null : "cancel.late");
        }
    }

    /** The provider gave no id to ask about a refill by, and days have gone. */
    public void layAside(long id) {
        var one = followUps.byId(id).orElseThrow();
        if (one.state() == State.ASKED && one.providerRef() == null) {
            end(one, orders.byNumber(one.orderNumber()).orElseThrow(), State.CLOSED, "the provider gave no id to ask by", null);
        }
    }

    private void asked(FollowUp one, Order order, @Nullable String ref, String raw, String phrase) {
        var now = clock.instant();
        // a cancellation is seen by its order's status; a refill without an id is laid aside one day
        var next = one.kind() == Kind.CANCEL ? null : now.plus(ref == null ? WITHOUT_ID : pace.first());
        one.asked(ref, raw, next);
        followUps.update(one);
        write(one, order, raw);
        say(one, order, phrase);
    }

    private void again(FollowUp one, String why) {
        one.again(clock.instant().plus(NOT_REACHED), why);
        followUps.update(one);
    }

    private void unknown(FollowUp one, Order order, String why) {
        one.unknown(why);
        followUps.update(one);
        write(one, order, why);
    }

    void end(FollowUp one, Order order, State how, String why, @Nullable String phrase) {
        one.end(how, why, clock.instant());
        followUps.update(one);
        write(one, order, why);
        if (phrase != null) {
            say(one, order, phrase);
        }
    }

    private void say(FollowUp one, Order order, String phrase) {
        tell.text("followup:" + one.id() + ":" + phrase, order.customerId(), phrase,
                Map.of("order", order.orderId()), order.number(), null);
    }

    private void write(FollowUp one, Order order, String why) {
        book.write(Entry.of("poller", one.kind() == Kind.REFILL ? "refill.state" : "cancel.state")
                .order(order.number()).customer(order.customerId()).with("provider", one.provider())
                .with("state", one.state().name()).with("reason", why.substring(0, Math.min(why.length(), 500))));
    }
}
