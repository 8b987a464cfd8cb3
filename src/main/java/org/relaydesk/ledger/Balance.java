package org.relaydesk.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.relaydesk.money.Paise;

/** The running balance of one account, on its normal side. The ledger alone writes it, with each transfer. */
@Entity
public class Balance {
    @Id
    private String account;

    private boolean floored;
    private long paise;

    protected Balance() {}

    Balance(Account account) {
        this.account = account.name();
        this.floored = account.floored();
    }

    public String account() {
        return account;
    }

    public Paise amount() {
        return Paise.of(paise);
    }

    void add(Paise change) {
        paise = Math.addExact(paise, change.value());
        if (floored && paise < 0) {
            throw new Overdrawn(account, Paise.of(paise));
        }
    }
}
