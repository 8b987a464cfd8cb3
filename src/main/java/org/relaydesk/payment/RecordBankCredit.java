package org.relaydesk.payment;

import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.ledger.Account;
import org.relaydesk.ledger.Ledger;
import org.relaydesk.ledger.Posting;
import org.relaydesk.money.Paise;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.payment.CreditMatcher.Verdict;
import org.relaydesk.settings.StoreSettings;

/** Puts a bank credit into the book, once, and pays the order whose amount it is; anything else goes to the seller. */
public final class RecordBankCredit {
    private final BankCreditRepository credits;
    private final PaymentRequestRepository requests;
    private final OrderRepository orders;
    private final ServiceRepository services;
    private final Ledger ledger;
    private final Book book;
    private final PaymentNews news;
    private final UnmatchedCredits unmatched;
    private final StoreSettings settings;
    private final InstantSource clock;

    public RecordBankCredit(
            BankCreditRepository credits,
            PaymentRequestRepository requests,
            OrderRepository orders,
            ServiceRepository services,
            Ledger ledger,
            Book book,
            PaymentNews news,
            UnmatchedCredits unmatched,
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
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Records it; a credit that is known already gets one witness more, and nothing else happens.
     *
     * @param fingerprint of the message that told of it: by this a credit without a reference is known
     */
    public Recorded handle(CreditNotice notice, String fingerprint) {
        var key = notice.reference() == null
                ? notice.told().source().code() + ":" + fingerprint
                : "upi:" + notice.reference();
        var now = clock.instant();
        var bankedAt = notice.bankedAt(settings.zone());
        var known = credits.byKey(key);
        if (known.isPresent()) {
            credits.insert(new CreditWitness(known.get().id(), notice, fingerprint, bankedAt, now));
            if (!known.get().amount().equals(notice.amount())) {
                book.write(Entry.of("bank", "credit.differs").with("utr", notice.reference())
                        .with("amount", notice.amount()));
            }
            return Recorded.KNOWN;
        }
        var credit = new BankCredit(key, notice, bankedAt, now);
        credits.insert(credit);
        credits.insert(new CreditWitness(credit.id(), notice, fingerprint, bankedAt, now));
        ledger.post(new Posting(
                key, Account.BANK, Account.UNMATCHED, notice.amount(), null, null, "received", "bank"));
        return match(notice, credit);
    }

    private Recorded match(CreditNotice notice, BankCredit credit) {
        var request = requests.reserved(notice.amount().value()).orElse(null);
        var order = request == null ? null : orders.byNumber(request.orderNumber()).orElseThrow();
        var verdict = CreditMatcher.decide(
                notice, request, order == null ? null : priceNow(order),
                request != null && requests.everAsked(notice.amount().value()) > 1, settings.zone());
        if (request != null && order != null && (verdict == Verdict.PAYS || verdict == Verdict.PAYS_LATE)) {
            pay(credit, request, order, verdict == Verdict.PAYS_LATE);
            return Recorded.MATCHED;
        } else {
            credit.unmatched(verdict);
            credits.update(credit);
            book.write(Entry.of("bank", "credit.unmatched").with("amount", credit.amount())
                    .with("utr", credit.reference()).with("reason", verdict.name()));
            unmatched.unmatched(credit);
            return Recorded.UNMATCHED;
        }
    }

    private void pay(BankCredit credit, PaymentRequest request, Order order, boolean late) {
        var now = clock.instant();
        ledger.post(new Posting(
                order.payKey("pay"), Account.UNMATCHED, Account.order(order.orderId()), credit.amount(),
                order.number(), order.customerId(), "paid", "bank"));
        credit.settle(BankCredit.State.MATCHED, order.number(), order.customerId(), now, late);
        credits.update(credit);
        request.paid(now);
        requests.update(request);
        order.pay(credit.amount(), now, late);
        orders.update(order);
        book.write(Entry.of("bank", late ? "payment.late" : "payment.matched").order(order.number())
                .customer(order.customerId()).with("amount", credit.amount()).with("utr", credit.reference()));
        news.paid(order, credit.amount());
    }

    private @Nullable Paise priceNow(Order order) {
        return services.byNumber(order.serviceNumber())
                .filter(s -> s.onSale())
                .map(s -> s.price(order.quantity()))
                .orElse(null);
    }
}
