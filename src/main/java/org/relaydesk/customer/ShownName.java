package org.relaydesk.customer;

import org.jspecify.annotations.Nullable;

/** How a customer is named on the screen: by name, else by the number with its middle digits hidden. */
public final class ShownName {
    private ShownName() {}

    /** Such as {@code Fit Daily} or {@code +91 98••• ••814}. */
    public static String of(@Nullable String name, @Nullable String phone) {
        if (name != null && !name.isBlank()) {
            return name;
        }
        return phone == null ? "?" : Phone.hidden(phone);
    }
}
