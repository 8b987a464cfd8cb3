package org.relaydesk.adapter.bank;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who sent an SMS. Only a registered header counts, which no phone can send from: two letters for operator and region,
 * a dash, the header, and since 2025 a dash and one letter for the kind of message ({@code XX-HDFCBK-S}): service,
 * transaction or government. A promotion ({@code -P}) never tells of a credit. See the decision record 013 for which
 * headers are banks'.
 */
final class SmsSender {
    private static final Pattern REGISTERED = Pattern.compile("[A-Z]{2}-([A-Z0-9]{3,11})(?:-[STG])?");
    /** No company may call itself a bank that is none (Banking Regulation Act 1949, section 7). */
    private static final Pattern CALLED_BANK = Pattern.compile("[A-Z]{1,8}(?:BANK|BNK|SFB)");
    /** Letters that stand for bank, or for back, book and more. */
    private static final Pattern MAYBE_BANK = Pattern.compile("[A-Z]{5,9}");
    /** Things that are called a bank all the same. */
    private static final Set<String> NO_BANKS = Set.of(
            "PWRBNK", "POWBNK", "PWBANK", "BLDBNK", "BLOODBANK", "BBBANK", "EYEBNK", "EYBANK", "FODBNK", "FUDBNK", "DATBNK", "LNDBNK",
            "JOBBNK", "PIGBNK", "PGYBNK", "TIMBNK", "IDEBNK", "WRDBNK", "STMBNK", "MLKBNK");

    private SmsSender() {}

    /**
     * The bank: its name, or its header where it is not a known one; empty for a personal number, anybody else's header,
     * and anything that only looks like one.
     *
     * @param words what it says: a header that could be a bank's or not is one where its bank signs the words
     */
    static Optional<String> bank(String sender, String words) {
        var header = header(sender);
        var known = header.flatMap(BankHeaders::bank);
        return known.isPresent() ? known : header.filter(unknown -> isBank(unknown, words));
    }

    /** The middle part of a registered sender, in capitals; empty for a number or a promotion. */
    static Optional<String> header(String sender) {
        var m = REGISTERED.matcher(sender.strip().toUpperCase(Locale.ROOT));
        return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
    }

    private static boolean isBank(String header, String words) {
        if (NO_BANKS.contains(header) || BankHeaders.isLookAlike(header)) {
            return false;
        }
        return CALLED_BANK.matcher(header).matches()
                || (MAYBE_BANK.matcher(header).matches() && Signature.fits(header, words));
    }
}
