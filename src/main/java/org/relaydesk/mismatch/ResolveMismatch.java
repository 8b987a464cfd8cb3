package org.relaydesk.mismatch;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.customer.CustomerRepository;
import org.relaydesk.customer.Tell;
import org.relaydesk.money.Paise;
import org.relaydesk.payment.BankCredit;
import org.relaydesk.payment.BankCreditRepository;
import org.relaydesk.work.Refused;

/** Carries out the seller's decision about a mismatch, in one transaction, once. */
public final class ResolveMismatch {
    private final MismatchRepository mismatches;
    private final BankCreditRepository credits;
    private final CustomerRepository customers;
    private final ApplyPayment applyPayment;
    private final OpenMismatch openMismatch;
    private final CreditWallet creditWallet;
    private final Tell tell;
    private final Book book;
    private final InstantSource clock;

    public ResolveMismatch(
            MismatchRepository mismatches,
            BankCreditRepository credits,
            CustomerRepository customers,
            ApplyPayment applyPayment,
            OpenMismatch openMismatch,
            CreditWallet creditWallet,
            Tell tell,
            Book book,
            InstantSource clock) {
        this.mismatches = mismatches;
        this.credits = credits;
        this.customers = customers;
        this.applyPayment = applyPayment;
        this.openMismatch = openMismatch;
        this.creditWallet = creditWallet;
        this.tell = tell;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Carries it out.
     *
     * @throws Refused {@code decided}, {@code stale}, {@code credit-used}, {@code reason-needed},
     *     {@code order-not-payable}, {@code wallet-short}, {@code customer-unknown} or {@code amount-bad}
     */
    public Decision.Done handle(Decision decision) {
        var mismatch = mismatches.byId(decision.mismatch()).orElseThrow(() -> new Refused("decided"));
        if (!mismatch.state().open()) {
            throw new Refused("decided");
        }
        if (mismatch.version() != decision.version()) {
            throw new Refused("stale");
        }
        return switch (decision) {
            case Decision.Apply apply -> apply(mismatch, apply);
            case Decision.Credit credit -> credit(mismatch, credit);
            case Decision.Reject reject -> reject(mismatch, reject);
        };
    }

    private Decision.Done apply(Mismatch mismatch, Decision.Apply apply) {
        var credit = usable(apply.credit(), apply.reason());
        var applied = applyPayment.handle(apply.order(), credit.orElse(null));
        var order = applied.order();
        mismatch.decide(Mismatch.State.APPLIED, order.number(), order.customerId(), apply.credit(), apply.reason(), clock.instant());
        mismatches.update(mismatch);
        closeTwins(mismatch, apply.credit(), order.number());
        var settlement = applied.settlement();
        write("mismatch.applied", order.number(), order.customerId(), mismatch, apply.reason(),
                settlement.toOrder().plus(settlement.fromWallet()));
        return new Decision.Done(order.orderId(), order.paid(), settlement.fromWallet(), settlement.toWallet());
    }

    private Decision.Done credit(Mismatch mismatch, Decision.Credit decision) {
        var customer = customers.byId(decision.customer()).orElseThrow(() -> new Refused("customer-unknown"));
        var credit = usable(decision.credit(), decision.reason());
        var amount = credit.map(BankCredit::amount).orElse(decision.amount());
        if (!amount.isPositive()) {
            throw new Refused("amount-bad");
        }
        creditWallet.handle(mismatch.id(), customer.id(), credit.orElse(null), amount);
        mismatch.decide(Mismatch.State.CREDITED, null, customer.id(), decision.credit(), decision.reason(), clock.instant());
        mismatches.update(mismatch);
        closeTwins(mismatch, decision.credit(), null);
        write("mismatch.credited", mismatch.orderNumber(), customer.id(), mismatch, decision.reason(), amount);
        return new Decision.Done(null, amount, Paise.ZERO, amount);
    }

    private Decision.Done reject(Mismatch mismatch, Decision.Reject reject) {
        if (reject.reason().isBlank()) {
            throw new Refused("reason-needed");
        }
        mismatch.decide(Mismatch.State.REJECTED, null, null, null, reject.reason(), clock.instant());
        mismatches.update(mismatch);
        write("mismatch.rejected", mismatch.orderNumber(), mismatch.customerId(), mismatch, reject.reason(), mismatch.claimed());
        if (mismatch.customerId() != null) {
            tell.text("mismatch-rejected:" + mismatch.id(), mismatch.customerId(), "mismatch.rejected",
                    Map.of("reason", reject.reason()), mismatch.orderNumber(), null);
            // the claim was refused, but the money that seemed to fit is still somebody's
            credit(mismatch).filter(c -> c.state() == BankCredit.State.UNMATCHED).ifPresent(openMismatch::unmatched);
        }
        return new Decision.Done(null, Paise.ZERO, Paise.ZERO, Paise.ZERO);
    }

    private Optional<BankCredit> credit(Mismatch mismatch) {
        return mismatch.creditId() == null ? Optional.empty() : credits.byId(mismatch.creditId());
    }

    private Optional<BankCredit> usable(@Nullable Long creditId, String reason) {
        if (creditId == null) {
            if (reason.isBlank()) {
                throw new Refused("reason-needed");
            }
            return Optional.empty();
        }
        var credit = credits.byId(creditId).orElseThrow(() -> new Refused("credit-used"));
        if (credit.state() != BankCredit.State.UNMATCHED) {
            throw new Refused("credit-used");
        }
        return Optional.of(credit);
    }

    /** Other open items about the same money or the same order are settled by this decision too. */
    private void closeTwins(Mismatch decided, @Nullable Long creditId, @Nullable Long orderNumber) {
        var now = clock.instant();
        if (creditId != null) {
            for (var twin : mismatches.openWithCredit(creditId)) {
                twin.decide(decided.state(), orderNumber, decided.customerId(), null, "with mismatch " + decided.id(), now);
                mismatches.update(twin);
            }
        }
        if (orderNumber != null) {
            for (var twin : mismatches.openForOrder(orderNumber)) {
                if (twin.creditId() == null) {
                    twin.decide(decided.state(), null, null, null, "with mismatch " + decided.id(), now);
                    mismatches.update(twin);
                }
            }
        }
    }

    private void write(
            String what, @Nullable Long order, @Nullable Long customer, Mismatch mismatch, String reason, @Nullable Paise amount) {
        book.write(new Entry("seller", what, order, customer, Map.of())
                .with("mismatch", mismatch.id()).with("amount", amount)
                .with("reason", reason.isBlank() ? null : reason));
    }
}
