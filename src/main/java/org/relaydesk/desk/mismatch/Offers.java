package org.relaydesk.desk.mismatch;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.words.Words;
import org.relaydesk.mismatch.Settlement;
import org.relaydesk.money.Paise;
import org.relaydesk.query.MismatchQueries.CreditCandidate;
import org.relaydesk.query.MismatchQueries.Detail;
import org.relaydesk.query.MismatchQueries.OrderCandidate;

/** Works out what can be done with a mismatch as it is chosen now, and says it. */
final class Offers {
    private final Words words;

    Offers(Words words) {
        this.words = words;
    }

    Offer apply(@Nullable CreditCandidate credit, @Nullable OrderCandidate order) {
        if (order == null) {
            return Offer.not(words.say("offer.no-order"));
        }
        if (!order.payable()) {
            return Offer.not(words.say("offer.not-payable", "order", order.order(), "status", words.code("status", order.status())));
        }
        if (credit == null) {
            return new Offer(true, words.say("offer.apply-without", "amount", order.expected()), true, order.expected());
        }
        return credit.usable() ? settled(credit.paise(), order) : Offer.not(used(credit));
    }

    private Offer settled(Paise paid, OrderCandidate order) {
        var settlement = Settlement.of(paid, order.expected(), order.wallet());
        if (!settlement.possible()) {
            return Offer.not(words.say("offer.short", "missing", order.expected().minus(paid), "wallet", order.wallet()));
        }
        var text = settlement.fromWallet().isPositive() ? words.say("offer.apply-from-wallet", "amount", settlement.fromWallet())
                : settlement.toWallet().isPositive() ? words.say("offer.apply-to-wallet", "amount", settlement.toWallet())
                : words.say("offer.apply");
        return new Offer(true, text, false, paid);
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
