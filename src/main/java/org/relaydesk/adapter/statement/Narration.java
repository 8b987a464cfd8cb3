package org.relaydesk.adapter.statement;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.relaydesk.statement.Sort;

/**
 * What a bank's words of a credit say. A remark in them is the payer's own: it neither makes a reference nor, by itself,
 * makes a payment no payment.
 *
 * @param reference as it is compared: 12 digits, or the UTR in capitals
 */
record Narration(Sort sort, @Nullable String reference, @Nullable String seen, @Nullable String payer) {
    private static final Pattern WAY = pattern("\\b(upi|imps|neft|rtgs)(?![a-z])");
    private static final Pattern INTEREST = pattern("^(?:(?:sb|sa|savings?|credit|cr|quarterly)[ .:-]*)?int(?:erest)?(?:[ .:/-]|$).*");
    private static final Pattern CASH = pattern("^(?:by |atm )?(?:cash\\b|csh\\b|cdm\\b|cam/|bna\\b).*");
    private static final Pattern CHEQUE = pattern("^(?:by |brn-|ow |iw )?(?:chq|cheque|clg|clearing|cts)\\b.*");
    private static final Pattern RETURNED = pattern("^(?:(?:by|to) transfer[ -]*)?(?:rev|reversal|rvsl|refund|rfnd|return(?:ed)?)\\b"
            + "|\\b(?:upi|imps|neft|rtgs)[-/ *]*(?:rev|reversal|rvsl|rfnd|refund|ret|return|rtn|reject(?:ed)?|cradj|dr)\\b");
    private static final Pattern PERHAPS = pattern("\\b(?:refund(?:ed)?|reversal|reversed|cashback|chargeback|failed)\\b");
    private static final Pattern OWN = pattern("\\b(?:self|own (?:a/?c|account|funds?))\\b");
    private static final Pattern ADDRESS = pattern("[a-z0-9.\\-_]{2,256}@[a-z]{2,64}");

    /**
     * Reads the words of a credit.
     *
     * @param text blanks put together
     * @param column what stands in the column of references
     */
    static Narration of(String text, String column) {
        var way = WAY.matcher(text);
        if (!way.find()) {
            return new Narration(withoutWay(text), null, null, Payers.find(text));
        }
        if (RETURNED.matcher(text).find()) {
            return new Narration(Sort.RETURNED, null, null, null);
        }
        var found = References.find(text, column, way.group(1).toLowerCase(Locale.ROOT), way.start());
        var payer = Payers.find(text);
        var sort = found.unclear() ? Sort.REFERENCE_UNCLEAR : byRemark(ADDRESS.matcher(text).replaceAll("@"));
        return new Narration(sort, found.key(), found.seen(), payer);
    }

    private static Sort byRemark(String text) {
        if (PERHAPS.matcher(text).find()) {
            return Sort.PERHAPS_RETURNED;
        }
        return OWN.matcher(text).find() ? Sort.OWN : Sort.PAYMENT;
    }

    private static Sort withoutWay(String text) {
        for (var known : List.of(new Known(INTEREST, Sort.INTEREST), new Known(CASH, Sort.CASH), new Known(CHEQUE, Sort.CHEQUE),
                new Known(RETURNED, Sort.RETURNED), new Known(OWN, Sort.OWN))) {
            if (known.words.matcher(text).find()) {
                return known.sort;
            }
        }
        return Sort.UNKNOWN;
    }

    private record Known(Pattern words, Sort sort) {}

    static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }
}
