package org.relaydesk.adapter.bank;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.relaydesk.adapter.bank.BankReading.Reason;

/**
 * The words that make a message not a payment, whatever else it says. A payment that is refused here by mistake is
 * found again by the statement; a refund that counts as a payment is not.
 */
final class Refusals {
    private static final Map<Reason, Pattern> SIGNS = signs();

    private Refusals() {}

    /** @param text one line, without addresses, whose parts are anybody's words */
    static Optional<Reason> in(CharSequence text) {
        return SIGNS.entrySet().stream()
                .filter(sign -> sign.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<Reason, Pattern> signs() {
        var signs = new LinkedHashMap<Reason, Pattern>();
        put(signs, Reason.OTP, "otp (?:is|for|to)\\b|\\bis (?:your |the )?(?:\\w+ ){0,2}otp\\b|one[- ]time (?:password|pin)|verification code|\\botp ?:|\\bas (?:your )?otp\\b");
        put(signs, Reason.REQUEST, "\\brequest(?:ed|s|ing)?\\b(?! by you)|\\bcollect\\b|\\bapprove\\b|\\bauthori[sz]e\\b|\\bto pay\\b|\\bpay now\\b|\\benter (?:your )?(?:upi )?pin\\b|\\baccept\\b"
                + "|\\b(?:please|pls|kindly) (?:credit|deposit|add|pay|transfer|maintain)\\b");
        put(signs, Reason.FUTURE, "\\b(?:will|shall|would|to|can|may|should) (?:also |soon |shortly |now )?(?:be|get)\\b.{0,20}?\\bcredited|\\bbeing credited"
                + "|\\b(?:will|shall|to) (?:be )?(?:credit|receive|reflect)|\\bto get\\b.{0,40}credited|under process|in process|in progress|\\bprocessing\\b|\\bshortly\\b"
                + "|\\binitiated\\b|\\bexpected\\b|\\bscheduled\\b|\\bwithin \\d+ (?:\\w+ )?(?:days?|hours?|hrs?|minutes?)\\b|\\bupcoming\\b|\\bsubject to (?:approval|verification)"
                + "|\\bonce (?:\\w+ ){0,4}(?:approved|cleared|verified)|\\b(?:cheque|chq)\\b(?! deposits? in a/?c).{0,100}(?:clearing|reali[sz]ation)");
        put(signs, Reason.FAILED, "\\bfail(?:ed|ure|s)?\\b|\\bdeclined\\b|\\bunsuccessful|\\brejected\\b|\\bbounced\\b|\\bcancell?ed\\b|\\bexpired\\b|\\btimed out\\b"
                + "|\\bnot (?:been |be )?(?:credited|received|processed|completed|successful)|could not|cannot be|unable to|\\bpending\\b|on hold|\\blien\\b|dishonou?red|\\baborted\\b|\\bblocked\\b|\\bhold\\b|\\bfrozen\\b|\\bcomplaint\\b");
        put(signs, Reason.REFUND, "refund|\\brevers(?:al|ed|e|ing)\\b|charge ?back|\\breturn(?:ed|s)?\\b|\\brtn\\b|dispute settled|disputed|\\brev[-/ ]upi|\\brvsl\\b|[-/]rev[-/]|credited back|\\brestored\\b"
                + "|\\b(?:credit adjustment|adjustment|provisional credit|wrongly debited|excess)\\b");
        put(signs, Reason.CASHBACK, "cash ?back|\\breward|\\bbonus\\b|\\bvoucher|\\bcoupon|\\bpromo(?:tion|tional|code)?\\b|\\bpoints?\\b|use code|pre-?approved|\\bcoins?\\b"
                + "|\\bcongrat|\\boffer\\b|\\blottery\\b|\\bprize\\b|\\bscratch ?card|\\blucky\\b|\\byou(?:'ve| have)? won\\b|\\bincentive\\b|\\bwinner\\b|\\bgift card|\\bclaim (?:now|it|your)\\b|\\btap to\\b|\\bt&c"
                + "|\\b(?:get|win|earn) (?:rs|inr|₹|up ?to|flat)|\\bup ?to (?:rs|inr|₹)|\\brefer (?:a|your) friend|\\bapply (?:now|for)\\b");
        put(signs, Reason.INTEREST, "\\binterest\\b|\\bint\\.? ?(?:pd|paid|cr|credit)|\\bint\\b|[-/:]int[-/:]|\\bdividend\\b");
        put(signs, Reason.CARD, "credit ?card|\\bcc (?:x+|\\*+|no|ending|bill|\\d)|card ?member|\\bprepaid card|\\bforex card|\\b(?:to|in|into|on|at) (?:your |the |ur )?(?:\\w+ ){0,3}wallet\\b|\\bfastag\\b|\\bcard (?:dues|bill|outstanding)"
                + "|\\b(?:for|towards) (?:your |the )?(?:\\w+ ){0,3}(?:policy|premium|bill|folio)\\b");
        put(signs, Reason.MANDATE, "mandate|\\bauto ?-?pay\\b|\\be?-?nach\\b|standing instruction|\\bumrn\\b");
        put(signs, Reason.LOAN, "\\bloans?\\b|\\bemis?\\b|disburs|overdraft|\\bod limit\\b|\\brecover(?:y|ed)\\b|salary advance");
        put(signs, Reason.OWN_DEPOSIT, "fixed deposit|recurring deposit|term deposit|\\b[fr]d (?:a/?c|no|account|is|closure|x+\\d)|\\bproceeds\\b|\\bmaturity\\b|\\bmatured\\b|\\bown account\\b|\\bself[- ]transfer\\b|\\bpremature|\\bppf\\b|\\bnps\\b|\\bdemat\\b|\\bupi lite\\b|\\bsweep");
        return signs;
    }

    private static void put(Map<Reason, Pattern> signs, Reason reason, String words) {
        signs.put(reason, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
    }
}
