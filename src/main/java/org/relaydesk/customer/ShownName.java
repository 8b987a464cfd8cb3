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
        if (phone == null || phone.length() < 8) {
            return phone == null ? "?" : phone;
        }
        int country = phone.startsWith("+91") ? 3 : 2;
        return phone.substring(0, country) + " " + phone.substring(country, country + 2) + "••• ••"
                + phone.substring(phone.length() - 3);
    }
}
