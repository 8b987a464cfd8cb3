package org.relaydesk.mismatch;

import java.time.InstantSource;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.customer.Tell;
import org.relaydesk.money.BusinessCalendar;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.work.Refused;

/**
 * Asks the customer about his payment. Until he answers the seller's time does not run: he has a day of his own first, on
 * business days. His next picture or words land on the item.
 */
public final class AskCustomer {
    private static final int LONGEST = 1_000;

    private final MismatchRepository mismatches;
    private final OrderRepository orders;
    private final DueTimes dueTimes;
    private final Tell tell;
    private final Book book;
    private final InstantSource clock;

    public AskCustomer(
            MismatchRepository mismatches,
            OrderRepository orders,
            BusinessCalendar calendar,
            Tell tell,
            Book book,
            InstantSource clock) {
        this.mismatches = mismatches;
        this.orders = orders;
        this.dueTimes = new DueTimes(calendar);
        this.tell = tell;
        this.book = book;
        this.clock = clock;
    }

    /**
     * What is asked about the mismatch as it was seen.
     *
     * @param question in the customer's language; null for the seller's own words
     * @param words the seller's own, sent as they are; empty where there is a question
     */
    public record Command(long mismatch, int version, @Nullable CustomerQuestion question, String words) {}

    /** @throws Refused {@code decided}, {@code stale}, {@code nobody-to-ask} or {@code question-needed} */
    public void handle(Command command) {
        var mismatch = mismatches.byId(command.mismatch())
                .filter(m -> m.state().open())
                .orElseThrow(() -> new Refused("decided"));
        if (mismatch.version() != command.version()) {
            throw new Refused("stale");
        }
        var customer = mismatch.customerId();
        if (customer == null) {
            throw new Refused("nobody-to-ask");
        }
        var words = command.words().strip();
        if (command.question() == null && words.isEmpty()) {
            throw new Refused("question-needed");
        }
        var now = clock.instant();
        var left = mismatch.dueLeft() == null ? dueTimes.left(now, mismatch.dueAt()) : mismatch.dueLeft();
        mismatch.ask(now, left, dueTimes.asked(now, left));
        mismatches.update(mismatch);
        book.write(Entry.of("seller", "mismatch.asked").customer(customer).with("mismatch", mismatch.id())
                .with("reason", command.question() == null ? words.substring(0, Math.min(words.length(), LONGEST)) : command.question().name()));
        say(mismatch, customer, command.question(), words);
    }

    private void say(Mismatch mismatch, long customer, @Nullable CustomerQuestion question, String words) {
        var key = "asked:" + mismatch.id() + ":" + mismatch.version();
        var order = mismatch.orderNumber() == null ? null : orders.byNumber(mismatch.orderNumber()).map(Order::orderId).orElse(null);
        var number = order == null ? null : mismatch.orderNumber();
        if (question == null) {
            tell.text(key, customer, "mismatch.ask.words", Map.of("words", words.substring(0, Math.min(words.length(), LONGEST))), number, null);
        } else if (order == null) {
            tell.text(key, customer, question.phrase(), Map.of(), null, null);
        } else {
            tell.about(key, customer, "mismatch.ask.about", Map.of("order", order), question.phrase(), number);
        }
    }
}
