package org.relaydesk.mismatch;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.customer.Tell;
import org.relaydesk.ledger.Account;
import org.relaydesk.ledger.Ledger;
import org.relaydesk.ledger.Overdrawn;
import org.relaydesk.ledger.Transfer;
import org.relaydesk.money.Paise;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.payment.BankCreditRepository;
import org.relaydesk.payment.PaymentRequest;
import org.relaydesk.payment.PaymentRequestRepository;
import org.relaydesk.settings.StoreSettings;
import org.relaydesk.work.Refused;

/**
 * Takes a decision back: each of its transfers is corrected by its opposite, the orders wait for their payment again, the
 * credit is nobody's, and what was closed waits for the seller as before. Possible until an order is being sent to a
 * provider, and while the wallet still holds what it was given.
 */
public final class UndoDecision {
    private final MismatchRepository mismatches;
    private final OrderRepository orders;
    private final PaymentRequestRepository requests;
    private final BankCreditRepository credits;
    private final OpenMismatch openMismatch;
    private final DecisionLog log;
    private final Ledger ledger;
    private final Tell tell;
    private final Book book;
    private final StoreSettings settings;
    private final InstantSource clock;

    public UndoDecision(
            MismatchRepository mismatches,
            OrderRepository orders,
            PaymentRequestRepository requests,
            BankCreditRepository credits,
            OpenMismatch openMismatch,
            Ledger ledger,
            Tell tell,
            Book book,
            StoreSettings settings,
            InstantSource clock) {
        this.mismatches = mismatches;
        this.orders = orders;
        this.requests = requests;
        this.credits = credits;
        this.openMismatch = openMismatch;
        this.log = new DecisionLog(mismatches, clock);
        this.ledger = ledger;
        this.tell = tell;
        this.book = book;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes it back.
     *
     * @return the mismatch that waits again
     * @throws Refused {@code undone}, {@code order-sent} or {@code wallet-spent}
     */
    public long handle(long decisionId) {
        var decision = mismatches.decision(decisionId)
                .filter(d -> d.undoneAt() == null && d.alongWith() == null)
                .orElseThrow(() -> new Refused("undone"));
        var transfers = transfers(decisionId);
        var unpaid = paidBy(transfers);
        reverse(transfers);
        unpaid.forEach(this::takeBack);
        if (decision.creditId() != null) {
            var credit = credits.byId(decision.creditId()).orElseThrow();
            credit.unsettle();
            credits.update(credit);
        }
        var decided = mismatches.byId(decision.mismatchId()).orElseThrow();
        var customer = decided.customerId();
        var again = new ArrayList<MismatchDecision>(List.of(decision));
        again.addAll(mismatches.along(decisionId));
        again.forEach(this::reopen);
        openMismatch.keepBefore(decision.creditId());
        book.write(new Entry("seller", "mismatch.undone", decided.orderNumber(), customer, Map.of())
                .with("mismatch", decided.id()).with("decision", decisionId)
                .with("amount", transfers.stream().map(Transfer::amount).reduce(Paise::plus).orElse(null)));
        tell(decision, customer, unpaid, transfers);
        return decided.id();
    }

    /** What it moved, the last first. */
    private List<Transfer> transfers(long decisionId) {
        return mismatches.moves(decisionId).reversed().stream()
                .map(move -> ledger.find(move.transferKey()).orElseThrow())
                .toList();
    }

    /** @throws Refused {@code order-sent} where one is no longer only paid */
    private List<Order> paidBy(List<Transfer> transfers) {
        var numbers = new LinkedHashSet<Long>();
        transfers.stream().filter(t -> t.credit().startsWith("ORDER:") && t.orderNumber() != null)
                .forEach(t -> numbers.add(t.orderNumber()));
        var paid = numbers.stream().map(number -> orders.byNumber(number).orElseThrow()).toList();
        paid.stream().filter(order -> order.status() != OrderStatus.PAID).findFirst().ifPresent(order -> {
            throw new Refused("order-sent", order.orderId());
        });
        return paid;
    }

    private void reverse(List<Transfer> transfers) {
        try {
            transfers.forEach(transfer -> ledger.reverse(transfer, "seller"));
        } catch (Overdrawn e) {
            // the account of an order that is paid and unsent holds what it got: it is the wallet's
            var refused = new Refused("wallet-spent");
            refused.addSuppressed(e);
            throw refused;
        }
    }

    private void takeBack(Order order) {
        var request = requests.ofOrder(order.number()).stream().findFirst().orElse(null);
        if (request != null) {
            request.unpaid(clock.instant(), settings.quarantine());
            requests.update(request);
        }
        order.takeBack();
        if (request == null || request.state() != PaymentRequest.State.OPEN) {
            order.expire();
        }
        orders.update(order);
    }

    private void reopen(MismatchDecision decision) {
        var mismatch = mismatches.byId(decision.mismatchId()).orElseThrow();
        mismatch.reopen(decision);
        if (mismatch.creditId() != null) {
            makeRoom(mismatch, mismatch.creditId());
        }
        mismatches.update(mismatch);
        decision.undone(clock.instant());
        mismatches.update(decision);
    }

    /** Its credit had got an item of its own meanwhile, or had found another claim, which keeps it then. */
    private void makeRoom(Mismatch mismatch, long credit) {
        for (var other : mismatches.openWithCredit(credit)) {
            if (other.id() == mismatch.id()) {
                continue;
            }
            if (other.customerId() == null) {
                log.close(other, new DecisionLog.End(
                        Mismatch.State.WITHDRAWN, null, null, null, "with mismatch " + mismatch.id()), (Long) null);
            } else {
                mismatch.part();
            }
        }
    }

    private void tell(MismatchDecision decision, @Nullable Long customer, List<Order> unpaid, List<Transfer> transfers) {
        for (var order : unpaid) {
            tell.text("undone:" + decision.id() + ":" + order.orderId(), order.customerId(), "mismatch.undone.order",
                    Map.of("order", order.orderId()), order.number(), null);
        }
        if (unpaid.isEmpty() && customer != null) {
            var taken = transfers.stream().findFirst();
            if (taken.isPresent()) {
                tell.text("undone:" + decision.id(), customer, "mismatch.undone.wallet",
                        Map.of("amount", taken.get().amount(), "balance", ledger.balance(Account.wallet(customer))),
                        null, "undo:" + taken.get().key());
            } else {
                tell.text("undone:" + decision.id(), customer, "mismatch.undone.rejected", Map.of(), null, null);
            }
        }
    }
}
