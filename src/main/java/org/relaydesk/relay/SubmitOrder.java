package org.relaydesk.relay;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.catalog.OrderForm;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.customer.Tell;
import org.relaydesk.order.Held;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderEvent;
import org.relaydesk.order.OrderRepository;

/**
 * Submits an order: {@link #begin} makes the attempt durable, then the caller asks the provider, then {@link #finish}
 * books the answer. Each runs in a transaction of its own.
 */
public final class SubmitOrder {
    private static final int LONGEST_ID = 100;

    /** What is to be sent. */
    public record Plan(long attempt, ProviderAccount provider, AddRequest request) {}

    private final OrderRepository orders;
    private final ServiceRepository services;
    private final ProviderRepository providers;
    private final AttemptRepository attempts;
    private final GiveBack giveBack;
    private final Tell tell;
    private final Book book;
    private final InstantSource clock;

    public SubmitOrder(
            OrderRepository orders,
            ServiceRepository services,
            ProviderRepository providers,
            AttemptRepository attempts,
            GiveBack giveBack,
            Tell tell,
            Book book,
            InstantSource clock) {
        this.orders = orders;
        this.services = services;
        this.providers = providers;
        this.attempts = attempts;
        this.giveBack = giveBack;
        this.tell = tell;
        this.book = book;
        this.clock = clock;
    }

    /** @return empty where the order can't be sent (now); it is held then, if the seller must act */
    public Optional<Plan> begin(long orderNumber, @Nullable BigDecimal balance) {
        var order = orders.byNumber(orderNumber).orElseThrow();
        if (!order.can(OrderEvent.BEGIN_SUBMISSION) || order.held() != null) {
            return Optional.empty();
        }
        var service = services.byNumber(order.serviceNumber()).orElseThrow();
        var provider = providers.byName(service.provider()).orElseThrow();
        var parameters = OrderForm.of(service.type(), order.link(), order.quantity(), order.parameters());
        if (parameters.isEmpty()) {
            hold(order, Held.NO_ROUTE, OrderForm.lack(service.type(), order.quantity(), order.parameters()).orElse(""));
            return Optional.empty();
        }
        var now = clock.instant();
        var before = attempts.ofOrder(orderNumber);
        var attempt = new SubmissionAttempt(
                orderNumber, before.size() + 1, provider.name(), service.providerService(),
                balance == null ? null : balance.toPlainString(), now);
        attempts.insert(attempt);
        order.beginSubmission(provider.name(), now);
        orders.update(order);
        book.write(Entry.of("bot", "order.sent").order(order.number()).customer(order.customerId())
                .with("provider", provider.name()).with("service", service.providerService())
                .with("attempt", attempt.attempt()));
        return Optional.of(new Plan(
                attempt.id(), provider.account(), new AddRequest(service.providerService(), parameters.get())));
    }

    /** Books what the provider answered. */
    public void finish(long attemptId, AddAnswer answer) {
        var attempt = attempts.byId(attemptId).orElseThrow();
        var order = orders.byNumber(attempt.orderNumber()).orElseThrow();
        var now = clock.instant();
        switch (SubmissionRule.decide(answer)) {
            case SubmissionRule.Accept accept -> accept(order, attempt, accept.providerOrderId(), raw(answer));
            case SubmissionRule.Later later -> {
                end(attempt, notPlaced(answer), raw(answer));
                order.notPlaced(now.plus(later.after()));
                orders.update(order);
                write(order, "order.refused", later.why());
            }
            case SubmissionRule.Wait wait -> {
                end(attempt, SubmissionAttempt.Outcome.REFUSED, raw(answer));
                order.notPlaced(null);
                hold(order, wait.held(), wait.why());
                if (wait.wholeProvider()) {
                    orders.waitingFor(attempt.provider()).forEach(other -> hold(other, wait.held(), wait.why()));
                }
            }
            case SubmissionRule.GiveBack refused -> {
                end(attempt, SubmissionAttempt.Outcome.REFUSED, raw(answer));
                write(order, "order.refused", refused.why());
                giveBack.everything(order, OrderEvent.REFUSE, "refund.refused", "bot");
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

    private static SubmissionAttempt.Outcome notPlaced(AddAnswer answer) {
        return answer instanceof AddAnswer.NotSent
                ? SubmissionAttempt.Outcome.NOT_SENT
                : SubmissionAttempt.Outcome.REFUSED;
    }

    private static String raw(AddAnswer answer) {
        return switch (answer) {
            case AddAnswer.Placed placed -> placed.raw();
            case AddAnswer.ErrorText error -> error.raw();
            case AddAnswer.NotSent notSent -> notSent.why();
            case AddAnswer.Unclear unclear -> unclear.why() + "\n" + unclear.raw();
        };
    }
}
