package org.relaydesk.customer;

import java.util.Map;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.ledger.Account;
import org.relaydesk.ledger.Ledger;
import org.relaydesk.ledger.Posting;
import org.relaydesk.money.Paise;
import org.relaydesk.work.Refused;

/** What the seller does to a customer's wallet and standing by hand; each with its reason, each told and recorded. */
public final class CorrectWallet {
    private final CustomerRepository customers;
    private final Ledger ledger;
    private final Tell tell;
    private final Book book;

    public CorrectWallet(CustomerRepository customers, Ledger ledger, Tell tell, Book book) {
        this.customers = customers;
        this.ledger = ledger;
        this.tell = tell;
        this.book = book;
    }

    /**
     * Gives credit as goodwill.
     *
     * @param key made by the caller once for this decision, so that it can't be carried out twice
     */
    public void credit(String key, long customerId, Paise amount, String reason) {
        check(customerId, amount, reason);
        var wallet = Account.wallet(customerId);
        if (ledger.post(new Posting(
                "gift:" + key, Account.GOODWILL, wallet, amount, null, customerId, "goodwill", "seller"))) {
            said("wallet.credited", "wallet.gift", "gift:" + key, customerId, amount, reason);
        }
    }

    /** Takes back what was given by mistake; refused as {@code wallet-short} where the wallet holds less. */
    public void correct(String key, long customerId, Paise amount, String reason) {
        check(customerId, amount, reason);
        var wallet = Account.wallet(customerId);
        if (ledger.balance(wallet).compareTo(amount) < 0) {
            throw new Refused("wallet-short", Long.toString(amount.value()));
        }
        if (ledger.post(new Posting(
                "correct:" + key, wallet, Account.GOODWILL, amount, null, customerId, "correction", "seller"))) {
            said("wallet.corrected", "wallet.corrected", "correct:" + key, customerId, amount, reason);
        }
    }

    public void suspend(long customerId, String reason) {
        var customer = known(customerId, reason);
        customer.suspend();
        customers.update(customer);
        book.write(Entry.of("seller", "customer.suspended").customer(customerId).with("reason", reason));
    }

    public void reinstate(long customerId, String reason) {
        var customer = known(customerId, reason);
        customer.reinstate();
        customers.update(customer);
        book.write(Entry.of("seller", "customer.reinstated").customer(customerId).with("reason", reason));
    }

    private void check(long customerId, Paise amount, String reason) {
        known(customerId, reason);
        if (!amount.isPositive()) {
            throw new Refused("amount-bad");
        }
    }

    private Customer known(long customerId, String reason) {
        if (reason.isBlank()) {
            throw new Refused("reason-needed");
        }
        return customers.byId(customerId).orElseThrow(() -> new Refused("customer-unknown"));
    }

    private void said(String what, String phrase, String key, long customerId, Paise amount, String reason) {
        book.write(Entry.of("seller", what).customer(customerId).with("amount", amount).with("reason", reason));
        tell.text(key, customerId, phrase,
                Map.of("amount", amount, "balance", ledger.balance(Account.wallet(customerId)), "reason", reason),
                null, key);
    }
}
