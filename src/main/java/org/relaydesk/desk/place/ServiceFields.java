package org.relaydesk.desk.place;

import java.util.ArrayList;
import java.util.List;

import org.relaydesk.catalog.Field;
import org.relaydesk.catalog.ServiceType;

/** The fields that the form has room for. */
final class ServiceFields {
    private ServiceFields() {}

    /** All that a type may come to need, in order; which of them it does, the draft says. */
    static List<Field> of(ServiceType type) {
        var all = new ArrayList<>(type.fields());
        all.remove(Field.QUANTITY);
        // a package may have a quantity, though its form has none
        all.add(all.contains(Field.LINK) ? 1 : 0, Field.QUANTITY);
        return List.copyOf(all);
    }
}
