package org.relaydesk.adapter.store.check;

import java.util.List;

/** What must always be true of a store. Each query gives a row (what, detail) for each fault, figures in paise. */
final class Invariants {
    /** @param faults SQL with the columns {@code what} and {@code detail} */
    record Invariant(String name, String faults) {}

    /** Every account's balance on its normal side, recomputed from the transfers. */
    private static final String RECOMPUTED = """
            with sides as (
                select debit account, paise, 0 credited from transfer
                union all select credit account, 0 paise, paise credited from transfer),
            sums as (select account, sum(paise) debits, sum(credited) credits from sides group by account),
            recomputed as (
                select account, case when account in ('BANK', 'GOODWILL', 'DISPUTED') then debits - credits
                    else credits - debits end paise from sums)
            """;

    static final List<Invariant> ALL = List.of(
            new Invariant("balance", RECOMPUTED + """
                    select r.account as what,
                        'the transfers come to ' || r.paise || ', the balance says ' || coalesce(b.paise, 0) as detail
                    from recomputed r left join balance b on b.account = r.account
                    where r.paise <> coalesce(b.paise, 0)
                    union all
                    select b.account, 'no transfers, but the balance says ' || b.paise
                    from balance b left join recomputed r on r.account = b.account
                    where r.account is null and b.paise <> 0"""),
            new Invariant("never-negative", RECOMPUTED + """
                    select account as what, 'holds ' || paise as detail from recomputed
                    where paise < 0 and (account = 'UNMATCHED' or account like 'WALLET:%' or account like 'ORDER:%')"""),
            new Invariant("transfer", """
                    select transfer_key as what, 'moves ' || paise || ' from ' || debit || ' to ' || credit as detail
                    from transfer where paise <= 0 or debit = credit"""),
            new Invariant("refund-at-most-paid", """
                    select order_id as what, 'gave back ' || refunded || ' of ' || paid as detail
                    from customer_order where refunded > paid or refunded < 0"""),
            new Invariant("order-refunds", """
                    select o.order_id as what, 'says ' || o.refunded || ' given back, the book ' || coalesce(sum(t.paise), 0) as detail
                    from customer_order o left join transfer t on t.order_number = o.number and t.what = 'refund'
                    group by o.order_id, o.refunded having o.refunded <> coalesce(sum(t.paise), 0)"""),
            new Invariant("order-account", """
                    select o.order_id as what, 'paid ' || o.paid || ', refunded ' || o.refunded || ', earned ' || o.earned
                        || ', but its account holds ' || coalesce(b.paise, 0) as detail
                    from customer_order o left join balance b on b.account = 'ORDER:' || o.order_id
                    where o.paid - o.refunded - o.earned <> coalesce(b.paise, 0)"""),
            new Invariant("order-is-somewhere", """
                    select order_id as what, 'was paid ' || paid || ' and is ' || status as detail from customer_order
                    where paid > 0 and held is null and status not in ('PAID', 'SUBMITTING', 'COMPLETED', 'PARTIAL')
                        and not (status = 'WITH_PROVIDER' and provider_order_id is not null)
                        and not (status in ('CANCELLED', 'FAILED') and refunded = paid)"""),
            new Invariant("one-owner-per-reference", """
                    select reference as what, count(*) || ' credits' as detail
                    from bank_credit where reference is not null group by reference having count(*) > 1"""),
            new Invariant("credit-in-book", """
                    select c.credit_key as what, c.paise || ' came in, the book says ' || coalesce(t.paise, 0) as detail
                    from bank_credit c left join transfer t on t.transfer_key = c.credit_key and t.debit = 'BANK'
                    where t.paise is null or t.paise <> c.paise"""),
            new Invariant("unmatched", """
                    select 'UNMATCHED' as what, 'holds ' || b.paise || ', unmatched credits come to ' || c.paise as detail
                    from (select coalesce(sum(paise), 0) paise from balance where account = 'UNMATCHED') b,
                        (select coalesce(sum(paise), 0) paise from bank_credit where state = 'UNMATCHED') c
                    where b.paise <> c.paise"""),
            new Invariant("one-owner-per-amount", """
                    select cast(reserved as varchar) as what, count(*) || ' owners' as detail
                    from payment_request where reserved is not null group by reserved having count(*) > 1"""),
            new Invariant("open-amount-reserved", """
                    select cast(id as varchar) as what, 'is open and its amount ' || paise || ' is not reserved' as detail
                    from payment_request where state = 'OPEN' and (reserved is null or reserved <> paise)"""),
            new Invariant("refund-told", """
                    select t.transfer_key as what, 'no message announces it' as detail from transfer t
                    where t.what = 'refund' and t.transfer_key not like '%:sales' and not exists (
                        select 1 from outbox x where x.transfer_key = t.transfer_key)"""),
            new Invariant("provider-order-once", """
                    select provider || ' ' || provider_order_id as what, count(*) || ' orders' as detail
                    from customer_order where provider_order_id is not null
                    group by provider, provider_order_id having count(*) > 1"""));

    private Invariants() {}
}
