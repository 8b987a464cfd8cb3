package org.relaydesk.people;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.customer.Customer;
import org.relaydesk.customer.CustomerRepository;
import org.relaydesk.customer.Standing;
import org.relaydesk.customer.Tell;
import org.relaydesk.ledger.Account;
import org.relaydesk.ledger.Ledger;
import org.relaydesk.ledger.Posting;
import org.relaydesk.money.Paise;
import org.relaydesk.thread.Threads;
import org.relaydesk.work.Refused;

/**
 * Two customers are one person, says the seller: the one that stays gets everything of the other, and the other's wallet by
 * a transfer. It is never done on a guess, such as a name, and it is not undone.
 */
public final class MergeCustomers {
    private final CustomerRepository customers;
    private final CustomerRows rows;
    private final Threads threads;
    private final Ledger ledger;
    private final Tell tell;
    private final Book book;

    public MergeCustomers(CustomerRepository customers, CustomerRows rows, Threads threads, Ledger ledger, Tell tell, Book book) {
        this.customers = customers;
        this.rows = rows;
        this.threads = threads;
        this.ledger = ledger;
        this.tell = tell;
        this.book = book;
    }

    /**
     * Merges {@code gone} into {@code stays}. Asked again for the same two it changes nothing.
     *
     * @throws Refused {@code merge-same} for one and the same, {@code merge-gone} where one of them was merged into somebody
     *     already, {@code reason-needed}, {@code customer-unknown}
     */
    public void handle(long stays, long gone, String reason) {
        if (reason.isBlank()) {
            throw new Refused("reason-needed");
        }
        if (stays == gone) {
            throw new Refused("merge-same");
        }
        var into = known(stays);
        var from = known(gone);
        Long already = from.mergedInto();
        if (already != null && already == stays) {
            return;
        }
        if (already != null || into.mergedInto() != null) {
            throw new Refused("merge-gone");
        }
        var amount = wallet(stays, gone);
        int moved = rows.move(gone, stays);
        threads.merged(stays, gone);
        // one who is not served does not come back by another number
        if (from.standing() == Standing.SUSPENDED) {
            into.suspend();
        }
        into.takeOver(from);
        from.mergedInto(stays);
        customers.update(into);
        customers.update(from);
        customers.mergedInto(gone).forEach(earlier -> {
            earlier.mergedInto(stays);
            customers.update(earlier);
        });
        book.write(Entry.of("seller", "customer.merged").customer(stays)
                .with("gone", gone).with("rows", moved).with("amount", amount).with("reason", reason));
    }

    /** What the other's wallet held; null for nothing. */
    private @Nullable Paise wallet(long stays, long gone) {
        var from = Account.wallet(gone);
        var to = Account.wallet(stays);
        var amount = ledger.balance(from);
        if (!amount.isPositive()) {
            return null;
        }
        var key = "merge:" + gone + ":" + stays;
        ledger.post(new Posting(key, from, to, amount, null, stays, "merge", "seller"));
        tell.text(key, stays, "wallet.merged", Map.of("amount", amount, "balance", ledger.balance(to)), null, key);
        return amount;
    }

    private Customer known(long id) {
        return customers.byId(id).orElseThrow(() -> new Refused("customer-unknown"));
    }
}
