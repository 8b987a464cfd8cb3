package org.relaydesk.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/** What the Customers screen shows. Called on a reader's thread. One who was merged into another is not a customer any more. */
public interface CustomerQueries {
    /** @param text matches a name, a number or id, or an order's id */
    long count(String text);

    /** Those who wrote last first. */
    List<Row> page(String text, long index, int size);

    Optional<Detail> detail(long customerId);

    /** What merging the second into the first would do; empty where one of them is not there. */
    Optional<Preview> preview(long stays, long gone);

    /** @param lastWrote null where the customer never wrote */
    record Row(long id, String customer, @Nullable String phone, boolean suspended, @Nullable Instant lastWrote) {}

    /**
     * A customer.
     *
     * @param language a code of the screen's bundle ({@code customer.language.<code>})
     * @param open how many orders are neither over nor expired
     * @param bought what the customer's orders were paid with, without what was given back
     * @param merged the names of those who were merged into this one
     */
    record Detail(
            long id,
            String customer,
            @Nullable String phone,
            String standing,
            String language,
            Instant since,
            @Nullable Instant lastWrote,
            Paise wallet,
            long orders,
            long open,
            Paise bought,
            List<Known> identities,
            List<String> merged) {}

    /** @param kind a code of the screen's bundle ({@code customer.identity.<kind>}) */
    record Known(String kind, String as) {}

    /** @param messages to and from the one who goes */
    record Preview(Detail stays, Detail gone, long messages, long claims) {}
}
