package org.relaydesk.demo.past;

import java.time.Duration;
import java.time.Instant;

import org.relaydesk.demo.world.Person;
import org.relaydesk.demo.world.Screens;
import org.relaydesk.mismatch.Decision;
import org.relaydesk.money.Paise;

/** Payments without an order, long decided: one that was a customer's after all, one that never came. */
final class PastOddities {
    private static final Duration TO_DECIDE = Duration.ofMinutes(40);

    private final PastWorld world;

    PastOddities(PastWorld world) {
        this.world = world;
    }

    /** A credit of nobody knows whom; the seller finds out and puts it into the wallet. */
    void unknownPayer(Instant at, Person payer, Paise amount) {
        world.timeline().at(at, () -> world.bank().credit(payer, amount, world.references().next()));
        intoWallet(at.plus(TO_DECIDE), payer);
    }

    private void intoWallet(Instant at, Person payer) {
        world.timeline().at(at, () -> {
            var mismatch = PastMismatch.open(world, null);
            world.useCases().resolveMismatch().handle(new Decision.Credit(
                    mismatch.id(), mismatch.version(), mismatch.creditId(), world.customer(payer).orElseThrow(), Paise.ZERO, ""));
        });
    }

    /** A statement is read in; the payment that it alone tells of is somebody's, and goes into his wallet. */
    void statement(Instant at, Person missed, Paise amount) {
        world.timeline().at(at, () -> world.bank().importStatement(missed, amount, world.references().next()));
        intoWallet(at.plus(TO_DECIDE), missed);
    }

    /** A screenshot of a payment that the bank never saw. */
    void neverArrived(Instant at, Person customer, Paise amount) {
        world.timeline().at(at, () -> {
            var picture = world.pictures().add(Screens.of(customer, amount, world.references().next(), at));
            world.talk().picture(customer, picture, "Payment done");
        });
        world.timeline().at(at.plus(TO_DECIDE), () -> {
            var mismatch = PastMismatch.open(world, world.customer(customer).orElseThrow());
            world.useCases().resolveMismatch().handle(new Decision.Reject(
                    mismatch.id(), mismatch.version(), "No such payment has reached our bank account."));
        });
    }
}
