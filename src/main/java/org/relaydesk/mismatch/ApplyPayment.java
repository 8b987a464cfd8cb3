package org.relaydesk.mismatch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.relaydesk.customer.Tell;
import org.relaydesk.ledger.Account;
import org.relaydesk.ledger.Ledger;
import org.relaydesk.ledger.Posting;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderEvent;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.payment.BankCredit;
import org.relaydesk.payment.BankCreditRepository;
import org.relaydesk.payment.PaymentRequest;
import org.relaydesk.payment.PaymentRequestRepository;
import org.relaydesk.settings.StoreSettings;
import org.relaydesk.work.Refused;

/**
 * Pays an order, or two of one customer, by a bank credit of another amount (shortfall from the wallet or waived, surplus
 * to the wallet), or by goodwill.
 */
public final class ApplyPayment {
    /** An order that a seller's decision paid is not sent at once: for so long the decision can be undone. */
    public static final Duration GRACE = Duration.ofSeconds(8);

    private final OrderRepository orders;
    private final PaymentRequestRepository requests;
    private final BankCreditRepository credits;
    private final Ledger ledger;
    private final Tell tell;
    private final StoreSettings settings;
    private final InstantSource clock;

    public ApplyPayment(
            OrderRepository orders,
            PaymentRequestRepository requests,
            BankCreditRepository credits,
            Ledger ledger,
            Tell tell,
            StoreSettings settings,
            InstantSource clock) {
        this.orders = orders;
        this.requests = requests;
        this.credits = credits;
        this.ledger = ledger;
        this.tell = tell;
        this.settings = settings;
        this.clock = clock;
    }

    /** An order that can be paid, and what it was asked for. */
    private record Bill(Order order, @Nullable PaymentRequest request, Paise expected) {}

    /** What it came to. */
    record Applied(List<Order> orders, List<Settlement> settlements, List<String> transfers) {
        Order first() {
            return orders.getFirst();
        }
    }

    /**
     * Pays one order.
     *
     * @param credit null: the seller gives the whole amount
     * @throws Refused {@code order-not-payable}, {@code wallet-short} or {@code goodwill-limit}
     */
    Applied one(String orderId, @Nullable BankCredit credit, Shortfall shortfall) {
        var bill = bill(orderId);
        var paid = credit == null ? bill.expected() : credit.amount();
        var settlement = Settlement.of(paid, bill.expected(), wallet(bill.order()));
        var settled = shortfall == Shortfall.WAIVED ? settlement.waiving() : settlement;
        return pay(List.of(bill), List.of(settled), credit);
    }

    /**
     * Pays two orders.
     *
     * @throws Refused {@code split-customers}, {@code split-small} or what {@link #one} throws
     */
    Applied two(String firstId, String secondId, BankCredit credit, Shortfall shortfall) {
        var first = bill(firstId);
        var second = bill(secondId);
        if (first.order().number() == second.order().number() || first.order().customerId() != second.order().customerId()) {
            throw new Refused("split-customers", firstId, secondId);
        }
        var split = SplitSettlement.of(credit.amount(), first.expected(), second.expected(), wallet(first.order()));
        if (!split.reachesBoth()) {
            throw new Refused("split-small", firstId);
        }
        var settled = shortfall == Shortfall.WAIVED ? split.waiving() : split;
        return pay(List.of(first, second), List.of(settled.first(), settled.second()), credit);
    }

    private Bill bill(String orderId) {
        var order = orders.byOrderId(orderId).orElseThrow(() -> new Refused("order-not-payable", orderId));
        if (!order.can(OrderEvent.PAY)) {
            throw new Refused("order-not-payable", orderId);
        }
        var request = requests.ofOrder(order.number()).stream().findFirst().orElse(null);
        return new Bill(order, request, request == null ? order.price() : request.amount());
    }

    private Paise wallet(Order order) {
        return settings.shortfallFromWallet() ? ledger.balance(Account.wallet(order.customerId())) : Paise.ZERO;
    }

    private Applied pay(List<Bill> bills, List<Settlement> settlements, @Nullable BankCredit credit) {
        check(bills, settlements);
        var moves = new Moves(ledger);
        boolean late = bills.stream().anyMatch(b -> b.order().status() == OrderStatus.EXPIRED);
        for (int i = 0; i < bills.size(); i++) {
            pay(bills.get(i), settlements.get(i), credit != null, moves);
        }
        var first = bills.getFirst().order();
        if (credit != null) {
            credit.settle(BankCredit.State.APPLIED, first.number(), first.customerId(), clock.instant(), late);
            credits.update(credit);
        }
        return new Applied(bills.stream().map(Bill::order).toList(), settlements, moves.keys());
    }

    private void check(List<Bill> bills, List<Settlement> settlements) {
        var waived = settlements.stream().map(Settlement::waived).reduce(Paise.ZERO, Paise::plus);
        if (waived.compareTo(settings.goodwillLimit()) > 0) {
            throw new Refused("goodwill-limit", Rupees.text(settings.goodwillLimit()));
        }
        if (!settlements.stream().allMatch(Settlement::possible)) {
            throw new Refused("wallet-short", bills.getFirst().order().orderId());
        }
    }

    private void pay(Bill bill, Settlement settlement, boolean bank, Moves moves) {
        var now = clock.instant();
        var order = bill.order();
        post(order, bank, settlement, moves);
        var key = order.payKey("pay");
        var told = order.payKey("applied");
        order.pay(bill.expected(), now, order.status() == OrderStatus.EXPIRED);
        order.notBefore(now.plus(GRACE));
        orders.update(order);
        var request = bill.request();
        if (request != null
                && (request.state() == PaymentRequest.State.OPEN || request.state() == PaymentRequest.State.EXPIRED)) {
            request.paid(now);
            requests.update(request);
        }
        tell(bill, settlement, told, key);
    }

    private static void post(Order order, boolean bank, Settlement settlement, Moves moves) {
        var account = Account.order(order.orderId());
        var wallet = Account.wallet(order.customerId());
        move(moves, order.payKey("pay"), bank ? Account.UNMATCHED : Account.GOODWILL, account, settlement.toOrder(), order, "mismatch");
        move(moves, order.payKey("shortfall"), wallet, account, settlement.fromWallet(), order, "shortfall");
        move(moves, order.payKey("waived"), Account.GOODWILL, account, settlement.waived(), order, "waived");
        move(moves, order.payKey("surplus"), Account.UNMATCHED, wallet, settlement.toWallet(), order, "surplus");
    }

    private static void move(Moves moves, String key, Account debit, Account credit, Paise amount, Order order, String what) {
        if (amount.isPositive()) {
            moves.post(new Posting(key, debit, credit, amount, order.number(), order.customerId(), what, "seller"));
        }
    }

    private void tell(Bill bill, Settlement settlement, String key, String transfer) {
        var order = bill.order();
        var values = new LinkedHashMap<String, Object>();
        values.put("order", order.orderId());
        values.put("amount", bill.expected());
        values.put("fromWallet", settlement.fromWallet());
        values.put("waived", settlement.waived());
        values.put("toWallet", settlement.toWallet());
        tell.text(key, order.customerId(), phrase(settlement), values, order.number(), transfer);
    }

    private static String phrase(Settlement settlement) {
        if (settlement.fromWallet().isPositive()) {
            return "mismatch.applied.shortfall";
        }
        if (settlement.waived().isPositive()) {
            return "mismatch.applied.waived";
        }
        return settlement.toWallet().isPositive() ? "mismatch.applied.surplus" : "mismatch.applied";
    }
}
