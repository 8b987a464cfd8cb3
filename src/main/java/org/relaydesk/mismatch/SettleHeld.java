package org.relaydesk.mismatch;

import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.payment.BankCredit;
import org.relaydesk.payment.BankCreditRepository;
import org.relaydesk.payment.SettleTwin;
import org.relaydesk.work.Refused;

/** The seller says of a credit that may be another one told once more whether it is. */
public final class SettleHeld {
    private final MismatchRepository mismatches;
    private final BankCreditRepository credits;
    private final SettleTwin held;
    private final DecisionLog log;
    private final Book book;

    public SettleHeld(
            MismatchRepository mismatches, BankCreditRepository credits, SettleTwin held, Book book, InstantSource clock) {
        this.mismatches = mismatches;
        this.credits = credits;
        this.held = held;
        this.log = new DecisionLog(mismatches, clock);
        this.book = book;
    }

    /**
     * Settles it; the item is closed, and a payment of its own comes up again by itself if it finds no order.
     *
     * @param same whether it is the same payment
     * @throws Refused {@code decided} or {@code stale}
     */
    public void handle(long mismatchId, int version, boolean same) {
        var mismatch = mismatches.byId(mismatchId).filter(m -> m.state().open()).orElseThrow(() -> new Refused("decided"));
        if (mismatch.version() != version) {
            throw new Refused("stale");
        }
        var credit = held(mismatch.creditId());
        var said = same ? "the same payment" : "another payment";
        log.close(mismatch, new DecisionLog.End(Mismatch.State.WITHDRAWN, null, null, null, said), (Long) null);
        book.write(Entry.of("seller", same ? "mismatch.same" : "mismatch.another").with("mismatch", mismatch.id())
                .with("amount", credit.amount()).with("utr", credit.reference()));
        if (same) {
            held.same(credit.id());
        } else {
            held.another(credit.id());
        }
    }

    private BankCredit held(@Nullable Long creditId) {
        if (creditId == null) {
            throw new Refused("decided");
        }
        return credits.byId(creditId).filter(c -> c.state() == BankCredit.State.HELD).orElseThrow(() -> new Refused("decided"));
    }
}
