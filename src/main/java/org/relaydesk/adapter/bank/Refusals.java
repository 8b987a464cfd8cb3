package org.relaydesk.adapter.bank;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.relaydesk.adapter.bank.SmsReading.Reason;

/**
 * The words that make a message not a payment, whatever else it says. A payment that is refused here by mistake is
 * found again by the statement; a refund that counts as a payment is not.
 */
final class Refusals {
    private static final Map<Reason, Pattern> SIGNS = signs();

    private Refusals() {}

    /** @param text one line, without addresses, whose parts are anybody's words */
    static Optional<Reason> in(String text) {
        return SIGNS.entrySet().stream()
                .filter(sign -> sign.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<Reason, Pattern> signs() {
        var signs = new LinkedHashMap<Reason, Pattern>();
        put(signs, Reason.OTP, "otp (?:is|for|to)\\b|\\bis (?:your |the )?(?:\\w+ ){0,2}otp\\b|one[- ]time password|verification code");
        put(signs, Reason.REQUEST, "\\brequest(?:ed|s|ing)?\\b(?! by you)|\\bcollect\\b|\\bapprove\\b|\\bauthori[sz]e\\b");
        put(signs, Reason.FUTURE, "\\b(?:will|shall|would|to|can|may) (?:also )?be\\b.{0,20}?\\bcredited|\\bbeing credited"
                + "|under process|\\bshortly\\b|\\binitiated\\b|\\bexpected\\b|for processing");
        put(signs, Reason.FAILED, "\\bfail(?:ed|ure|s)?\\b|\\bdeclined\\b|\\bunsuccessful|\\brejected\\b|\\bbounced\\b"
                + "|not (?:been )?credited|could not|unable to|\\bpending\\b|on hold|\\blien\\b|dishonou?red");
        put(signs, Reason.REFUND, "refund|\\brevers(?:al|ed|e)\\b|charge ?back|\\breturn(?:ed)?\\b|dispute settled|disputed transaction|\\brev[-/ ]upi");
        put(signs, Reason.CASHBACK, "cash ?back|\\breward|\\bbonus\\b|\\bvoucher|\\bcoupon|\\bpromo(?:tion|code)?\\b|\\bpoints?\\b|use code|pre-?approved"
                + "|\\bcongrat|\\boffer\\b");
        put(signs, Reason.INTEREST, "\\binterest\\b|\\bint\\.? ?(?:pd|paid|cr|credit)|\\bdividend\\b");
        put(signs, Reason.CARD, "credit ?card|\\bcc (?:x+|\\*+|no|ending|bill|\\d)|card ?member|\\bprepaid card");
        put(signs, Reason.MANDATE, "mandate|\\bauto ?-?pay\\b|\\be?-?nach\\b|standing instruction");
        put(signs, Reason.LOAN, "\\bloan\\b|\\bemi\\b|disburs|overdraft");
        put(signs, Reason.OWN_DEPOSIT, "fixed deposit|recurring deposit|\\b[fr]d (?:a/?c|no|account|is|closure)|\\bproceeds\\b|\\bmaturity\\b");
        return signs;
    }

    private static void put(Map<Reason, Pattern> signs, Reason reason, String words) {
        signs.put(reason, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
    }
}
