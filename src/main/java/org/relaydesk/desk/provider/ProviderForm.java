package org.relaydesk.desk.provider;

import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Form;
import org.relaydesk.query.ProviderQueries.Detail;

/** The form of a provider: a new one, or a known one whose name and key stay as they are unless a key is typed. */
final class ProviderForm {
    static final String NAME = "name";
    static final String ADDRESS = "address";
    static final String KEY = "key";
    static final String CURRENCY = "currency";
    static final String RUPEES = "rupees";
    static final String TIMEOUT = "timeout";
    static final String LIMIT = "limit";
    static final String WARN = "warn";

    private final Form fields;
    private final boolean isNew;
    private final BooleanProperty saving = new SimpleBooleanProperty();

    private ProviderForm(Form fields, boolean isNew) {
        this.fields = fields;
        this.isNew = isNew;
    }

    static ProviderForm ofNew() {
        return new ProviderForm(new Form(Map.of(
                NAME, "", ADDRESS, "", KEY, "", CURRENCY, "USD", RUPEES, "", TIMEOUT, "30", LIMIT, "50", WARN, "")), true);
    }

    static ProviderForm of(Detail known) {
        return new ProviderForm(new Form(Map.of(
                NAME, known.name(), ADDRESS, known.address(), KEY, "", CURRENCY, known.currency(), RUPEES, known.rupeesPerUnit(),
                TIMEOUT, Integer.toString(known.timeoutSeconds()), LIMIT, Integer.toString(known.requestsPerMinute()),
                WARN, Objects.requireNonNullElse(known.warnBelow(), ""))), false);
    }

    Form fields() {
        return fields;
    }

    boolean isNew() {
        return isNew;
    }

    BooleanProperty saving() {
        return saving;
    }

    /** As it is to be saved; only for a form without faults. */
    ProviderActions.Draft draft() {
        return new ProviderActions.Draft(
                isNew, fields.typed(NAME), fields.typed(ADDRESS), orNull(KEY), fields.typed(CURRENCY), fields.typed(RUPEES),
                Integer.parseInt(fields.typed(TIMEOUT)), Integer.parseInt(fields.typed(LIMIT)), orNull(WARN));
    }

    private @Nullable String orNull(String name) {
        return fields.typed(name).isEmpty() ? null : fields.typed(name);
    }
}
