package org.relaydesk.payment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

import jakarta.data.Limit;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.money.Paise;
import org.relaydesk.order.Order;
import org.relaydesk.settings.StoreSettings;

/** Asks for a payment, of an order or into a wallet, by an amount that nobody else is asked for. */
public final class RequestPayment {
    /** So many orders one customer may leave unpaid at a time: nobody takes all amounts of a price for himself. */
    public static final int MOST_OPEN = 5;
    /** So many top-ups besides. */
    public static final int MOST_TOP_UPS = 3;

    private static final Limit NEWEST = Limit.of(1);
    /** Of the newest by their making, one may have been closed last. */
    private static final Limit LATEST = Limit.of(MOST_OPEN + MOST_TOP_UPS);

    private final PaymentRequestRepository requests;
    private final Book book;
    private final StoreSettings settings;
    private final RandomGenerator random;
    private final InstantSource clock;

    public RequestPayment(
            PaymentRequestRepository requests,
            Book book,
            StoreSettings settings,
            RandomGenerator random,
            InstantSource clock) {
        this.requests = requests;
        this.book = book;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    /** Whether the price has an amount free; asked before an order is placed. */
    public boolean possible(Paise price) {
        return isFree(AmountAllocator.Range.above(price)) || isFree(AmountAllocator.Range.below(price));
    }

    private boolean isFree(AmountAllocator.Range range) {
        return requests.taken(range.low(), range.high()).size() < range.high() - range.low() + 1;
    }

    /** Notes for the seller that a customer had to be sent away, because all amounts around the price are taken. */
    public void noneFree(Paise price, long customerId) {
        book.write(Entry.of("bot", "payment.nonefree").customer(customerId).with("price", price));
    }

    /** Whether the customer may be asked for one payment more by his own wish. */
    public boolean mayOrder(long customerId) {
        return requests.openOf(customerId).stream().filter(r -> r.orderNumber() != null).count() < MOST_OPEN;
    }

    /** Whether he may begin one more top-up. */
    public boolean mayTopUp(long customerId) {
        return requests.openOf(customerId).stream().filter(r -> r.orderNumber() == null).count() < MOST_TOP_UPS;
    }

    /** Whether a payment of the customer is awaited: of an order, or into his wallet. */
    public boolean isAwaited(long customerId) {
        return !requests.openOf(customerId).isEmpty();
    }

    /** When a request of his was paid or expired last. */
    public Optional<Instant> lastClosed(long customerId) {
        return requests.closedOf(customerId, LATEST).stream().map(PaymentRequest::closedAt)
                .filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    /** @return empty where all amounts around the price are taken just now */
    public Optional<PaymentRequest> handle(Order order) {
        return ask(order.number(), order.customerId(), order.price());
    }

    /**
     * Asks for a payment into the customer's wallet.
     *
     * @param wanted how much; what is asked for, and credited, lies at most 99 paise beside it
     * @return empty where all amounts around it are taken just now
     */
    public Optional<PaymentRequest> topUp(long customerId, Paise wanted) {
        return ask(null, customerId, wanted);
    }

    /** Ends the customer's open top-ups at his wish; how many there were. */
    public int withdrawTopUps(long customerId) {
        var open = requests.openOf(customerId).stream().filter(r -> r.orderNumber() == null).toList();
        for (var request : open) {
            request.cancel(clock.instant(), settings.quarantine());
            requests.update(request);
            book.write(Entry.of("customer", "topup.withdrawn").customer(customerId).with("amount", request.amount()));
        }
        return open.size();
    }

    private Optional<PaymentRequest> ask(@Nullable Long order, long customer, Paise price) {
        return choose(price).map(amount -> {
            var now = clock.instant();
            var request = new PaymentRequest(order, customer, amount, price, now, now.plus(settings.expiry()));
            requests.insert(request);
            book.write(new Entry("bot", order == null ? "topup.asked" : "payment.asked", order, customer, Map.of())
                    .with("amount", amount));
            return request;
        });
    }

    private Optional<Paise> choose(Paise price) {
        return pick(AmountAllocator.Range.above(price)).or(() -> pick(AmountAllocator.Range.below(price)));
    }

    private Optional<Paise> pick(AmountAllocator.Range range) {
        return range.low() > range.high()
                ? Optional.empty()
                : AmountAllocator.pick(range, requests.taken(range.low(), range.high()), this::lastUse, random);
    }

    private OptionalLong lastUse(long amount) {
        return requests.uses(amount, NEWEST).stream().mapToLong(Long::longValue).findFirst();
    }
}
