package org.relaydesk.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/** What the Payments screen shows. Called on a reader's thread; pages are by key (keyset), the newest payment first. */
public interface PaymentQueries {
    Summary summary();

    /** How many credits each filter holds of what is {@code wanted}; its own filter does not matter. */
    Map<Filter, Long> counts(Wanted wanted);

    /**
     * The page whose first row is the {@code index}-th of those wanted; {@code after} is the row before it where the caller
     * has it, which makes the page a key look-up.
     */
    List<Row> page(Wanted wanted, long index, @Nullable Row after, int size);

    Optional<Detail> detail(long credit);

    /** The month of the first credit and that of the last; empty where there is none. */
    Optional<Span> months();

    /** Bank feed against book, a line a day of the store's zone: the newest day first, none after today. */
    List<Day> days(YearMonth month);

    /** UNMATCHED waits; LATE paid an expired request, or waits for the seller because it came late; HELD may be told twice. */
    enum Filter { UNMATCHED, LATE, BY_HAND, HELD, MATCHED, ALL }

    /**
     * Which credits.
     *
     * @param text a part of UTR or payer, an amount, an order's id; empty for all
     * @param day of the store's zone; null for any
     */
    record Wanted(Filter filter, String text, @Nullable LocalDate day) {}

    /** Months of the store's zone. */
    record Span(YearMonth first, YearMonth last) {}

    /**
     * The heading.
     *
     * @param today credits of today that count
     * @param found those of them that found their owner by themselves
     * @param unmatched the sum of all credits without an owner
     * @param ledger what the ledger's UNMATCHED holds: the same, or something is wrong
     * @param tightest the price with the fewest free payment amounts; null where none is in use
     */
    record Summary(long today, long found, Paise unmatched, Paise ledger, AmountQueries.@Nullable Capacity tightest) {}

    /**
     * One line of the table.
     *
     * @param at when it happened, as far as is known
     * @param dayOnly the bank has told the day alone
     * @param seenBy sources of its witnesses, codes: sms, mail, statement
     * @param order whose it is
     * @param meant the order that its open mismatch is about
     * @param couldBe how many orders that wait for payment ask for about this amount; 0 where it has an owner
     * @param customer whose it is where no order is
     * @param state {@code payment.BankCredit} state
     * @param why it found no owner by itself, a verdict of the matcher; null where it did
     * @param mismatch the open mismatch about it
     * @param claimed whether a customer has claimed it there
     * @param took from when it was first told until it was settled; null where that is not known
     */
    record Row(
            long id,
            Instant at,
            boolean dayOnly,
            Paise paise,
            @Nullable String reference,
            @Nullable String payer,
            List<String> seenBy,
            @Nullable String order,
            @Nullable String meant,
            long couldBe,
            @Nullable String customer,
            String state,
            @Nullable String why,
            boolean late,
            @Nullable Long mismatch,
            boolean claimed,
            @Nullable Duration took) {}

    /**
     * Everything about one credit.
     *
     * @param accountTail the last digits of the seller's account
     * @param customerId whose it is
     * @param twin the credit that it may repeat, or that may repeat it
     */
    record Detail(
            Row row,
            Instant receivedAt,
            @Nullable String accountTail,
            @Nullable Long customerId,
            @Nullable Instant settledAt,
            List<Entry> entries,
            List<Witness> witnesses,
            @Nullable Twin twin) {}

    /** A transfer of the ledger. */
    record Entry(String key, Instant at, String debit, String credit, Paise amount) {}

    /**
     * A message that told of it.
     *
     * @param source code: sms, mail, statement
     * @param sender an SMS header, a mail's From address or a file's name
     * @param trust a name of {@code payment.Told.Trust}
     */
    record Witness(String source, @Nullable String sender, @Nullable String trust, Instant receivedAt, String words) {}

    record Twin(Row row, List<Witness> witnesses) {}

    /** How many, and what they come to. */
    record Sum(long count, Paise paise) {
        public static final Sum NONE = new Sum(0, Paise.ZERO);
    }

    /**
     * Bank feed against book. A credit told by several counts once in the feed and once in each of its sources.
     *
     * @param feed credits told, but those held and repeated
     * @param book transfers from the bank in the ledger
     * @param onlyStatement credits that neither SMS nor mail told of
     * @param notInStatement credits that a statement of this day does not have; 0 where no statement of the day was read
     */
    record Day(
            LocalDate day,
            Sum sms,
            Sum mail,
            Sum statement,
            Sum feed,
            Sum book,
            Sum byItself,
            Sum byHand,
            Sum unmatched,
            Sum held,
            long onlyStatement,
            long notInStatement) {
        /** What the feed has more than the book, in paise: zero, or something is wrong. */
        public Paise difference() {
            return feed.paise.minus(book.paise);
        }
    }
}
