package org.relaydesk.ledger;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import org.relaydesk.money.Paise;

/** The money book. Used inside a transaction of the writer, so that money moves together with its reason. */
public final class Ledger {
    private final TransferRepository transfers;
    private final BalanceRepository balances;
    private final InstantSource clock;

    public Ledger(TransferRepository transfers, BalanceRepository balances, InstantSource clock) {
        this.transfers = transfers;
        this.balances = balances;
        this.clock = clock;
    }

    /**
     * Posts a transfer once.
     *
     * @return false if the book already has exactly this transfer
     * @throws LedgerConflict if it has the key with other contents
     * @throws Overdrawn if an account would fall below zero that may not
     */
    public boolean post(Posting posting) {
        var known = transfers.byKey(posting.key());
        if (known.isPresent()) {
            if (known.get().says(posting)) {
                return false;
            }
            throw new LedgerConflict(posting.key());
        }
        transfers.insert(new Transfer(posting, clock.instant()));
        move(posting.debit(), posting.amount(), posting.debit().normal().debitNormal());
        move(posting.credit(), posting.amount(), !posting.credit().normal().debitNormal());
        return true;
    }

    /**
     * Posts transfers that follow one another, under keys that are new by how they were made; the database refuses one
     * that is not. The balance of an account that the money only passes through is not touched.
     *
     * @throws Overdrawn if an account would fall below zero that may not
     */
    public void postNew(List<Posting> postings) {
        var changes = new LinkedHashMap<String, Change>();
        transfers.insertAll(postings.stream().map(p -> new Transfer(p, clock.instant())).toList());
        for (var posting : postings) {
            changes.merge(posting.debit().name(), Change.of(posting.debit(), posting.amount(), true), Change::plus);
            changes.merge(posting.credit().name(), Change.of(posting.credit(), posting.amount(), false), Change::plus);
        }
        for (var change : changes.values()) {
            if (!change.risen().isZero()) {
                move(change.account(), change.risen(), true);
            }
        }
    }

    /** How much an account rises on its normal side; below zero where it falls. */
    private record Change(Account account, Paise risen) {
        static Change of(Account account, Paise amount, boolean debited) {
            boolean rises = debited == account.normal().debitNormal();
            return new Change(account, rises ? amount : Paise.ZERO.minus(amount));
        }

        Change plus(Change other) {
            return new Change(account, risen.plus(other.risen));
        }
    }

    public Optional<Transfer> find(String key) {
        return transfers.byKey(key);
    }

    /**
     * Corrects a transfer by its opposite, once, under the key {@code undo:<its key>}.
     *
     * @throws Overdrawn if what it brought was spent meanwhile
     */
    public void reverse(Transfer transfer, String who) {
        var opposite = new Posting(
                "undo:" + transfer.key(), Account.named(transfer.credit()), Account.named(transfer.debit()), transfer.amount(),
                transfer.orderNumber(), transfer.customerId(), "undo", who);
        if (!post(opposite)) {
            throw new LedgerConflict(opposite.key());
        }
    }

    /** The account's balance on its normal side; zero for one that was never used. */
    public Paise balance(Account account) {
        return balances.of(account.name()).map(Balance::amount).orElse(Paise.ZERO);
    }

    private void move(Account account, Paise amount, boolean rises) {
        var known = balances.of(account.name());
        var balance = known.orElseGet(() -> new Balance(account));
        balance.add(rises ? amount : Paise.ZERO.minus(amount));
        if (known.isPresent()) {
            balances.update(balance);
        } else {
            balances.insert(balance);
        }
    }
}
