package org.relaydesk.adapter.store.query;

import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.customer.ShownName;

/** A customer's shown name from the columns {@code name} and {@code phone}. */
final class Names {
    private Names() {}

    static String of(SqlRow row) {
        return ShownName.of(row.text("name"), row.text("phone"));
    }
}
