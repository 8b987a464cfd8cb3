package org.relaydesk.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

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

    enum Filter { NEEDS_YOU, AWAITING_PAYMENT, WITH_PROVIDER, PARTIAL, CANCELLED, COMPLETED, ALL }

    /**
     * One line of the table.
     *
     * @param key for the next page
     * @param delivered units, where the provider tells
     * @param held why it waits for the seller ({@code order.Held} name)
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
            @Nullable String providerStatus) {}

    /**
     * Everything about one order.
     *
     * @param hint what the balances before and after an unclear submission suggest: NOT_PLACED, PLACED or UNKNOWN
     * @param hintFigure the fall of the balance, with its currency
     * @param heldNote in the provider's own words
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
            List<MessageLine> messages) {}

    /** One refund with its arithmetic: paid × remains ÷ quantity, less what was given back before. */
    record RefundLine(Instant at, String key, Paise paid, long remains, long quantity, Paise before, Paise given) {}
}
