package org.relaydesk.mismatch;

import java.time.InstantSource;
import java.util.Map;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.order.Order;
import org.relaydesk.payment.BankCredit;
import org.relaydesk.payment.SettledCredits;

/** Takes back what waited for the seller and needs no decision any more, because the payment has found its place. */
public final class WithdrawAnswered implements SettledCredits {
    private final MismatchRepository mismatches;
    private final Book book;
    private final InstantSource clock;
    private final SettledClaims settled;

    /** @param settled hears of the customers whose claims are taken back */
    public WithdrawAnswered(MismatchRepository mismatches, Book book, InstantSource clock, SettledClaims settled) {
        this.mismatches = mismatches;
        this.book = book;
        this.clock = clock;
        this.settled = settled;
    }

    /** A claim that has found another credit stays: that credit is still somebody's. */
    @Override
    public void paid(Order order, BankCredit credit) {
        mismatches.openAbout(order.number(), credit.id()).stream()
                .filter(m -> m.creditId() == null || m.creditId() == credit.id())
                .forEach(m -> withdraw(m, credit));
    }

    @Override
    public void settled(BankCredit credit) {
        mismatches.openWithCredit(credit.id()).forEach(m -> withdraw(m, credit));
        var customer = credit.customerId();
        if (customer != null) {
            mismatches.openOf(customer).stream()
                    .filter(m -> m.creditId() == null && m.orderNumber() == null && isAbout(m, credit))
                    .forEach(m -> withdraw(m, credit));
        }
    }

    private static boolean isAbout(Mismatch claim, BankCredit credit) {
        return claim.claimedReference() == null
                ? credit.amount().equals(claim.claimed())
                : claim.claimedReference().equals(credit.reference());
    }

    private void withdraw(Mismatch mismatch, BankCredit credit) {
        mismatch.decide(Mismatch.State.WITHDRAWN, null, null, credit.id(), "", clock.instant());
        mismatches.update(mismatch);
        book.write(new Entry("bot", "mismatch.withdrawn", mismatch.orderNumber(), mismatch.customerId(), Map.of())
                .with("mismatch", mismatch.id()).with("amount", credit.amount()));
        var customer = mismatch.customerId();
        if (customer != null) {
            settled.settled(customer);
        }
    }
}
