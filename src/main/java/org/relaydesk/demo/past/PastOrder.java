package org.relaydesk.demo.past;

import java.time.Duration;
import java.time.Instant;

import jakarta.data.Limit;

import org.relaydesk.demo.past.Plan.Ending;
import org.relaydesk.demo.sim.Fate;
import org.relaydesk.demo.sim.Panel;
import org.relaydesk.ledger.Account;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.relay.AddAnswer;
import org.relaydesk.relay.StatusAnswer;
import org.relaydesk.relay.SubmitOrder;

/** The life of one order of the past, event by event. */
final class PastOrder {
    private static final Duration TO_CONFIRM = Duration.ofSeconds(25);
    private static final Duration TO_PAY = Duration.ofSeconds(140);
    private static final Duration TO_PAY_LATE = Duration.ofMinutes(47);
    private static final Duration TO_SUBMIT = Duration.ofSeconds(3);
    private static final Duration TO_TRY_AGAIN = Duration.ofMinutes(10);
    private static final Duration A_WHILE = Duration.ofMinutes(30);
    private static final int QUESTIONS = 1;
    static final int GOES_ON = 150;

    private final PastWorld world;
    private final Plan plan;
    private long number;

    PastOrder(PastWorld world, Plan plan) {
        this.world = world;
        this.plan = plan;
    }

    void begin() {
        world.timeline().at(plan.at(), () -> world.talk().text(
                plan.customer(),
                "buy " + plan.goods().number() + " " + plan.quantity() + " " + plan.goods().link(plan.customer())));
        world.timeline().at(plan.at().plus(TO_CONFIRM), this::confirm);
    }

    private void confirm() {
        closeRequests();
        world.talk().tap(plan.customer(), fromWallet() ? "pay_wallet" : "pay_upi");
        number = world.stage().orders().newest(Limit.of(1)).getFirst().number();
        if (order().status() == OrderStatus.PAID) {
            after(TO_SUBMIT, this::submit);
        } else if (plan.ending() != Ending.EXPIRED) {
            after(plan.ending() == Ending.PAID_LATE ? TO_PAY_LATE : TO_PAY, this::pay);
        }
    }

    private void closeRequests() {
        while (world.useCases().closeRequests().handle() > 0) {
            // amounts that are free again are offered again
        }
    }

    private boolean fromWallet() {
        if (!plan.wallet()) {
            return false;
        }
        var customer = world.customer(plan.customer());
        return customer.isPresent()
                && world.useCases().ledger().balance(Account.wallet(customer.get()))
                        .compareTo(plan.goods().pricePer1000().proRata(plan.quantity(), 1000)) >= 0;
    }

    private void pay() {
        closeRequests();
        var asked = world.stage().requests().ofOrder(number).getFirst().amount();
        switch (plan.ending()) {
            case ROUNDED_UP, ROUNDED_DOWN, TO_WALLET ->
                new PastMismatch(world, plan, order(), asked).begin(applied -> after(TO_SUBMIT, this::submit));
            default -> {
                world.bank().credit(plan.customer(), asked, world.references().next());
                after(TO_SUBMIT, this::submit);
            }
        }
    }

    private void submit() {
        var panel = world.panel(plan.goods());
        var link = order().link();
        if (!panel.isBusy(plan.goods().service(), link)) {
            panel.expect(link, fate());
        }
        var attempt = world.useCases().submitOrder().begin(number, SubmitOrder.Turn.ANY).orElseThrow();
        var added = panel.add(plan.goods().service(), link, plan.quantity());
        if (!added.error().isEmpty()) {
            world.useCases().finishSubmission().handle(
                    attempt.attempt(), new AddAnswer.ErrorText(added.error(), "{\"error\":\"" + added.error() + "\"}"));
            after(TO_TRY_AGAIN, this::submit);
            return;
        }
        world.useCases().finishSubmission().handle(
                attempt.attempt(), new AddAnswer.Placed(added.id(), "{\"order\":" + added.id() + "}"));
        var share = plan.takes().dividedBy(QUESTIONS + 1L);
        for (int i = 1; i <= QUESTIONS + 1; i++) {
            after(share.multipliedBy(i), () -> ask(panel, added.id()));
        }
        afterwards(panel);
    }

    private void afterwards(Panel panel) {
        var followUp = new PastFollowUp(world, plan.customer(), panel, number);
        switch (plan.ending()) {
            case REFILLED -> after(plan.takes().plus(A_WHILE), followUp::refill);
            case REFILLING -> after(plan.takes().plus(A_WHILE), followUp::longRefill);
            case CANCEL_ASKED -> after(A_WHILE, followUp::cancel);
            default -> {
                // nobody asks for anything any more
            }
        }
    }

    private Fate fate() {
        return switch (plan.ending()) {
            case PARTIAL -> Fate.partial(plan.remains(), QUESTIONS);
            case CANCELLED -> Fate.cancelled(QUESTIONS);
            // they go on while the demo runs
            case UNDER_WAY -> Fate.completed(GOES_ON);
            case CANCEL_ASKED -> Fate.cancelled(GOES_ON);
            default -> Fate.completed(QUESTIONS);
        };
    }

    private void ask(Panel panel, String id) {
        var report = panel.status(id).orElseThrow();
        world.useCases().applyStatus().handle(number, new StatusAnswer.Report(
                report.status(), Long.toString(report.remains()), Long.toString(report.startCount()),
                report.chargeText(), "USD", "{}"));
    }

    private void after(Duration wait, Runnable what) {
        Instant at = world.clock().instant().plus(wait);
        world.timeline().at(at, what);
    }

    private Order order() {
        return world.stage().orders().byNumber(number).orElseThrow();
    }
}
