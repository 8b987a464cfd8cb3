package org.relaydesk.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.followup.FollowUp;
import org.relaydesk.money.Paise;

/** What the Orders screen shows. Called on a reader's thread; pages are by key (keyset), newest first. */
public interface OrderQueries {
    /** How many orders each filter holds, and all. */
    Map<Filter, Long> counts(String text);

    /**
     * The page whose first row is the {@code index}-th of the filter's rows; {@code after} is the key of the row before
     * it where the caller has it, which makes the page a key look-up.
     *
     * @param text matches order id, phone, link or provider id; empty for all
     */
    List<Row> page(Filter filter, String text, long index, @Nullable Long after, int size);

    Optional<Detail> detail(String order);

    enum Filter { NEEDS_YOU, AWAITING_PAYMENT, WITH_PROVIDER, SLOW, PARTIAL, CANCELLED, COMPLETED, ALL }

    /**
     * One line of the table.
     *
     * @param key for the next page
     * @param delivered units, where the provider tells
     * @param held why it waits for the seller ({@code order.Held} name)
     * @param waitWhy why it waits by itself, a code of the screen's bundle or the provider's words; null where it does not
     * @param waitUntil when it is tried again
     * @param slowSince since when it takes longer than its like; null where it does not
     */
    record Row(
            long key,
            String order,
            Instant placedAt,
            String customer,
            String service,
            long quantity,
            @Nullable Long delivered,
            Paise paid,
            Paise refunded,
            @Nullable String provider,
            String status,
            @Nullable String held,
            @Nullable String providerStatus,
            @Nullable String waitWhy,
            @Nullable Instant waitUntil,
            @Nullable Instant slowSince) {}

    /**
     * Everything about one order.
     *
     * @param hint what the balances before and after an unclear submission suggest: NOT_PLACED, PLACED or UNKNOWN
     * @param hintFigure the fall of the balance, with its currency
     * @param heldNote in the provider's own words
     * @param refillDays how long the service's refill cover lasts; 0 for none
     * @param parameters what its type was told besides link and quantity
     * @param followUps refills and cancellations, the newest first
     * @param answers what the provider answered, as it came, in order
     */
    record Detail(
            Row row,
            long customerId,
            String link,
            Paise price,
            @Nullable Paise asked,
            @Nullable String providerOrderId,
            @Nullable String heldNote,
            @Nullable String hint,
            @Nullable String hintFigure,
            int version,
            List<ActivityLine> timeline,
            List<RefundLine> refunds,
            List<MessageLine> messages,
            int refillDays,
            @Nullable Instant finishedAt,
            List<Parameter> parameters,
            List<FollowUpLine> followUps,
            List<RawAnswer> answers,
            int serviceNumber) {}

    /** @param field API v2's name of it, such as {@code comments} */
    record Parameter(String field, String value) {}

    /**
     * A refill or a cancellation that was asked for.
     *
     * @param word the provider's own word on how it stands
     * @param answer the provider's last answer, or why there is none
     * @param askedBy {@code customer} or {@code seller}
     * @param nextAt when the program goes on with it by itself; null where it does not
     */
    record FollowUpLine(
            long id,
            int version,
            FollowUp.Kind kind,
            FollowUp.State state,
            String provider,
            @Nullable String word,
            @Nullable String answer,
            String askedBy,
            Instant askedAt,
            @Nullable Instant nextAt,
            @Nullable Instant endedAt) {}

    /**
     * What a provider answered, as it came.
     *
     * @param attempt the number of the attempt to place it; null for its last status
     * @param at null where the time was not kept
     */
    record RawAnswer(@Nullable Integer attempt, @Nullable String provider, @Nullable Instant at, String text) {}

    /** One refund with its arithmetic: paid × remains ÷ quantity, less what was given back before. */
    record RefundLine(Instant at, String key, Paise paid, long remains, long quantity, Paise before, Paise given) {}
}
