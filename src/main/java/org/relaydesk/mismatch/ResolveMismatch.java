package org.relaydesk.mismatch;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.customer.CustomerRepository;
import org.relaydesk.customer.Tell;
import org.relaydesk.mismatch.DecisionLog.End;
import org.relaydesk.money.Paise;
import org.relaydesk.order.Order;
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
    private final DecisionLog log;
    private final Tell tell;
    private final Book book;
    private final SettledClaims settled;

    /** @param settled hears of the customers whose claims it closes */
    public ResolveMismatch(
            MismatchRepository mismatches,
            BankCreditRepository credits,
            CustomerRepository customers,
            ApplyPayment applyPayment,
            OpenMismatch openMismatch,
            CreditWallet creditWallet,
            Tell tell,
            Book book,
            InstantSource clock,
            SettledClaims settled) {
        this.mismatches = mismatches;
        this.credits = credits;
        this.customers = customers;
        this.applyPayment = applyPayment;
        this.openMismatch = openMismatch;
        this.creditWallet = creditWallet;
        this.log = new DecisionLog(mismatches, clock);
        this.tell = tell;
        this.book = book;
        this.settled = settled;
    }

    /**
     * Carries it out.
     *
     * @throws Refused {@code decided}, {@code stale}, {@code credit-used}, {@code reason-needed},
     *     {@code order-not-payable}, {@code wallet-short}, {@code goodwill-limit}, {@code split-customers},
     *     {@code split-small}, {@code nothing-to-reject}, {@code customer-unknown} or {@code amount-bad}
     */
    public Decision.Done handle(Decision decision) {
        var mismatch = mismatches.byId(decision.mismatch()).orElseThrow(() -> new Refused("decided"));
        if (!mismatch.state().open()) {
            throw new Refused("decided");
        }
        if (mismatch.version() != decision.version()) {
            throw new Refused("stale");
        }
        var claimant = mismatch.customerId();
        var done = switch (decision) {
            case Decision.Apply apply -> apply(mismatch, apply);
            case Decision.Split split -> split(mismatch, split);
            case Decision.Credit credit -> credit(mismatch, credit);
            case Decision.Reject reject -> reject(mismatch, reject);
        };
        Stream.of(Optional.ofNullable(claimant), Optional.ofNullable(mismatch.customerId())).flatMap(Optional::stream).distinct()
                .forEach(settled::settled);
        return done;
    }

    private Decision.Done apply(Mismatch mismatch, Decision.Apply apply) {
        var credit = usable(apply.credit(), apply.reason());
        return applied(mismatch, applyPayment.one(apply.order(), credit.orElse(null), apply.shortfall()), apply.credit(), apply.reason());
    }

    private Decision.Done split(Mismatch mismatch, Decision.Split split) {
        var credit = usable(split.credit(), "").orElseThrow();
        return applied(mismatch, applyPayment.two(split.first(), split.second(), credit, split.shortfall()), split.credit(), "");
    }

    private Decision.Done applied(Mismatch mismatch, ApplyPayment.Applied applied, @Nullable Long credit, String reason) {
        var first = applied.first();
        var end = new End(Mismatch.State.APPLIED, first.number(), first.customerId(), credit, reason);
        long decision = close(mismatch, end, applied.transfers(), applied.orders());
        var amount = Paise.ZERO;
        var fromWallet = Paise.ZERO;
        var waived = Paise.ZERO;
        var toWallet = Paise.ZERO;
        for (int i = 0; i < applied.orders().size(); i++) {
            var order = applied.orders().get(i);
            var settlement = applied.settlements().get(i);
            write("mismatch.applied", order.number(), order.customerId(), mismatch, reason, settlement.paid());
            amount = amount.plus(settlement.paid());
            fromWallet = fromWallet.plus(settlement.fromWallet());
            waived = waived.plus(settlement.waived());
            toWallet = toWallet.plus(settlement.toWallet());
        }
        return new Decision.Done(decision, applied.orders().stream().map(Order::orderId).toList(), amount, fromWallet, waived, toWallet);
    }

    private Decision.Done credit(Mismatch mismatch, Decision.Credit decision) {
        var customer = customers.byId(decision.customer()).orElseThrow(() -> new Refused("customer-unknown"));
        var credit = usable(decision.credit(), decision.reason());
        var amount = credit.map(BankCredit::amount).orElse(decision.amount());
        if (!amount.isPositive()) {
            throw new Refused("amount-bad");
        }
        var transfers = creditWallet.handle(mismatch.id(), customer.id(), credit.orElse(null), amount);
        var about = mismatch.orderNumber();
        var end = new End(Mismatch.State.CREDITED, null, customer.id(), decision.credit(), decision.reason());
        long taken = close(mismatch, end, transfers, List.of());
        write("mismatch.credited", about, customer.id(), mismatch, decision.reason(), amount);
        return new Decision.Done(taken, List.of(), amount, Paise.ZERO, Paise.ZERO, amount);
    }

    private Decision.Done reject(Mismatch mismatch, Decision.Reject reject) {
        if (reject.reason().isBlank()) {
            throw new Refused("reason-needed");
        }
        if (mismatch.customerId() == null) {
            // what has reached the bank is somebody's: there is no claim that could be refused
            throw new Refused("nothing-to-reject");
        }
        var end = new End(Mismatch.State.REJECTED, null, null, null, reject.reason());
        long taken = close(mismatch, end, List.of(), List.of());
        write("mismatch.rejected", mismatch.orderNumber(), mismatch.customerId(), mismatch, reject.reason(), mismatch.claimed());
        tell.text("mismatch-rejected:" + taken, mismatch.customerId(), "mismatch.rejected",
                Map.of("reason", reject.reason()), mismatch.orderNumber(), null);
        return new Decision.Done(taken, List.of(), Paise.ZERO, Paise.ZERO, Paise.ZERO, Paise.ZERO);
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

    /** Closes it with whatever else is settled by it; a credit that stood with it and was not used stays in the queue. */
    private long close(Mismatch mismatch, End end, List<String> transfers, List<Order> paid) {
        var stood = mismatch.creditId();
        long decision = log.close(mismatch, end, transfers);
        closeTwins(mismatch, end, paid, decision);
        if (!Objects.equals(stood, end.credit())) {
            openMismatch.keepBefore(stood);
        }
        return decision;
    }

    private void closeTwins(Mismatch decided, End end, List<Order> paid, long decision) {
        var along = "with mismatch " + decided.id();
        if (end.credit() != null) {
            for (var twin : mismatches.openWithCredit(end.credit())) {
                log.close(twin, new End(end.as(), end.order(), end.customer(), null, along), decision);
            }
        }
        for (var order : paid) {
            for (var twin : mismatches.openForOrder(order.number())) {
                if (twin.creditId() == null) {
                    log.close(twin, new End(end.as(), null, null, null, along), decision);
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
