package org.relaydesk.adapter.store.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.query.PaymentQueries.Filter;
import org.relaydesk.query.PaymentQueries.Row;

/** The table of bank credits in SQL: its columns, its filters. */
final class PaymentRows {
    /** How far an order's amount may be off to be thought of is the same as on the Mismatches screen. */
    static final String COLUMNS = """
            select k.id id, k.at at, k.banked_at banked_at, k.received_at received_at, k.paise paise, k.reference reference,
                k.payer payer, k.state state, k.why why, k.late late, k.settled_at settled_at, o.order_id order_id,
                k.customer_id customer_id, c.name name, c.phone phone, m.id mismatch, m.customer_id claimer,
                p.order_id meant,
                exists (select 1 from credit_witness w where w.credit_id = k.id and w.source = 'sms') sms,
                exists (select 1 from credit_witness w where w.credit_id = k.id and w.source = 'mail') mail,
                exists (select 1 from credit_witness w where w.credit_id = k.id and w.source = 'statement') statement,
                case when k.state = 'UNMATCHED' then (
                    select count(distinct r.order_number) from payment_request r
                        join customer_order a on a.number = r.order_number
                    where a.status in ('AWAITING_PAYMENT', 'EXPIRED')
                        and r.paise between k.paise - greatest(1000, k.paise / 20) and k.paise + greatest(1000, k.paise / 20)
                        and r.created_at >= k.received_at - interval '7' day) else 0 end could_be
            """;
    static final String FROM = """
            from bank_credit k left join customer_order o on o.number = k.order_number
                left join customer c on c.id = k.customer_id
                left join mismatch m on m.id = (
                    select min(x.id) from mismatch x where x.credit_id = k.id and x.state in ('OPEN', 'ASKED'))
                left join customer_order p on p.number = m.order_number
            """;
    /** Came after its request had expired and waits because the price is another now. */
    static final String LATE_WAITS = "k.state = 'UNMATCHED' and k.why = 'PRICE_CHANGED'";
    static final String LATE_PAID = "k.state = 'MATCHED' and k.late = true";

    private PaymentRows() {}

    /** MATCHED is said by what it is not: almost all are, so that the way by time is the short one. */
    static String where(Filter filter) {
        return switch (filter) {
            case UNMATCHED -> "k.state = 'UNMATCHED'";
            case LATE -> "((" + LATE_PAID + ") or (" + LATE_WAITS + "))";
            case BY_HAND -> "k.state in ('APPLIED', 'CREDITED')";
            case HELD -> "k.state = 'HELD'";
            case MATCHED -> "k.state not in ('UNMATCHED', 'APPLIED', 'CREDITED', 'HELD', 'REPEATED')";
            case ALL -> "1 = 1";
        };
    }

    static Row read(SqlRow row) {
        boolean dayOnly = row.time("banked_at") == null && !row.at("at").equals(row.at("received_at"));
        return new Row(
                row.number("id"), row.at("at"), dayOnly, row.paise("paise"), row.text("reference"), row.text("payer"),
                seenBy(row), row.text("order_id"), row.text("meant"), row.number("could_be"),
                row.whole("customer_id") == null ? null : Names.of(row), row.words("state"), row.text("why"), row.yes("late"),
                row.whole("mismatch"), row.whole("claimer") != null, dayOnly ? null : took(row));
    }

    private static List<String> seenBy(SqlRow row) {
        var sources = new ArrayList<String>();
        for (var source : List.of("sms", "mail", "statement")) {
            if (row.yes(source)) {
                sources.add(source);
            }
        }
        return List.copyOf(sources);
    }

    private static @Nullable Duration took(SqlRow row) {
        var settled = row.time("settled_at");
        return settled == null ? null : Duration.between(row.at("at"), settled);
    }
}
