package org.relaydesk.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the payment stands. What denies it weighs more than what affirms it. */
final class StatusFinder {
    private static final Map<ProofStatus, Pattern> WORDS = words();
    /** Longer lines are explanations, which speak of what could be; questions ask for it. */
    private static final int LONGEST = 48;

    private StatusFinder() {}

    private static Map<ProofStatus, Pattern> words() {
        var words = new LinkedHashMap<ProofStatus, Pattern>();
        words.put(ProofStatus.FAILED, Pattern.compile(
                "failed|failure|declined|unsuccessful|notsuccessful|notcompleted|cancelled|canceled|rejected|expired|refunded|reversed"
                        + "|विफल|असफल|रद्द|अस्वीक|फेल|नाकाम|नहींहो|नहींहु|नहींकि|नहींभेज|वापसकर"));
        words.put(ProofStatus.PENDING, Pattern.compile(
                "pending|processing|inprogress|awaiting|beingprocessed|waitingfor|लंबित|लम्बित|प्रक्रिया|प्रोसेस|पेंडिंग|प्रतीक्षा|इंतजार|होरहा|जारहे?|जारी"));
        words.put(ProofStatus.REQUEST, Pattern.compile(
                "^(?:payment|money|collect|upi)?request(?:ed)?(?:from|for|sent|received|by|to)?$|requested|requestfrom|collectrequest"
                        + "|requestsent|requestingmoney|isrequesting|(?<![a-z])paynow$|अनुरोध|मांगे|मांगा"));
        words.put(ProofStatus.SUCCESS, Pattern.compile(
                "complete[d]?$|^completed|success|^paidto|^paid$|^sentto|^paymentdone|^moneysent|^moneytransferred|सफल|पूरा|पूर्ण|होगया|भेजागया|भेजेगए|भेजदि|^को(?:भुगतान|पेमेंट)|(?:भुगतान|पेमेंट)कि[यए]"));
        return words;
    }

    static Optional<Mark> find(Page page) {
        for (var status : WORDS.entrySet()) {
            for (var line : page.lines()) {
                var bare = Letters.bare(line.text());
                if (isStatement(line.text()) && status.getValue().matcher(bare).find()) {
                    return Optional.of(new Mark(Mark.Kind.STATUS, status.getKey().name(), line.box()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isStatement(String text) {
        return text.length() <= LONGEST && !text.contains("@") && !text.contains("?");
    }
}
