package org.relaydesk.adapter.bank;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who sent an SMS. Only a registered header counts, which no phone can send from: two letters for operator and region,
 * a dash, the header, and since 2025 a dash and one letter for the kind of message ({@code XX-HDFCBK-S}). A promotion
 * ({@code -P}) never tells of a credit.
 */
final class SmsSender {
    private static final Pattern REGISTERED = Pattern.compile("[A-Z]{2}-([A-Z0-9]{5,9})(?:-[A-OQ-Z])?");

    private SmsSender() {}

    /** The bank; empty for a personal number, anybody else's header, and anything that only looks like one. */
    static Optional<Bank> bank(String sender) {
        var m = REGISTERED.matcher(sender.strip().toUpperCase(Locale.ROOT));
        return m.matches() ? Bank.ofHeader(m.group(1)) : Optional.empty();
    }
}
