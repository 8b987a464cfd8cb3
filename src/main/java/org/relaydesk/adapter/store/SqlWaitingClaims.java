package org.relaydesk.adapter.store;

import java.util.List;

import org.hibernate.StatelessSession;

import org.relaydesk.mismatch.WaitingClaims;

/** Looks up what many claims wait for at once; each kind of claim by an index of its own. */
public final class SqlWaitingClaims implements WaitingClaims {
    private static final String FROM = "select k.v from unnest(?) k(v) join mismatch m on ";
    private static final String WAITS = " and m.state in ('OPEN', 'ASKED') and m.credit_id is null and m.customer_id is not null";

    private final SqlMany many;

    public SqlWaitingClaims(StatelessSession session) {
        this.many = new SqlMany(session);
    }

    @Override
    public List<String> references(List<String> references) {
        var all = texts(references, "m.claimed_reference = k.v");
        all.addAll(texts(references, "m.read_reference = k.v"));
        return all;
    }

    private List<String> texts(List<String> references, String fits) {
        return many.rows(FROM + fits + WAITS, "varchar", references, row -> row.getString(1));
    }

    @Override
    public List<Long> amounts(List<Long> amounts, long near) {
        var all = numbers(amounts, "m.claimed = k.v");
        all.addAll(numbers(amounts, "m.read_paise = k.v"));
        all.addAll(numbers(amounts, "m.expected >= cast(k.v as bigint) - cast(? as bigint) and m.expected <= cast(k.v as bigint) + cast(? as bigint)", near, near));
        return all;
    }

    private List<Long> numbers(List<Long> amounts, String fits, Object... more) {
        return many.rows(FROM + fits + WAITS, "bigint", amounts, row -> row.getLong(1), more);
    }
}
