package org.relaydesk.adapter.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.relaydesk.adapter.bank.Token.Kind;

/** Cuts a bank's message into the words of its small grammar. */
final class Tokens {
    private static final Set<String> FILLERS = Set.of((
            // What stands around a verb,
            "is are was has have had been now also just you ve your our my the a an of with for to in into on at "
            + "sum amount amt inr rs successfully succesfully only immediately there dear user transaction txn trxn value date "
            // how the money travelled,
            + "upi imps neft rtgs bhim transfer trf tfr payment salary cash cdm cheque clearing inward "
            + "money fund funds bank ltd no ref sent paid remitted "
            // and the same in Hindi.
            + "aapke apke aapka apka mein me main hua hue hui ho gaya gaye gayi kiya kiye ki ke ka "
            + "की के का में आपके आपका हुआ हुए हुई किया किए गए गया")
            .split(" ", -1));

    private static final String MASK = "[xn*•.\\d-]{0,24}";
    private static final String NUMBER = "\\.?(?: ?(?:no|number|num|nos)\\b\\.?)?[ :.#-]{0,3}(?:(?:ending|ends|ended)(?: (?:with|in))? ?)?";
    private static final String[] KINDS = {
        "(?<when>(?<![\\w.])(?:\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}"
                + "|\\d{1,2}(?:st|nd|rd|th)?[-/ ]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
                + "(?:[-/ ',]{0,3}(?:\\d{4}|\\d{2})(?!\\d))?"
                + "|(?:at )?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[ap]m)?(?: ist| hrs)?)(?![\\w]))",
        "(?<amount>(?<![\\w.])(?:(?:inr|rs|rupees|₹|रु|रू|रुपये)[.: ]{0,3}){1,2}(?<figure>\\d[\\d,]*+(?:\\.\\d++)?+)(?:/-)?)",
        // Numbers that are masked like accounts and are none.
        "(?<other>(?<![a-z])(?:cards?|mobile|mob|phone|telephone|loan|policy|cheque|chq|folio|pran|umrn|fd|rd|cc|id)\\b(?: a/?c)?"
                + NUMBER + MASK + "\\d{3,})",
        "(?<account>(?<![a-z])(?:a/?c|acc?t|acc|account|khata|khate|खाता|खाते)s?" + NUMBER + "(?<number>" + MASK + "\\d{3,})(?!\\d))",
        "(?<mask>(?<![\\w*])(?:\\d{2,6}[x*]{2,12}\\d{3,6}|(?:x{1,12}|\\*{1,12}|•{1,12}|\\.{2,6})[x*-]{0,4}\\d{3,6})(?![\\w]))",
        "(?<own>\\b(?:your|aapke|apke|आपके) (?:[a-z]{2,12} ){0,3}(?:a/?c|acct|account|khate|खाते)(?![a-z])(?!"
                + NUMBER + MASK + "\\d{3,}))",
        "(?<credit>(?<![\\p{L}\\d])(?:credited|credit|received|recieved|recd|rcvd|crdt|cr|deposited|deposit(?= of)|jama|prapt|जमा|क्रेडिट|प्राप्त|added(?= to)"
                + "|(?:transferred|remitted)(?= (?:in)?to (?:your|a/?c))"
                + "|transferred(?= (?:rs|inr|₹)[^a-z]{1,20} to your)"
                + "|sent(?= (?:to )?you\\b)|paid(?= you\\b))(?:[.!](?= ?(?:rs|inr|₹|to|in|by|with|for|amount|amt)))?(?!\\p{L}))",
        "(?<word>\\p{L}[\\p{L}\\p{M}]*+)",
        "(?<plain>(?<![\\w.,])\\d[\\d,]*+(?:\\.\\d{1,2})?+(?![\\w]))",
        "(?<stop>[.!?()|])"
    };
    private static final Pattern LEXER =
            Pattern.compile(String.join("|", KINDS), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Set<String> FROM = Set.of("from", "frm", "by", "via", "through", "thru", "sender", "remitter", "se", "dwara");
    private static final Set<String> BALANCE = Set.of(
            "bal", "balance", "limit", "lmt", "avl", "avbl", "aval", "avail", "avlbl", "available", "min", "due");
    private static final int LONGEST_NAME = 8;

    private Tokens() {}

    /** @param line one line, without the payer's own words */
    static List<Token> of(CharSequence line) {
        var tokens = new ArrayList<Token>();
        var m = LEXER.matcher(line);
        while (m.find()) {
            tokens.add(token(m));
        }
        hideBalances(tokens);
        hideOwners(tokens);
        hideNames(tokens);
        return tokens;
    }

    private static Token token(Matcher m) {
        if (m.group("amount") != null) {
            return new Token(Kind.AMOUNT, m.group("figure"), m.start(), m.end());
        }
        if (m.group("account") != null) {
            return new Token(Kind.ACCOUNT, m.group("number"), m.start(), m.end());
        }
        if (m.group("own") != null) {
            return new Token(Kind.ACCOUNT, "", m.start(), m.end());
        }
        var text = m.group().toLowerCase(Locale.ROOT);
        return new Token(kind(m, text), text, m.start(), m.end());
    }

    private static Kind kind(Matcher m, String text) {
        if (m.group("mask") != null) {
            return Kind.ACCOUNT;
        }
        if (m.group("when") != null) {
            return Kind.WHEN;
        }
        if (m.group("credit") != null) {
            return Kind.CREDIT;
        }
        if (m.group("plain") != null) {
            return Kind.FIGURE;
        }
        if (m.group("stop") != null) {
            return Kind.STOP;
        }
        if (FROM.contains(text)) {
            return Kind.FROM;
        }
        return FILLERS.contains(text) ? Kind.FILLER : Kind.WORD;
    }

    /** An amount with the word balance shortly before it is no payment. */
    private static void hideBalances(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(Kind.AMOUNT)) {
                for (int back = i - 1; back >= Math.max(0, i - 5) && leadsOn(tokens.get(back)); back--) {
                    if (BALANCE.contains(tokens.get(back).text())) {
                        tokens.set(i, tokens.get(i).as(Kind.WORD));
                        break;
                    }
                }
            }
        }
    }

    /** The bank's name before its account: credited to <em>Example Grameen Bank</em> a/c XX1234. */
    private static void hideOwners(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(Kind.ACCOUNT)) {
                for (int back = i - 1; back >= Math.max(0, i - 6) && isWord(tokens.get(back)); back--) {
                    if (!BALANCE.contains(tokens.get(back).text())) {
                        tokens.set(back, tokens.get(back).as(Kind.FILLER));
                    }
                }
            }
        }
    }

    /** What follows a <em>from</em> is a name, even where it looks like an amount; a <em>by</em> before an amount is none. */
    private static void hideNames(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).is(Kind.FROM)) {
                continue;
            }
            boolean by = !tokens.get(i).text().startsWith("fr");
            boolean name = i + 1 < tokens.size() && (tokens.get(i + 1).is(Kind.WORD) || (!by && tokens.get(i + 1).is(Kind.AMOUNT)));
            if (!name) {
                continue;
            }
            for (int at = i + 1; at < Math.min(tokens.size(), i + 1 + LONGEST_NAME) && isName(tokens.get(at)); at++) {
                tokens.set(at, tokens.get(at).as(Kind.FROM));
            }
        }
    }

    private static boolean isWord(Token token) {
        return token.is(Kind.WORD) || token.is(Kind.FILLER);
    }

    private static boolean leadsOn(Token token) {
        return isWord(token) || token.is(Kind.ACCOUNT) || token.is(Kind.WHEN);
    }

    private static boolean isName(Token token) {
        return token.is(Kind.WORD) || token.is(Kind.AMOUNT) || token.is(Kind.FIGURE);
    }
}
