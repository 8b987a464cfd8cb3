package org.relaydesk.demo.past;

import java.time.Duration;
import java.util.Map;

import org.relaydesk.demo.sim.Fate;
import org.relaydesk.demo.sim.Panel;
import org.relaydesk.demo.world.Person;
import org.relaydesk.followup.SendFollowUp;
import org.relaydesk.order.Order;
import org.relaydesk.relay.CancelAnswer;
import org.relaydesk.relay.RefillAnswer;
import org.relaydesk.relay.RefillStatusAnswer;

/** A refill or a cancellation that a customer of the past asked for, and what his provider said. */
final class PastFollowUp {
    private static final Duration TO_SEND = Duration.ofSeconds(4);
    private static final Duration TO_ASK = Duration.ofHours(5);
    /** Until a refill is completed. */
    private static final int QUESTIONS = 3;

    private final PastWorld world;
    private final Person customer;
    private final Panel panel;
    private final long number;

    PastFollowUp(PastWorld world, Person customer, Panel panel, long number) {
        this.world = world;
        this.customer = customer;
        this.panel = panel;
        this.number = number;
    }

    /** One that is done some hours later. */
    void refill() {
        wish("refill");
        after(TO_SEND, () -> {
            var plan = send();
            var refill = refill(plan);
            for (int i = 1; i <= QUESTIONS; i++) {
                after(TO_ASK.multipliedBy(i), () -> ask(plan.id(), refill));
            }
        });
    }

    /** One that is under way for as long as anybody looks. */
    void longRefill() {
        wish("refill");
        after(TO_SEND, () -> {
            var plan = send();
            panel.expectRefill(plan.providerOrderId(), Fate.completed(PastOrder.GOES_ON));
            var refill = refill(plan);
            after(TO_SEND, () -> ask(plan.id(), refill));
        });
    }

    /** Asked for, and taken by the provider: no more is known. */
    void cancel() {
        wish("cancel");
        after(TO_SEND, () -> {
            var plan = send();
            var id = plan.providerOrderId();
            var no = panel.cancel(id);
            var entry = no.isEmpty()
                    ? new CancelAnswer.Entry.Asked("{\"order\":" + id + ",\"cancel\":1}")
                    : new CancelAnswer.Entry.Refused(no);
            world.useCases().sendFollowUp().cancel(plan.id(), id, new CancelAnswer.Answered(Map.of(id, entry)));
        });
    }

    private void wish(String what) {
        world.talk().text(customer, what + " " + order().orderId());
    }

    private SendFollowUp.Plan send() {
        var one = world.stage().followUps().openOf(number).getFirst();
        return world.useCases().sendFollowUp().begin(one.id()).orElseThrow();
    }

    private String refill(SendFollowUp.Plan plan) {
        var asked = panel.refill(plan.providerOrderId());
        if (!asked.error().isEmpty()) {
            throw new IllegalStateException("the demo's panel refuses a refill: " + asked.error());
        }
        world.useCases().sendFollowUp().refill(
                plan.id(), new RefillAnswer.Asked(asked.id(), "{\"refill\":\"" + asked.id() + "\"}"));
        return asked.id();
    }

    private void ask(long id, String refill) {
        var word = panel.refillStatus(refill).orElseThrow();
        world.useCases().sendFollowUp().told(id, new RefillStatusAnswer.Word(word, "{\"status\":\"" + word + "\"}"));
    }

    private void after(Duration wait, Runnable what) {
        world.timeline().at(world.clock().instant().plus(wait), what);
    }

    private Order order() {
        return world.stage().orders().byNumber(number).orElseThrow();
    }
}
