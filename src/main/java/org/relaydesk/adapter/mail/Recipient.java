package org.relaydesk.adapter.mail;

import java.util.Locale;

/** Addresses as their owner means them. */
final class Recipient {
    private Recipient() {}

    /** In small letters, without a {@code +tag}; Gmail's without dots too, which it does not look at. */
    static String plain(String address) {
        var small = address.strip().toLowerCase(Locale.ROOT);
        int at = small.lastIndexOf('@');
        if (at < 0) {
            return small;
        }
        var local = small.substring(0, at);
        local = local.indexOf('+') > 0 ? local.substring(0, local.indexOf('+')) : local;
        var domain = small.substring(at + 1);
        return domain.equals("gmail.com") || domain.equals("googlemail.com")
                ? local.replace(".", "") + "@gmail.com"
                : local + "@" + domain;
    }
}
