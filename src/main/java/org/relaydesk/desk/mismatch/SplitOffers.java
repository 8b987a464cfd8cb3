package org.relaydesk.desk.mismatch;

import java.util.List;

import org.relaydesk.desk.words.Words;
import org.relaydesk.mismatch.Shortfall;
import org.relaydesk.mismatch.SplitSettlement;
import org.relaydesk.money.Paise;
import org.relaydesk.query.MismatchQueries.CreditCandidate;
import org.relaydesk.query.MismatchQueries.Detail;
import org.relaydesk.query.MismatchQueries.OrderCandidate;
import org.relaydesk.query.MismatchQueries.Terms;

/** Works out how one payment can be divided among the chosen order and another one of the same customer. */
final class SplitOffers {
    private final Words words;

    SplitOffers(Words words) {
        this.words = words;
    }

    List<SplitOffer> of(Detail detail, CreditCandidate credit, OrderCandidate order) {
        return detail.orders().stream()
                .filter(other -> other.payable() && other.customerId() == order.customerId() && !other.order().equals(order.order()))
                .filter(other -> settle(detail.terms(), credit, order, other).reachesBoth())
                .map(other -> new SplitOffer(order, other, offer(detail.terms(), credit, order, other)))
                .limit(9)
                .toList();
    }

    private static SplitSettlement settle(Terms terms, CreditCandidate credit, OrderCandidate first, OrderCandidate second) {
        return SplitSettlement.of(
                credit.paise(), first.expected(), second.expected(), terms.fromWallet() ? first.wallet() : Paise.ZERO);
    }

    private Offer offer(Terms terms, CreditCandidate credit, OrderCandidate first, OrderCandidate second) {
        var split = settle(terms, credit, first, second);
        var base = words.say("split.line", "first", split.first().toOrder(), "second", split.second().toOrder());
        if (!split.possible()) {
            return split.missing().compareTo(terms.goodwillLimit()) <= 0
                    ? new Offer(true, base + words.say("split.waived", "amount", split.missing()), false, credit.paise(), Shortfall.WAIVED)
                    : Offer.not(base + words.say("split.short", "amount", split.missing()));
        }
        var fromWallet = split.first().fromWallet().plus(split.second().fromWallet());
        var rest = fromWallet.isPositive() ? words.say("split.from-wallet", "amount", fromWallet)
                : split.second().toWallet().isPositive() ? words.say("split.to-wallet", "amount", split.second().toWallet()) : "";
        return new Offer(true, base + rest, false, credit.paise());
    }
}
