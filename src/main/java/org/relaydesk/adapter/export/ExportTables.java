package org.relaydesk.adapter.export;

import java.util.List;

/** Which rows the export has, in which order. Each query pages by {@code page_key} above {@code :last}. */
final class ExportTables {
    record Table(String name, String sql, List<Field> fields) {}

    static final List<Table> ALL = List.of(
            new Table("orders", """
                    select number page_key, order_id, customer_id, service_number, link, quantity, status, held, paid,
                        refunded, provider, provider_order_id, provider_status, remains, policy_version, placed_at
                    from customer_order where number > :last order by number""",
                    List.of(
                            Field.text("id", "order_id"), Field.number("customer", "customer_id"),
                            Field.number("service", "service_number"), Field.text("link", "link"),
                            Field.number("quantity", "quantity"), Field.text("status", "status"),
                            Field.text("held", "held"), Field.number("paidPaise", "paid"),
                            Field.number("refundedPaise", "refunded"), Field.text("provider", "provider"),
                            Field.text("providerOrderId", "provider_order_id"),
                            Field.text("providerStatus", "provider_status"), Field.text("remains", "remains"),
                            Field.number("policyVersion", "policy_version"), Field.time("placedAt", "placed_at"))),
            new Table("customers", """
                    select c.id page_key, c.id id, c.standing standing, coalesce(b.paise, 0) wallet
                    from customer c left join balance b on b.account = 'WALLET:' || c.id
                    where c.id > :last order by c.id""",
                    List.of(
                            Field.number("id", "id"), Field.text("standing", "standing"),
                            Field.number("walletPaise", "wallet"))),
            new Table("transfers", """
                    select t.id page_key, t.id id, transfer_key, at, debit, credit, paise, o.order_id order_id,
                        t.customer_id customer_id
                    from transfer t left join customer_order o on o.number = t.order_number
                    where t.id > :last order by t.id""",
                    List.of(
                            Field.number("id", "id"), Field.text("key", "transfer_key"), Field.time("at", "at"),
                            Field.text("debit", "debit"), Field.text("credit", "credit"),
                            Field.number("paise", "paise"), Field.text("order", "order_id"),
                            Field.number("customer", "customer_id"))),
            new Table("payments", """
                    select c.id page_key, reference, c.paise paise, source, state, o.order_id order_id,
                        c.customer_id customer_id
                    from bank_credit c left join customer_order o on o.number = c.order_number
                    where c.id > :last order by c.id""",
                    List.of(
                            Field.text("reference", "reference"), Field.number("paise", "paise"),
                            Field.text("source", "source"), Field.text("state", "state"),
                            // a top-up is one that is MATCHED and has a customer, but no order
                            Field.text("order", "order_id"), Field.number("customer", "customer_id"))),
            new Table("mismatches", """
                    select m.id page_key, m.id id, m.state state, m.customer_id customer_id, claimed,
                        c.reference reference, o.order_id order_id
                    from mismatch m left join bank_credit c on c.id = m.credit_id
                        left join customer_order o on o.number = m.order_number
                    where m.id > :last order by m.id""",
                    List.of(
                            Field.number("id", "id"), Field.text("state", "state"),
                            Field.number("customer", "customer_id"), Field.number("claimedPaise", "claimed"),
                            Field.text("payment", "reference"), Field.text("order", "order_id"))),
            new Table("reviews", """
                    select r.id page_key, r.id id, r.state state, r.customer_id customer_id, o.order_id order_id,
                        r.words words, r.opened_at opened_at, r.due_at due_at, r.closed_at closed_at
                    from review_request r join customer_order o on o.number = r.order_number
                    where r.id > :last order by r.id""",
                    List.of(
                            Field.number("id", "id"), Field.text("state", "state"),
                            Field.number("customer", "customer_id"), Field.text("order", "order_id"),
                            Field.text("words", "words"), Field.time("openedAt", "opened_at"),
                            Field.time("dueAt", "due_at"), Field.time("closedAt", "closed_at"))),
            new Table("messages", """
                    select * from (
                        select id * 2 page_key, message_id id, 'IN' direction, customer_id, kind, text, 'RECEIVED' state
                        from inbound_message
                        union all
                        select id * 2 + 1, message_key, 'OUT', customer_id, kind, text, state from outbox) m
                    where page_key > :last order by page_key""",
                    List.of(
                            Field.text("id", "id"), Field.text("direction", "direction"),
                            Field.number("customer", "customer_id"), Field.text("kind", "kind"),
                            Field.text("text", "text"), Field.text("state", "state"))));

    private ExportTables() {}
}
