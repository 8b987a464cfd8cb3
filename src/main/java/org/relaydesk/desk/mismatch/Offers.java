package org.relaydesk.desk.mismatch;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.words.Words;
import org.relaydesk.mismatch.Settlement;
import org.relaydesk.mismatch.Shortfall;
import org.relaydesk.money.Paise;
import org.relaydesk.query.MismatchQueries.CreditCandidate;
import org.relaydesk.query.MismatchQueries.Detail;
import org.relaydesk.query.MismatchQueries.OrderCandidate;
import org.relaydesk.query.MismatchQueries.Terms;

/** Works out what can be done with a mismatch as it is chosen now, and says it. */
final class Offers {
    private final Words words;
    private final SplitOffers splits;

    Offers(Words words) {
        this.words = words;
        this.splits = new SplitOffers(words);
    }

    /** What is missing comes from the wallet; where that holds too little and the limit allows it, it is waived. */
    Offer apply(Terms terms, @Nullable CreditCandidate credit, @Nullable OrderCandidate order) {
        if (order == null) {
            return Offer.not(words.say("offer.no-order"));
        }
        if (!order.payable()) {
            return Offer.not(words.say("offer.not-payable", "order", order.order(), "status", words.code("status", order.status())));
        }
        if (credit == null) {
            return new Offer(true, words.say("offer.apply-without", "amount", order.expected()), true, order.expected());
        }
        return credit.usable() ? settled(terms, credit.paise(), order) : Offer.not(used(credit));
    }

    private Offer settled(Terms terms, Paise paid, OrderCandidate order) {
        var settlement = settlement(terms, paid, order);
        if (!settlement.possible()) {
            return settlement.missing().compareTo(terms.goodwillLimit()) <= 0
                    ? waiving(paid, settlement)
                    : Offer.not(words.say(terms.fromWallet() ? "offer.short" : "offer.short-no-wallet",
                            "missing", settlement.missing(), "wallet", order.wallet(), "limit", terms.goodwillLimit()));
        }
        var text = settlement.fromWallet().isPositive() ? words.say("offer.apply-from-wallet", "amount", settlement.fromWallet())
                : settlement.toWallet().isPositive() ? words.say("offer.apply-to-wallet", "amount", settlement.toWallet())
                : words.say("offer.apply");
        return new Offer(true, text, false, paid);
    }

    /** Beside an apply that takes from the wallet: the same with the shortfall waived. */
    Offer waive(Terms terms, @Nullable CreditCandidate credit, @Nullable OrderCandidate order) {
        if (credit == null || order == null || !credit.usable() || !order.payable()) {
            return Offer.NONE;
        }
        var settlement = settlement(terms, credit.paise(), order);
        boolean choice = settlement.possible() && settlement.fromWallet().isPositive()
                && settlement.missing().compareTo(terms.goodwillLimit()) <= 0;
        return choice ? waiving(credit.paise(), settlement) : Offer.NONE;
    }

    private static Settlement settlement(Terms terms, Paise paid, OrderCandidate order) {
        return Settlement.of(paid, order.expected(), terms.fromWallet() ? order.wallet() : Paise.ZERO);
    }

    private Offer waiving(Paise paid, Settlement settlement) {
        return new Offer(true, words.say("offer.apply-waived", "amount", settlement.missing()), false, paid, Shortfall.WAIVED);
    }

    /** The ways to pay two orders, the chosen one first, by a credit that is enough for more than that one. */
    List<SplitOffer> splits(Detail detail, @Nullable CreditCandidate credit, @Nullable OrderCandidate order) {
        return credit == null || order == null || !credit.usable() || !order.payable()
                ? List.of()
                : splits.of(detail, credit, order);
    }

    Offer wallet(Detail detail, @Nullable CreditCandidate credit, @Nullable OrderCandidate order) {
        if (customer(detail, order) == null) {
            return Offer.not(words.say("offer.no-customer"));
        }
        if (credit == null) {
            var paid = detail.row().paid();
            return new Offer(true, words.say("offer.wallet-without"), true, paid == null ? Paise.ZERO : paid);
        }
        if (!credit.usable()) {
            return Offer.not(used(credit));
        }
        var text = detail.customerId() == null && order != null
                ? words.say("offer.wallet-of", "amount", credit.paise(), "customer", order.customer())
                : words.say("offer.wallet", "amount", credit.paise());
        return new Offer(true, text, false, credit.paise());
    }

    Offer ask(Detail detail) {
        if (detail.customerId() == null) {
            return Offer.not(words.say("offer.nobody-to-ask"));
        }
        return new Offer(true, words.say(detail.row().state().equals("ASKED") ? "offer.ask-again" : "offer.ask"), true, Paise.ZERO);
    }

    Offer reject(Detail detail) {
        return detail.customerId() == null
                ? Offer.not(words.say("offer.nothing-to-reject"))
                : new Offer(true, words.say("mismatch.reject"), true, Paise.ZERO);
    }

    /** Whose wallet: the customer who claims it, else the one whose order is chosen. */
    static @Nullable Long customer(Detail detail, @Nullable OrderCandidate order) {
        return detail.customerId() != null ? detail.customerId() : order == null ? null : Long.valueOf(order.customerId());
    }

    private String used(CreditCandidate credit) {
        return credit.usedFor() == null
                ? words.say("offer.used")
                : words.say("offer.used-for", "order", credit.usedFor());
    }
}
