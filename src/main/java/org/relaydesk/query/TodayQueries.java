package org.relaydesk.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/** What the Today screen, the sidebar and the status line show. Called on a reader's thread. */
public interface TodayQueries {
    Today today();

    Counts counts();

    Pulse pulse();

    Undelivered undelivered();

    /**
     * Messages that reached nobody.
     *
     * @param letters given up and not laid aside: refunds first, then the newest; at most 5
     * @param all how many there are of those
     * @param waiting how many messages wait until their customers write
     * @param templates for which some of these wait because WhatsApp did not take the template, each once
     */
    record Undelivered(List<DeadLetter> letters, long all, long waiting, List<RefusedTemplate> templates) {
        public Undelivered(List<DeadLetter> letters, long all, long waiting) {
            this(letters, all, waiting, List.of());
        }
    }

    /**
     * A template that WhatsApp did not take.
     *
     * @param name as the settings name it
     * @param why in WhatsApp's words
     * @param messages how many wait for their customers therefore
     */
    record RefusedTemplate(String name, int code, String why, long messages) {}

    /**
     * A message that was given up.
     *
     * @param version of its row, for the decision about it
     * @param customer as the seller calls him
     * @param order what it is about
     * @param refund whether it tells of money that went back
     * @param code WhatsApp's, where it gave one
     * @param why in WhatsApp's words, or the program's own
     * @param unclear whether it may have arrived: the answers to all its sends were lost
     */
    record DeadLetter(
            long id,
            int version,
            Instant at,
            String customer,
            @Nullable String order,
            String text,
            boolean refund,
            @Nullable Integer code,
            String why,
            boolean unclear) {}

    /**
     * The Today screen. Days are the store's own (its time zone).
     *
     * @param takings of today: bank credits that reached an order or a wallet
     * @param payments how many bank credits today
     * @param matchedByThemselves how many of them no person had to touch
     * @param providerCost of today's orders in rupees at the seller's rate; orders without a known charge are left out
     * @param refunded to wallets today
     * @param refundedOrders orders that had a refund today
     * @param refundsNotTold refunds of today whose message is not with WhatsApp yet
     * @param days the last 30, oldest first
     * @param waiting by due time, at most 8
     * @param justNow newest first, at most 12
     */
    record Today(
            Paise takings,
            long payments,
            long matchedByThemselves,
            Paise providerCost,
            Paise refunded,
            long refundedOrders,
            long refundsNotTold,
            Paise owedToWallets,
            List<Day> days,
            List<ProviderLine> providers,
            List<Waiting> waiting,
            List<ActivityLine> justNow) {}

    record Day(LocalDate day, Paise takings, Paise refunds) {}

    /**
     * A provider.
     *
     * @param balance in {@code currency}; null before the first answer
     * @param trouble a code: {@code balance-low} or {@code no-answer}
     * @param troubleSince since when it does not answer; null for other troubles
     * @param changes catalogue changes that wait for the seller
     */
    record ProviderLine(
            String name,
            @Nullable BigDecimal balance,
            String currency,
            @Nullable Instant polledAt,
            @Nullable String trouble,
            @Nullable Instant troubleSince,
            long changes) {}

    /**
     * Something that waits for the seller.
     *
     * @param kind which queue it stands in
     * @param id the mismatch's or review's id, or the order's number
     * @param dueAt null: now
     * @param claimed what was paid, of a mismatch
     * @param expected what was asked for, of a mismatch
     * @param order the order's public id
     * @param held why an order waits (an {@code order.Held} name)
     */
    record Waiting(
            Kind kind,
            long id,
            @Nullable Instant dueAt,
            @Nullable Paise claimed,
            @Nullable Paise expected,
            @Nullable String order,
            @Nullable String held,
            boolean creditFound) {
        public enum Kind { MISMATCH, ORDER, REVIEW }
    }

    /**
     * What the sidebar counts.
     *
     * @param firstDue of mismatches and reviews
     * @param paymentsWaiting bank credits without an owner, or held, that no open mismatch is about
     * @param reviews orders that customers want to have looked at
     * @param unreadConversations conversations with messages that the seller has not seen
     */
    record Counts(
            long mismatches, long mismatchesDueSoon, long ordersWaiting, @Nullable Instant firstDue, long paymentsWaiting,
            long reviews, long unreadConversations) {}

    /**
     * The status line.
     *
     * @param providersPolled providers whose last sweep got an answer
     * @param lastSweep the oldest of the providers' last sweeps
     * @param lastCredit when the bank feed last told a credit
     * @param deadLetters messages in or out that gave up
     * @param balanced whether all accounts together come to zero
     * @param head the newest line of the book
     * @param watched each provider by name, with what the seller is to be told of
     */
    record Pulse(
            int providers,
            int providersPolled,
            @Nullable Instant lastSweep,
            @Nullable Instant lastCredit,
            long deadLetters,
            boolean balanced,
            Paise owedToWallets,
            long wallets,
            Head head,
            List<Watched> watched) {}

    /**
     * What is watched of a provider.
     *
     * @param down whether it does not answer
     * @param low whether its balance is too low
     * @param pricesUp rises of cost that wait for the seller
     * @param slow orders that take longer than their like
     * @param held orders that wait for the seller and are, or would go, there
     */
    record Watched(String provider, boolean down, boolean low, long pricesUp, long slow, long held) {}

    /**
     * The newest line of the book: who noted it down can tell later whether the book before it was changed.
     *
     * @param line its number; 0 for a book without lines
     * @param hash SHA-256 in lower-case hex; empty for a book without lines
     */
    record Head(long line, String hash) {}
}
