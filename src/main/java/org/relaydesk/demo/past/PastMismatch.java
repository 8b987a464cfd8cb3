package org.relaydesk.demo.past;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.relaydesk.demo.past.Plan.Ending;
import org.relaydesk.demo.world.Screens;
import org.relaydesk.mismatch.Decision;
import org.relaydesk.mismatch.Mismatch;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.order.Order;

/** A payment of another amount, with a screenshot, and what the seller decided. */
final class PastMismatch {
    private static final Duration TO_SEND = Duration.ofSeconds(70);
    private static final Duration TO_DECIDE = Duration.ofMinutes(17);

    private final PastWorld world;
    private final Plan plan;
    private final Order order;
    private final Paise paid;

    PastMismatch(PastWorld world, Plan plan, Order order, Paise asked) {
        this.world = world;
        this.plan = plan;
        this.order = order;
        long rupees = asked.value() / 100 + (plan.ending() == Ending.ROUNDED_UP ? 1 : 0);
        this.paid = Paise.of(rupees * 100);
    }

    /** The customer pays now; {@code then} is called once the order is paid by it. */
    void begin(Consumer<Mismatch> then) {
        var reference = world.references().next();
        world.bank().credit(plan.customer(), paid, reference);
        var now = world.clock().instant();
        var picture = world.pictures().add(Screens.of(plan.customer(), paid, reference, now));
        world.timeline().at(now.plus(TO_SEND), () ->
                world.talk().picture(plan.customer(), picture, "I paid " + Rupees.text(paid) + ", UTR " + reference));
        world.timeline().at(now.plus(TO_DECIDE), () -> decide(then));
    }

    private void decide(Consumer<Mismatch> then) {
        var mismatch = open(world, order.customerId());
        var credit = mismatch.creditId();
        if (plan.ending() == Ending.TO_WALLET) {
            world.useCases().resolveMismatch().handle(new Decision.Credit(
                    mismatch.id(), mismatch.version(), credit, order.customerId(), Paise.ZERO, ""));
        } else {
            world.useCases().resolveMismatch().handle(new Decision.Apply(
                    mismatch.id(), mismatch.version(), credit, order.orderId(), ""));
            then.accept(mismatch);
        }
    }

    /** The open item of a customer; of nobody where null. */
    static Mismatch open(PastWorld world, @Nullable Long customer) {
        return world.stage().mismatches().open().stream()
                .filter(m -> Objects.equals(m.customerId(), customer))
                .findFirst()
                .orElseThrow();
    }
}
