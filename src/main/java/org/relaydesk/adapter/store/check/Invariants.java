package org.relaydesk.adapter.store.check;

import java.util.List;

/**
 * What must always be true of a store, besides what {@link BalanceCheck} and {@link BookChainCheck} say. Each query gives
 * a row (what, detail) for each fault, figures in paise. Two tables are held against each other by summing both by their
 * common key: the database looks up no row by row, and needs no index for it.
 */
final class Invariants {
    /** @param faults SQL with the columns {@code what} and {@code detail} */
    record Invariant(String name, String faults) {}

    static final List<Invariant> ALL = List.of(
            new Invariant("transfer", """
                    select transfer_key as what, 'moves ' || paise || ' from ' || debit || ' to ' || credit as detail
                    from transfer where paise <= 0 or debit = credit"""),
            new Invariant("refund-at-most-paid", """
                    select order_id as what, 'gave back ' || refunded || ' of ' || paid as detail
                    from customer_order where refunded > paid or refunded < 0"""),
            new Invariant("order-refunds", """
                    select coalesce(max(order_id), 'order ' || number) as what,
                        'says ' || sum(told) || ' given back, the book ' || sum(booked) as detail
                    from (
                        select number, order_id, refunded as told, 0 as booked from customer_order where refunded <> 0
                        union all
                        select order_number, null, 0, sum(paise) from transfer where what = 'refund' group by order_number
                    ) refunds group by number having sum(told) <> sum(booked)"""),
            new Invariant("order-account", """
                    select substring(account from 7) as what,
                        'paid less refunded and earned is ' || sum(due) || ', but its account holds ' || sum(held) as detail
                    from (
                        select 'ORDER:' || order_id as account, paid - refunded - earned as due, 0 as held
                        from customer_order where paid - refunded - earned <> 0
                        union all
                        select account, 0, paise from balance where account like 'ORDER:%' and paise <> 0
                    ) accounts group by account having sum(due) <> sum(held)"""),
            new Invariant("order-is-somewhere", """
                    select order_id as what, 'was paid ' || paid || ' and is ' || status as detail from customer_order
                    where paid > 0 and held is null and status not in ('PAID', 'SUBMITTING', 'COMPLETED', 'PARTIAL')
                        and not (status = 'WITH_PROVIDER' and provider_order_id is not null)
                        and not (status in ('CANCELLED', 'FAILED') and refunded = paid)"""),
            new Invariant("one-owner-per-reference", """
                    select reference as what, count(*) || ' credits' as detail
                    from bank_credit where reference is not null and state <> 'REPEATED'
                    group by reference having count(*) > 1"""),
            new Invariant("credit-in-book", """
                    select c.credit_key as what, c.paise || ' came in, the book says ' || coalesce(t.paise, 0) as detail
                    from bank_credit c left join transfer t on t.transfer_key = c.credit_key and t.debit = 'BANK'
                    where (t.paise is null or t.paise <> c.paise) and c.state not in ('HELD', 'REPEATED')"""),
            new Invariant("held-not-in-book", """
                    select c.credit_key as what, 'is ' || c.state || ', and the book counts it' as detail
                    from bank_credit c join transfer t on t.transfer_key = c.credit_key
                    where c.state in ('HELD', 'REPEATED')"""),
            new Invariant("held-has-twin", """
                    select c.credit_key as what, 'is ' || c.state || ' of no other payment' as detail
                    from bank_credit c left join bank_credit t on t.id = c.twin_of and t.id <> c.id
                    where c.state in ('HELD', 'REPEATED') and t.id is null"""),
            new Invariant("paid-request", """
                    select 'order ' || number as what, 'its request is paid, and nothing was paid into it' as detail
                    from (
                        select order_number as number, 1 as asked, 0 as moved from payment_request
                        where state = 'PAID' and order_number is not null
                        union all
                        select order_number, 0, 1 from transfer where credit like 'ORDER:%'
                    ) paid group by number having sum(asked) > 0 and sum(moved) = 0
                    union all
                    select 'top-up ' || r.id, 'is paid by ' || coalesce(t.paise, 0) || ' of ' || r.paise
                    from payment_request r left join transfer t on t.transfer_key = 'topup:' || r.id
                        and t.credit = 'WALLET:' || r.customer_id
                    where r.state = 'PAID' and r.order_number is null and (t.paise is null or t.paise <> r.paise)"""),
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
            new Invariant("closed-amount", """
                    select cast(id as varchar) as what, 'is ' || state || ', its amount ' || paise || ' is reserved as '
                        || coalesce(cast(reserved as varchar), 'nothing') || ' until '
                        || coalesce(cast(release_at as varchar), 'never') as detail
                    from payment_request where state <> 'OPEN'
                        and (reserved <> paise or (reserved is null and release_at is not null)
                            or (reserved is not null and release_at is null))"""),
            new Invariant("refund-told", """
                    select t.transfer_key as what, 'no message announces it' as detail from transfer t
                    where t.what = 'refund' and t.transfer_key not like '%:sales' and not exists (
                        select 1 from outbox x where x.transfer_key = t.transfer_key)"""),
            new Invariant("announced-is-booked", """
                    select x.message_key as what, 'announces ' || x.transfer_key || ', which is not in the book' as detail
                    from outbox x left join transfer t on t.transfer_key = x.transfer_key
                    where x.transfer_key is not null and t.id is null"""),
            new Invariant("provider-order-once", """
                    select provider || ' ' || provider_order_id as what, count(*) || ' orders' as detail
                    from customer_order where provider_order_id is not null
                    group by provider, provider_order_id having count(*) > 1"""),
            // the database does not look itself: V19 says why
            new Invariant("all-is-known", """
                    select 'customer ' || k.v as what, 'has orders and is not there' as detail
                    from (select distinct customer_id v from customer_order) k left join customer c on c.id = k.v where c.id is null
                    union all
                    select 'customer ' || k.v, 'has messages and is not there'
                    from (select distinct customer_id v from outbox) k left join customer c on c.id = k.v where c.id is null
                    union all
                    select 'service ' || k.v, 'has orders and is not there'
                    from (select distinct service_number v from customer_order) k left join service s on s.number = k.v
                    where s.number is null
                    union all
                    select 'refund rules ' || k.v, 'are those of orders and are not there'
                    from (select distinct policy_version v from customer_order) k left join policy_version p on p.id = k.v
                    where p.id is null"""));

    private Invariants() {}
}
