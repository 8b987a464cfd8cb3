package org.relaydesk.mismatch;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.relaydesk.customer.Tell;
import org.relaydesk.ledger.Account;
import org.relaydesk.ledger.Ledger;
import org.relaydesk.ledger.Posting;
import org.relaydesk.money.Paise;
import org.relaydesk.payment.BankCredit;
import org.relaydesk.payment.BankCreditRepository;

/** Puts a payment that fits no order into a customer's wallet; without a bank credit it is the seller's gift. */
public final class CreditWallet {
    private final MismatchRepository mismatches;
    private final BankCreditRepository credits;
    private final Ledger ledger;
    private final Tell tell;
    private final InstantSource clock;

    public CreditWallet(
            MismatchRepository mismatches, BankCreditRepository credits, Ledger ledger, Tell tell, InstantSource clock) {
        this.mismatches = mismatches;
        this.credits = credits;
        this.ledger = ledger;
        this.tell = tell;
        this.clock = clock;
    }

    /** Posts it once; {@code amount} is the credit's where there is one. Gives the keys of its transfers. */
    List<String> handle(long mismatchId, long customerId, @Nullable BankCredit credit, Paise amount) {
        var wallet = Account.wallet(customerId);
        var key = credit == null
                ? again("goodwill:mismatch:" + mismatchId, mismatches.undone(mismatchId))
                : again("credit:" + credit.id(), credit.unsettled());
        var moves = new Moves(ledger);
        moves.post(new Posting(
                key, credit == null ? Account.GOODWILL : Account.UNMATCHED, wallet, amount, null, customerId,
                credit == null ? "goodwill" : "mismatch", "seller"));
        if (credit != null) {
            credit.settle(BankCredit.State.CREDITED, null, customerId, clock.instant(), false);
            credits.update(credit);
        }
        tell.text(key, customerId, "mismatch.credited",
                Map.of("amount", amount, "balance", ledger.balance(wallet)), null, key);
        return moves.keys();
    }

    /** Keys are unique for ever: what was undone and is done again has a key of its own. */
    private static String again(String key, long undone) {
        return undone == 0 ? key : key + ":" + (undone + 1);
    }
}
