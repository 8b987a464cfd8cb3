package org.relaydesk.payment;

import java.time.InstantSource;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.settings.StoreSettings;
import org.relaydesk.work.Refused;

/** The seller's word about a credit that may be another one told once more. */
public final class SettleTwin {
    private final BankCreditRepository credits;
    private final KnownCredits known;
    private final MatchCredit match;
    private final Book book;
    private final SettledCredits settled;
    private final InstantSource clock;

    public SettleTwin(
            BankCreditRepository credits,
            MatchCredit match,
            Book book,
            SettledCredits settled,
            StoreSettings settings,
            InstantSource clock) {
        this.credits = credits;
        this.known = new KnownCredits(credits, settings.zone());
        this.match = match;
        this.book = book;
        this.settled = settled;
        this.clock = clock;
    }

    /**
     * It is the same payment: it is never counted, and its words are the other one's witnesses from now on.
     *
     * @return {@code MATCHED} where the other one pays now what it could not pay before, for it lacked a reference; else
     *     {@code KNOWN}
     * @throws Refused {@code twin-settled} where it waits for no such word
     */
    public Recorded same(long creditId) {
        var credit = held(creditId);
        var twinId = credit.twinOf();
        var twin = known.original(credits.byId(twinId == null ? 0 : twinId).orElseThrow(() -> new Refused("twin-settled")));
        credit.repeated(clock.instant());
        credits.update(credit);
        for (var witness : credits.witnesses(creditId)) {
            witness.moveTo(twin.id());
            credits.update(witness);
        }
        book.write(Entry.of("seller", "credit.same").with("amount", credit.amount()).with("utr", credit.reference()));
        settled.settled(credit);
        return match.learned(twin, credit) ? Recorded.MATCHED : Recorded.KNOWN;
    }

    /**
     * It is a payment of its own: it is counted now, and matched by the rules; what they can't place stays before the
     * seller, as a payment like any other.
     *
     * @throws Refused {@code twin-settled} where it waits for no such word
     */
    public Recorded another(long creditId) {
        var credit = held(creditId);
        book.write(Entry.of("seller", "credit.another").with("amount", credit.amount()).with("utr", credit.reference()));
        return match.released(credit);
    }

    private BankCredit held(long creditId) {
        return credits.byId(creditId)
                .filter(c -> c.state() == BankCredit.State.HELD)
                .orElseThrow(() -> new Refused("twin-settled"));
    }
}
