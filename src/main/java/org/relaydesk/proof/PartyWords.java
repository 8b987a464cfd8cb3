package org.relaydesk.proof;

import java.util.regex.Pattern;

/**
 * The words that say whose name or UPI id follows, in the same line or below. English puts them before the name; Hindi puts
 * some behind it ({@code Demo Store को}).
 */
final class PartyWords {
    enum Side { PAYEE, PAYER, NONE }

    private static final Pattern TO = Pattern.compile(
            "^(?:(?:paid|sent|pay|payment|paying|transfer|transferred|money sent)? ?to(?:\\b|(?-i:(?=\\p{Lu}\\p{Ll})))|banking name\\b|recipient\\b|beneficiary\\b|payee\\b|receiver\\b) ?:?"
                    + "|^(?:को(?: (?:भुगतान|पेमेंट|भेजा|पैसे|ट्रांसफर)[\\p{L}\\p{M} ]*)?|इन्हें(?: (?:भेजा|भुगतान|पेमेंट)[\\p{L}\\p{M} ]*)?"
                    + "|पाने वाल[ाे](?: का नाम)?|प्राप्तकर्ता(?: का नाम)?|प्राप्त करने वाल[ाे]|लाभार्थी|किसे|बैंकिंग नाम|बैंक में नाम|(?:भुगतान|पेमेंट) किसे (?:किया|हुआ))(?= ?[:-]|\\s|$) ?[:-]?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM = Pattern.compile(
            "^(?:(?:received |debited |paid |sent )?from\\b|paid by\\b|sent by\\b|payer\\b|sender\\b|remitter\\b) ?:?"
                    + "|^(?:से(?: डेबिट[\\p{L}\\p{M} ]*| भुगतान[\\p{L}\\p{M} ]*)?|इनसे|इन्होंने भेजा|इनकी ओर से|[भम]ेजने वाल[ाे](?: का नाम)?|भुगतानकर्ता(?: का नाम)?|भुगतान करने वाल[ाे]"
                    + "|प्रेषक|देने वाल[ाे]|किससे|किसने)(?= ?[:-]|\\s|$) ?[:-]?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEHIND_TO = Pattern.compile("(?<=[\\p{L}\\p{M})0-9.]) को(?: (?:भुगतान|पेमेंट|भेज|ट्रांसफर|पैसे|₹|[0-9])[^@]*)?$");
    private static final Pattern BEHIND_FROM = Pattern.compile("(?<=[\\p{L}\\p{M})0-9.])(?<!फिर) (?:से|ने|के? द्वारा)(?: (?:डेबिट|भुगतान|पेमेंट|भेज|मिल)[^@]*)?$");

    private PartyWords() {}

    /** @param name what else stands in the line */
    record Sided(Side side, String name) {}

    static Sided of(String text) {
        var from = FROM.matcher(text);
        if (from.find()) {
            return new Sided(Side.PAYER, text.substring(from.end()).strip());
        }
        var to = TO.matcher(text);
        if (to.find()) {
            return new Sided(Side.PAYEE, text.substring(to.end()).strip());
        }
        var behindTo = BEHIND_TO.matcher(text);
        if (behindTo.find()) {
            return new Sided(Side.PAYEE, text.substring(0, behindTo.start()).strip());
        }
        var behindFrom = BEHIND_FROM.matcher(text);
        return behindFrom.find() ? new Sided(Side.PAYER, text.substring(0, behindFrom.start()).strip()) : new Sided(Side.NONE, text);
    }
}
