package org.relaydesk.payment;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import jakarta.data.Limit;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.ledger.Account;
import org.relaydesk.ledger.Ledger;
import org.relaydesk.ledger.Posting;
import org.relaydesk.money.Paise;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderEvent;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.payment.CreditMatcher.Verdict;
import org.relaydesk.settings.StoreSettings;

/** Pays what was asked for by a credit's amount with it; a credit whose amount nobody was asked for goes to the seller. */
public final class MatchCredit {
    private static final Limit TWO = Limit.of(2);

    private final BankCreditRepository credits;
    private final PaymentRequestRepository requests;
    private final OrderRepository orders;
    private final ServiceRepository services;
    private final Ledger ledger;
    private final Book book;
    private final PaymentNews news;
    private final UnmatchedCredits unmatched;
    private final SettledCredits settled;
    private final StoreSettings settings;
    private final InstantSource clock;

    public MatchCredit(
            BankCreditRepository credits,
            PaymentRequestRepository requests,
            OrderRepository orders,
            ServiceRepository services,
            Ledger ledger,
            Book book,
            PaymentNews news,
            UnmatchedCredits unmatched,
            SettledCredits settled,
            StoreSettings settings,
            InstantSource clock) {
        this.credits = credits;
        this.requests = requests;
        this.orders = orders;
        this.services = services;
        this.ledger = ledger;
        this.book = book;
        this.news = news;
        this.unmatched = unmatched;
        this.settled = settled;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a rule found for a credit. */
    private record Found(Verdict verdict, @Nullable PaymentRequest request, @Nullable Order order) {
        boolean pays() {
            return verdict == Verdict.PAYS || verdict == Verdict.PAYS_LATE;
        }
    }

    /** The money has reached the bank and is nobody's yet. */
    private static Posting received(BankCredit credit) {
        return new Posting(
                credit.key(), Account.BANK, Account.UNMATCHED, credit.amount(), null, null, "received", "bank");
    }

    /** Whether the known credit has paid what it was meant for, and another open request has the same amount. */
    boolean paysAnother(BankCredit told, BankCredit known) {
        return known.customerId() != null && told.reference() != null && requests.reserved(told.amount().value())
                .filter(r -> r.state() == PaymentRequest.State.OPEN).isPresent();
    }

    /**
     * Takes a credit that was just received into the book and matches it; it is written once, as it is in the end.
     *
     * @param inserted what else belongs to it
     */
    Recorded first(BankCredit credit, Runnable inserted) {
        var found = find(credit);
        decide(credit, found);
        credits.insert(credit);
        inserted.run();
        return carryOut(credit, found, List.of(received(credit)));
    }

    /**
     * Takes credits of amounts that nobody was asked for into the book, in their order; see {@link ToldBefore#isUnasked}.
     *
     * @param inserted what else belongs to them
     */
    void unasked(List<BankCredit> all, Runnable inserted) {
        all.forEach(c -> c.unmatched(Verdict.NO_REQUEST));
        credits.insertAll(all);
        inserted.run();
        ledger.postNew(all.stream().map(MatchCredit::received).toList());
        unmatched.unmatched(all, c -> writeUnmatched(c, Verdict.NO_REQUEST));
    }

    private void writeUnmatched(BankCredit credit, Verdict because) {
        book.write(Entry.of("bank", "credit.unmatched").with("amount", credit.amount())
                .with("utr", credit.reference()).with("reason", because.name()));
    }

    /** The seller says that a held credit is a payment of its own: from now on it is in the book. */
    Recorded released(BankCredit credit) {
        credit.ownPayment();
        var found = find(credit);
        decide(credit, found);
        credits.update(credit);
        return carryOut(credit, found, List.of(received(credit)));
    }

    /**
     * Another message told of the credit, and perhaps what the first one left out.
     *
     * @return whether it pays now what it could not pay before
     */
    boolean learned(BankCredit credit, BankCredit told) {
        boolean wasNamed = credit.reference() != null;
        if (!credit.learn(told)) {
            return false;
        }
        if (wasNamed || credit.reference() == null || credit.state() != BankCredit.State.UNMATCHED) {
            credits.update(credit);
            return false;
        }
        var found = find(credit);
        decide(credit, found);
        credits.update(credit);
        if (found.pays()) {
            carryOut(credit, found, List.of());
        }
        return found.pays();
    }

    private Found find(BankCredit credit) {
        var request = requests.reserved(credit.amount().value()).orElse(null);
        var number = request == null ? null : request.orderNumber();
        var order = number == null ? null : orders.byNumber(number).orElseThrow();
        boolean late = request != null && request.state() == PaymentRequest.State.EXPIRED;
        boolean askedBefore = request != null
                && CreditMatcher.isBefore(credit, request, settings.zone())
                && requests.uses(credit.amount().value(), TWO).size() > 1;
        var verdict = CreditMatcher.decide(
                credit, request, late && order != null ? priceNow(order) : null, askedBefore, settings.zone());
        var found = new Found(verdict, request, order);
        // a request that an order's other payment has overtaken
        return found.pays() && order != null && !order.can(OrderEvent.PAY)
                ? new Found(Verdict.PAID_ALREADY, request, order)
                : found;
    }

    private @Nullable Paise priceNow(Order order) {
        return services.byNumber(order.serviceNumber())
                .filter(s -> s.onSale())
                .map(s -> s.price(order.quantity()))
                .orElse(null);
    }

    private void decide(BankCredit credit, Found found) {
        var request = found.request();
        if (request != null && found.pays()) {
            credit.settle(
                    BankCredit.State.MATCHED, request.orderNumber(), request.customerId(), clock.instant(),
                    found.verdict() == Verdict.PAYS_LATE);
        } else {
            credit.unmatched(found.verdict());
        }
    }

    /** @param received the transfers that bring the money into the book, where it is not there yet */
    private Recorded carryOut(BankCredit credit, Found found, List<Posting> received) {
        var request = found.request();
        if (request == null || !found.pays()) {
            ledger.postNew(received);
            writeUnmatched(credit, found.verdict());
            unmatched.unmatched(credit);
            return Recorded.UNMATCHED;
        }
        request.paid(clock.instant());
        requests.update(request);
        var postings = new ArrayList<>(received);
        if (found.order() == null) {
            topUp(credit, request, postings);
        } else {
            pay(credit, found.order(), postings);
        }
        return Recorded.MATCHED;
    }

    private void pay(BankCredit credit, Order order, List<Posting> postings) {
        postings.add(new Posting(
                order.payKey("pay"), Account.UNMATCHED, Account.order(order.orderId()), credit.amount(),
                order.number(), order.customerId(), "paid", "bank"));
        ledger.postNew(postings);
        order.pay(credit.amount(), clock.instant(), credit.late());
        orders.update(order);
        book.write(Entry.of("bank", credit.late() ? "payment.late" : "payment.matched").order(order.number())
                .customer(order.customerId()).with("amount", credit.amount()).with("utr", credit.reference()));
        news.paid(order, credit.amount());
        settled.paid(order, credit);
    }

    private void topUp(BankCredit credit, PaymentRequest request, List<Posting> postings) {
        var wallet = Account.wallet(request.customerId());
        var key = "topup:" + request.id();
        postings.add(new Posting(
                key, Account.UNMATCHED, wallet, credit.amount(), null, request.customerId(), "topup", "bank"));
        ledger.postNew(postings);
        book.write(Entry.of("bank", credit.late() ? "topup.late" : "topup.paid").customer(request.customerId())
                .with("amount", credit.amount()).with("utr", credit.reference()));
        news.toppedUp(request, ledger.balance(wallet), key);
        settled.settled(credit);
    }
}
