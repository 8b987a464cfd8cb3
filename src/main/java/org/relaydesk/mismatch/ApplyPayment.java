package org.relaydesk.mismatch;

import java.time.InstantSource;
import java.util.LinkedHashMap;

import org.jspecify.annotations.Nullable;

import org.relaydesk.customer.Tell;
import org.relaydesk.ledger.Account;
import org.relaydesk.ledger.Ledger;
import org.relaydesk.ledger.Posting;
import org.relaydesk.money.Paise;
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

/** Pays an order by a bank credit of another amount (shortfall from the wallet, surplus to it), or by goodwill. */
public final class ApplyPayment {
    /** The paid order and how it worked out. */
    public record Applied(Order order, Settlement settlement) {}

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

    /**
     * Pays it.
     *
     * @param credit null: the seller gives the whole amount
     * @throws Refused {@code order-not-payable} or {@code wallet-short}
     */
    public Applied handle(String orderId, @Nullable BankCredit credit) {
        var order = orders.byOrderId(orderId).orElseThrow(() -> new Refused("order-not-payable", orderId));
        if (!order.can(OrderEvent.PAY)) {
            throw new Refused("order-not-payable", orderId);
        }
        var request = requests.ofOrder(order.number()).stream().findFirst().orElse(null);
        var expected = request == null ? order.price() : request.amount();
        var wallet = settings.shortfallFromWallet() ? ledger.balance(Account.wallet(order.customerId())) : Paise.ZERO;
        var settlement = Settlement.of(credit == null ? expected : credit.amount(), expected, wallet);
        if (!settlement.possible()) {
            throw new Refused("wallet-short", orderId);
        }
        post(order, credit, settlement);
        boolean late = order.status() == OrderStatus.EXPIRED;
        order.pay(expected, clock.instant(), late);
        orders.update(order);
        if (credit != null) {
            credit.settle(BankCredit.State.APPLIED, order.number(), order.customerId(), clock.instant(), late);
            credits.update(credit);
        }
        if (request != null && request.state() != PaymentRequest.State.PAID) {
            request.paid(clock.instant());
            requests.update(request);
        }
        tell(order, expected, settlement);
        return new Applied(order, settlement);
    }

    private void post(Order order, @Nullable BankCredit credit, Settlement settlement) {
        var account = Account.order(order.orderId());
        var wallet = Account.wallet(order.customerId());
        var id = order.orderId();
        move("pay:" + id, credit == null ? Account.GOODWILL : Account.UNMATCHED, account, settlement.toOrder(), order, "mismatch");
        move("shortfall:" + id, wallet, account, settlement.fromWallet(), order, "shortfall");
        move("surplus:" + id, Account.UNMATCHED, wallet, settlement.toWallet(), order, "surplus");
    }

    private void move(String key, Account debit, Account credit, Paise amount, Order order, String what) {
        if (amount.isPositive()) {
            ledger.post(new Posting(key, debit, credit, amount, order.number(), order.customerId(), what, "seller"));
        }
    }

    private void tell(Order order, Paise expected, Settlement settlement) {
        var values = new LinkedHashMap<String, Object>();
        values.put("order", order.orderId());
        values.put("amount", expected);
        values.put("fromWallet", settlement.fromWallet());
        values.put("toWallet", settlement.toWallet());
        var phrase = settlement.fromWallet().isPositive()
                ? "mismatch.applied.shortfall"
                : settlement.toWallet().isPositive() ? "mismatch.applied.surplus" : "mismatch.applied";
        tell.text("applied:" + order.orderId(), order.customerId(), phrase, values, order.number(), "pay:" + order.orderId());
    }
}
