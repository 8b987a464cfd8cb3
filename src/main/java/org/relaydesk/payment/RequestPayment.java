package org.relaydesk.payment;

import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.money.Paise;
import org.relaydesk.order.Order;
import org.relaydesk.settings.StoreSettings;

/** Asks for an order's payment by an amount that nobody else is asked for. */
public final class RequestPayment {
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
        return choose(price).isPresent();
    }

    /** @return empty where all amounts around the price are taken just now */
    public Optional<PaymentRequest> handle(Order order) {
        return choose(order.price()).map(amount -> {
            var now = clock.instant();
            var request = new PaymentRequest(
                    order.number(), order.customerId(), amount, order.price(), now, now.plus(settings.expiry()));
            requests.insert(request);
            book.write(Entry.of("bot", "payment.asked").order(order.number()).customer(order.customerId())
                    .with("amount", amount));
            return request;
        });
    }

    private Optional<Paise> choose(Paise price) {
        return pick(AmountAllocator.Range.above(price)).or(() -> pick(AmountAllocator.Range.below(price)));
    }

    private Optional<Paise> pick(AmountAllocator.Range range) {
        if (range.low() > range.high()) {
            return Optional.empty();
        }
        return AmountAllocator.pick(
                range,
                requests.taken(range.low(), range.high()),
                requests.used(range.low(), range.high()),
                random);
    }
}
