package org.relaydesk.adapter.store.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.money.Paise;
import org.relaydesk.payment.AmountAllocator;
import org.relaydesk.query.AmountQueries;

/** The use of amounts, by SQL: a range of the unique index on the reserved ones. */
public final class SqlAmountQueries implements AmountQueries {
    private final Sql sql;

    public SqlAmountQueries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Capacity around(Paise price) {
        long low = Math.max(1, price.value() - AmountAllocator.REACH);
        long high = price.value() + AmountAllocator.REACH;
        var row = sql.row("""
                select count(*) taken from payment_request
                where reserved >= :low and reserved <= :high and reserved <> :price""",
                Map.of("low", low, "high", high, "price", price.value()));
        return new Capacity(price, Math.toIntExact(row.number("taken")), Math.toIntExact(high - low));
    }

    /** Neighbouring prices share amounts: each of the prices that are asked for the most is counted by itself. */
    @Override
    public List<Capacity> fullest(int most) {
        return sql.rows("""
                select price, count(*) taken from payment_request where reserved >= 1
                group by price order by count(*) desc, price limit\s""" + most, Map.of()).stream()
                .map(row -> around(row.paise("price")))
                .sorted(Comparator.comparingInt(Capacity::inUse).reversed().thenComparing(Capacity::price))
                .toList();
    }
}
