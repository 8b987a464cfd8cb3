package org.relaydesk.adapter.store.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.money.Paise;
import org.relaydesk.query.PaymentQueries.Day;
import org.relaydesk.query.PaymentQueries.Sum;

/**
 * Bank feed against book, day by day. Each credit is set against the transfer that bears its key; a transfer from the bank
 * that no credit stands behind counts on the day of its own posting.
 */
final class PaymentDays {
    private static final String CREDITS = """
            select coalesce(sum(sms), 0) sms_n, coalesce(sum(sms * paise), 0) sms_paise,
                coalesce(sum(mail), 0) mail_n, coalesce(sum(mail * paise), 0) mail_paise,
                coalesce(sum(statement), 0) statement_n, coalesce(sum(statement * paise), 0) statement_paise,
                count(*) feed_n, coalesce(sum(paise), 0) feed_paise,
                count(booked) book_n, coalesce(sum(booked), 0) book_paise,
                coalesce(sum(case when state = 'MATCHED' then 1 else 0 end), 0) itself_n,
                coalesce(sum(case when state = 'MATCHED' then paise else 0 end), 0) itself_paise,
                coalesce(sum(case when state in ('APPLIED', 'CREDITED') then 1 else 0 end), 0) hand_n,
                coalesce(sum(case when state in ('APPLIED', 'CREDITED') then paise else 0 end), 0) hand_paise,
                coalesce(sum(case when state = 'UNMATCHED' then 1 else 0 end), 0) unmatched_n,
                coalesce(sum(case when state = 'UNMATCHED' then paise else 0 end), 0) unmatched_paise,
                coalesce(sum(case when statement = 1 and sms = 0 and mail = 0 then 1 else 0 end), 0) alone
            from (
                select k.id id, k.paise paise, k.state state, t.paise booked,
                    max(case when w.source = 'sms' then 1 else 0 end) sms,
                    max(case when w.source = 'mail' then 1 else 0 end) mail,
                    max(case when w.source = 'statement' then 1 else 0 end) statement
                from bank_credit k left join transfer t on t.transfer_key = k.credit_key and t.debit = 'BANK'
                    left join credit_witness w on w.credit_id = k.id
                where k.at >= :since and k.at < :until and k.state not in ('HELD', 'REPEATED')
                group by k.id, k.paise, k.state, t.paise) told""";
    private static final String HELD = """
            select count(*) held_n, coalesce(sum(paise), 0) held_paise from bank_credit
            where state = 'HELD' and at >= :since and at < :until""";
    /** Trimmed, or the way would be by the account, through all the years, instead of by the day. */
    private static final String WITHOUT = """
            select count(*) more_n, coalesce(sum(t.paise), 0) more_paise from transfer t
            where trim(t.debit) = 'BANK' and t.at >= :since and t.at < :until
                and not exists (select 1 from bank_credit k where k.credit_key = t.transfer_key)""";

    private final Sql sql;
    private final ZoneId zone;

    PaymentDays(Sql sql, ZoneId zone) {
        this.sql = sql;
        this.zone = zone;
    }

    List<Day> of(YearMonth month, LocalDate today) {
        var last = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        return IntStream.range(0, last.isBefore(month.atDay(1)) ? 0 : last.getDayOfMonth())
                .mapToObj(i -> read(last.minusDays(i)))
                .toList();
    }

    private Day read(LocalDate day) {
        var bounds = Map.of("since", day.atStartOfDay(zone).toInstant(), "until", day.plusDays(1).atStartOfDay(zone).toInstant());
        var row = sql.row(CREDITS, bounds);
        var without = sum(sql.row(WITHOUT, bounds), "more");
        var book = sum(row, "book");
        var feed = sum(row, "feed");
        var statement = sum(row, "statement");
        return new Day(
                day, sum(row, "sms"), sum(row, "mail"), statement, feed,
                new Sum(book.count() + without.count(), book.paise().plus(without.paise())),
                sum(row, "itself"), sum(row, "hand"), sum(row, "unmatched"), sum(sql.row(HELD, bounds), "held"),
                row.number("alone"), statement.count() == 0 ? 0 : feed.count() - statement.count());
    }

    private static Sum sum(SqlRow row, String name) {
        return new Sum(row.number(name + "_n"), Paise.of(row.number(name + "_paise")));
    }
}
