package org.relaydesk.adapter.bank;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.relaydesk.adapter.bank.Token.Kind;

/**
 * The words that say: this amount came onto this account. A verb and its amount stand together with nothing between them
 * but words that say nothing, in either order, so that neither a balance nor an amount in somebody's remark is taken for it.
 *
 * @param start where they begin in the text
 * @param end where they end
 * @param amount as written, without currency
 * @param received whether it says "received … from", which nobody says of money that goes elsewhere
 * @param account the seller's own as written, mask and digits: empty where the message names none
 */
record CreditClause(int start, int end, String amount, boolean received, Optional<String> account) {
    private static final int FARTHEST = 14;
    /** Only after one of these, and with decimals, may an amount lack its currency: credited with 15000.00. */
    private static final Set<String> BEFORE_FIGURES = Set.of("with", "by", "for", "of");

    /** @param line one line, without the payer's own words */
    static Optional<CreditClause> find(CharSequence line) {
        var tokens = Tokens.of(line);
        for (int verb = 0; verb < tokens.size(); verb++) {
            if (tokens.get(verb).is(Kind.CREDIT)) {
                int amount = before(tokens, verb);
                amount = amount >= 0 ? amount : after(tokens, verb);
                if (amount >= 0) {
                    return Optional.of(clause(tokens, Math.min(verb, amount), Math.max(verb, amount), amount));
                }
            }
        }
        return Optional.empty();
    }

    /** The amount that goes before the verb: Rs 500 (from somebody) has been credited. */
    private static int before(List<Token> tokens, int verb) {
        boolean ofBalance = tokens.get(verb).text().equals("cr") && !leadsToAccount(tokens, verb);
        for (int at = verb - 1; at >= Math.max(0, verb - FARTHEST) && !ofBalance; at--) {
            var token = tokens.get(at);
            if (token.is(Kind.AMOUNT)) {
                return at;
            }
            if (!isPassed(token) && !token.is(Kind.FROM)) {
                return -1;
            }
        }
        return -1;
    }

    /** The amount that follows the verb: credited (to A/c XX1234 on 01-01-26) with Rs 500. */
    private static int after(List<Token> tokens, int verb) {
        for (int at = verb + 1; at < Math.min(tokens.size(), verb + FARTHEST); at++) {
            var token = tokens.get(at);
            boolean bare = token.is(Kind.FIGURE) && token.text().contains(".") && BEFORE_FIGURES.contains(tokens.get(at - 1).text());
            if (token.is(Kind.AMOUNT) || bare) {
                return at;
            }
            boolean lone = token.is(Kind.FROM) && (BEFORE_FIGURES.contains(token.text()) || token.text().equals("via"));
            if (!isPassed(token) && !lone) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isPassed(Token token) {
        return token.is(Kind.FILLER) || token.is(Kind.WHEN) || token.is(Kind.ACCOUNT) || token.is(Kind.CREDIT);
    }

    /** A balance is written 500 Cr too: the verb is one only where it leads to an account. */
    private static boolean leadsToAccount(List<Token> tokens, int verb) {
        int at = verb + 1;
        while (at < tokens.size() && tokens.get(at).is(Kind.FILLER)) {
            at++;
        }
        return at < tokens.size() && tokens.get(at).is(Kind.ACCOUNT);
    }

    private static CreditClause clause(List<Token> tokens, int first, int last, int amount) {
        boolean received = false;
        for (int at = first; at < Math.min(tokens.size(), last + 3); at++) {
            received |= at > first && tokens.get(at).text().equals("from");
        }
        received &= tokens.get(first).text().startsWith("rec") || tokens.get(last).text().startsWith("rec");
        return new CreditClause(
                tokens.get(first).start(), tokens.get(last).end(), tokens.get(amount).text(), received, account(tokens, first, last));
    }

    /** Of the accounts that are not the payer's the nearest one that has a number; else empty text, where there is one at all. */
    private static Optional<String> account(List<Token> tokens, int first, int last) {
        return nearest(tokens, first, last, token -> !token.text().isEmpty()).or(() -> nearest(tokens, first, last, token -> true));
    }

    private static Optional<String> nearest(List<Token> tokens, int first, int last, Predicate<Token> wanted) {
        String found = null;
        int nearest = Integer.MAX_VALUE;
        for (int at = 0; at < tokens.size(); at++) {
            int distance = at < first ? first - at : Math.max(0, at - last);
            var token = tokens.get(at);
            if (token.is(Kind.ACCOUNT) && wanted.test(token) && distance < nearest && !isPayers(tokens, at)) {
                found = token.text();
                nearest = distance;
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean isPayers(List<Token> tokens, int account) {
        for (int at = account - 1; at >= Math.max(0, account - 5); at--) {
            var token = tokens.get(at);
            if (token.is(Kind.FROM)) {
                return true;
            }
            if (!token.is(Kind.FILLER) || Set.of("to", "in", "into", "your").contains(token.text())) {
                return false;
            }
        }
        return false;
    }

    /** The account's last digits: as many as a masked number shows, four of one that is written out; empty for none. */
    String tail() {
        var written = account.orElse("");
        int at = written.length();
        while (at > 0 && Character.isDigit(written.charAt(at - 1))) {
            at--;
        }
        var digits = written.substring(at);
        return digits.length() > 6 ? digits.substring(digits.length() - 4) : digits;
    }
}
