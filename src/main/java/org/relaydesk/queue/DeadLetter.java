package org.relaydesk.queue;

import org.relaydesk.book.Entry;
import org.relaydesk.work.Refused;

/** A message that was given up, as the seller decides about it. */
final class DeadLetter {
    private DeadLetter() {}

    /** Refused as {@code stale} where it is none any more, or was changed since it was seen. */
    static OutboxRow of(OutboxRepository rows, long id, int version) {
        return rows.byId(id)
                .filter(r -> r.isGivenUp() && r.version() == version)
                .orElseThrow(() -> new Refused("stale"));
    }

    static Entry entry(String what, OutboxRow row) {
        var entry = Entry.of("seller", what).customer(row.customerId())
                .with("message", row.key()).with("code", row.troubleCode()).with("why", row.trouble());
        var order = row.orderNumber();
        return order == null ? entry : entry.order(order);
    }
}
