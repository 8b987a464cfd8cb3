package org.relaydesk.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/** What the Wallets screen shows. Called on a reader's thread. */
public interface WalletQueries {
    Summary summary();

    /** Wallets by balance, largest first; {@code text} matches name or number. */
    List<Row> page(String text, long index, int size);

    long count(String text);

    Optional<Detail> detail(long customerId);

    /** Statement lines, newest first. */
    List<Line> lines(long customerId, long index, int size);

    /** Customers, with or without money in their wallets, who wrote last first; {@code text} matches name or number. */
    List<Person> people(String text, int size);

    Optional<Person> person(long customerId);

    /**
     * A customer whom an order can be placed for.
     *
     * @param suspended whether he is not served
     * @param lastWrote after a day without a word WhatsApp passes nothing on; null where he never wrote
     */
    record Person(
            long customerId,
            String customer,
            @Nullable String phone,
            Paise balance,
            boolean suspended,
            @Nullable Instant lastWrote) {}

    record Summary(long wallets, Paise owed) {}

    record Row(long customerId, String customer, Paise balance) {}

    record Detail(
            long customerId,
            String customer,
            @Nullable String phone,
            String standing,
            Instant since,
            long orders,
            Paise balance,
            long lines) {}

    /**
     * One line of a wallet's statement with its proof.
     *
     * @param transfer the journal entry's number
     * @param key its unique key
     * @param what a code of the screen's bundle ({@code wallet.line.<what>})
     * @param figures what the words need, amounts in paise
     * @param by who caused it
     * @param balance after it
     * @param refund the arithmetic, of a refund
     * @param told the message about it
     */
    record Line(
            long transfer,
            String key,
            Instant at,
            String what,
            Map<String, String> figures,
            @Nullable String order,
            String by,
            String debit,
            String credit,
            Paise in,
            Paise out,
            Paise balance,
            OrderQueries.@Nullable RefundLine refund,
            @Nullable String policy,
            @Nullable MessageLine told) {}
}
