package org.relaydesk.relay;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.customer.Tell;
import org.relaydesk.order.Held;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderEvent;
import org.relaydesk.order.OrderRepository;

/** Books what came of an attempt to place an order. Runs in a transaction of its own. */
public final class FinishSubmission {
    private static final int LONGEST_ID = 100;
    private final OrderRepository orders;
    private final AttemptRepository attempts;
    private final ProviderRepository providers;
    private final Places places;
    private final Retries retries;
    private final GiveBack giveBack;
    private final Tell tell;
    private final Book book;
    private final InstantSource clock;

    public FinishSubmission(
            OrderRepository orders,
            AttemptRepository attempts,
            ProviderRepository providers,
            Places places,
            Retries retries,
            GiveBack giveBack,
            Tell tell,
            Book book,
            InstantSource clock) {
        this.orders = orders;
        this.attempts = attempts;
        this.providers = providers;
        this.places = places;
        this.retries = retries;
        this.giveBack = giveBack;
        this.tell = tell;
        this.book = book;
        this.clock = clock;
    }

    /** Whether nobody can know from the answer what became of the order. */
    static boolean isUnknown(AddAnswer answer) {
        return SubmissionRule.decide(answer, new Retries(Duration.ZERO), 1) instanceof SubmissionRule.Unknown;
    }

    /** Books what the provider answered. */
    public void handle(long attemptId, AddAnswer answer) {
        var attempt = attempts.byId(attemptId).orElseThrow();
        var order = orders.byNumber(attempt.orderNumber()).orElseThrow();
        switch (SubmissionRule.decide(answer, retries, attempt.attempt())) {
            case SubmissionRule.Accept accept -> accept(order, attempt, accept.providerOrderId(), raw(answer));
            case SubmissionRule.Later later -> {
                boolean reached = !(answer instanceof AddAnswer.NotSent);
                end(attempt, reached ? SubmissionAttempt.Outcome.REFUSED : SubmissionAttempt.Outcome.NOT_SENT, raw(answer));
                later(order, later, reached);
            }
            case SubmissionRule.Poor poor -> {
                end(attempt, SubmissionAttempt.Outcome.REFUSED, raw(answer));
                poor(order, attempt, poor.why());
            }
            case SubmissionRule.Wait wait -> {
                end(attempt, SubmissionAttempt.Outcome.REFUSED, raw(answer));
                order.notPlaced(null);
                hold(order, wait.held(), wait.why());
            }
            case SubmissionRule.Decline declined -> {
                end(attempt, SubmissionAttempt.Outcome.DECLINED, declined.why());
                declined(order, declined.why());
            }
            case SubmissionRule.GiveBack refused -> {
                end(attempt, SubmissionAttempt.Outcome.REFUSED, raw(answer));
                giveBack(order, refused.why());
            }
            case SubmissionRule.Unknown unknown -> {
                end(attempt, SubmissionAttempt.Outcome.UNKNOWN, raw(answer));
                unknown(order, unknown.why());
            }
        }
    }

    private void accept(Order order, SubmissionAttempt attempt, String id, String raw) {
        if (id.length() > LONGEST_ID) {
            end(attempt, SubmissionAttempt.Outcome.UNKNOWN, raw);
            unknown(order, "gave an id of " + id.length() + " characters");
            return;
        }
        var other = orders.atProvider(attempt.provider(), id);
        if (other.isPresent()) {
            end(attempt, SubmissionAttempt.Outcome.UNKNOWN, raw);
            unknown(order, "gave the id " + id + ", which is " + other.get().orderId() + "'s");
            return;
        }
        end(attempt, SubmissionAttempt.Outcome.PLACED, raw);
        order.accepted(id, clock.instant());
        orders.update(order);
        book.write(Entry.of("bot", "order.accepted").order(order.number()).customer(order.customerId())
                .with("provider", attempt.provider()).with("providerOrder", id));
        tell.text("started:" + order.orderId(), order.customerId(), "order.started",
                Map.of("order", order.orderId()), order.number(), null);
    }

    /** One that was not reached is passed over at the next turn, which may be at once: another place may be free. */
    private void later(Order order, SubmissionRule.Later later, boolean reached) {
        var until = clock.instant().plus(later.after());
        order.notPlaced(reached ? until : null);
        if (Retries.isOverdue(order, clock.instant())) {
            hold(order, Held.NO_ROUTE, later.why());
            return;
        }
        if (reached) {
            order.waitUntil(until, order.provider() + ": " + later.why());
        }
        orders.update(order);
        write(order, "order.refused", later.why());
    }

    /** Its others are seen to in their turns: each goes to its next place, or is held. */
    private void poor(Order order, SubmissionAttempt attempt, String why) {
        var provider = providers.byName(attempt.provider()).orElseThrow();
        provider.isShort(attempt.balanceBefore() == null ? null : new BigDecimal(attempt.balanceBefore()), why, clock.instant());
        provider.troubled(why, clock.instant());
        providers.update(provider);
        order.notPlaced(null);
        orders.update(order);
        write(order, "order.refused", why);
    }

    private void declined(Order order, String why) {
        boolean elsewhere = places.of(order, Map.of()).stream().anyMatch(p -> !(p.state() instanceof Place.Closed));
        if (elsewhere) {
            order.notPlaced(null);
            orders.update(order);
            write(order, "order.refused", why);
        } else {
            giveBack(order, why);
        }
    }

    private void giveBack(Order order, String why) {
        write(order, "order.refused", why);
        giveBack.everything(order, OrderEvent.REFUSE, "refund.refused", "bot");
    }

    /** An attempt that was open when the program ended: nobody knows whether it arrived. */
    public void lost(long attemptId) {
        unclear(attemptId, "the program ended before the answer came");
    }

    /** The attempt was made, and what came of it is not known. */
    public void unclear(long attemptId, String why) {
        var attempt = attempts.byId(attemptId).orElseThrow();
        if (attempt.outcome() == SubmissionAttempt.Outcome.OPEN) {
            end(attempt, SubmissionAttempt.Outcome.UNKNOWN, why);
            unknown(orders.byNumber(attempt.orderNumber()).orElseThrow(), why);
        }
    }

    /** What the provider's balance was after an unclear attempt. */
    public void balanceAfter(long attemptId, BigDecimal balance) {
        var attempt = attempts.byId(attemptId).orElseThrow();
        attempt.balanceAfterwards(balance.toPlainString());
        attempts.update(attempt);
    }

    private void unknown(Order order, String why) {
        order.hold(Held.SUBMISSION_UNKNOWN, why);
        orders.update(order);
        write(order, "order.unknown", why);
    }

    private void hold(Order order, Held held, String why) {
        order.hold(held, why);
        orders.update(order);
        book.write(Entry.of("bot", "order.held").order(order.number()).customer(order.customerId())
                .with("held", held.name()).with("reason", why));
    }

    private void write(Order order, String what, String why) {
        book.write(Entry.of("bot", what).order(order.number()).customer(order.customerId())
                .with("provider", order.provider()).with("reason", why));
    }

    private void end(SubmissionAttempt attempt, SubmissionAttempt.Outcome outcome, String raw) {
        attempt.end(outcome, raw, clock.instant());
        attempts.update(attempt);
    }

    private static String raw(AddAnswer answer) {
        return switch (answer) {
            case AddAnswer.Placed placed -> placed.raw();
            case AddAnswer.ErrorText error -> error.raw();
            case AddAnswer.TooMany many -> many.raw();
            case AddAnswer.NotSent notSent -> notSent.why();
            case AddAnswer.Unclear unclear -> unclear.why() + "\n" + unclear.raw();
        };
    }
}
