package org.relaydesk.payment;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.payment.SamePayment.Likeness;
import org.relaydesk.settings.StoreSettings;

/**
 * Puts a bank credit into the book, once, however many messages tell of it, and pays what was asked for by its amount;
 * anything else goes to the seller.
 */
public final class RecordBankCredit {
    private final BankCreditRepository credits;
    private final KnownCredits known;
    private final MatchCredit match;
    private final Book book;
    private final UnmatchedCredits unmatched;
    private final StoreSettings settings;
    private final InstantSource clock;

    public RecordBankCredit(
            BankCreditRepository credits,
            MatchCredit match,
            Book book,
            UnmatchedCredits unmatched,
            StoreSettings settings,
            InstantSource clock) {
        this.credits = credits;
        this.known = new KnownCredits(credits, settings.zone());
        this.match = match;
        this.book = book;
        this.unmatched = unmatched;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Records it; a credit that is known already gets one witness more, unless it is the same message once more.
     *
     * @param messageKey the same for every delivery of the same message: by this a credit without a reference is known
     */
    public Recorded handle(CreditNotice notice, String messageKey) {
        var told = told(notice, messageKey);
        var reference = notice.reference();
        var sure = reference == null
                ? known.byMessage(messageKey).or(() -> credits.byKey(told.key()))
                : known.byReference(reference);
        if (sure.isPresent()) {
            return again(sure.get(), told, notice, messageKey);
        }
        var like = known.like(told, notice, messageKey).orElse(null);
        if (like == null || (like.likeness() == Likeness.DOUBTFUL && match.paysAnother(told, like.credit()))) {
            return fresh(told, notice, messageKey);
        }
        return like.likeness() == Likeness.SAME
                ? again(like.credit(), told, notice, messageKey)
                : hold(told, like.credit(), notice, messageKey);
    }

    /**
     * Records many that {@link ToldBefore#isUnasked} tells to be new and nobody's, as each would be recorded by itself. All
     * are {@code UNMATCHED}.
     *
     * @param all of different references, in their order; read by {@link ToldBefore} in this transaction
     */
    public void unasked(List<ToldBefore.Asked> all) {
        var credits = all.stream().map(a -> told(a.notice(), a.messageKey())).toList();
        match.unasked(credits, () -> witnesses(credits, all));
    }

    private BankCredit told(CreditNotice notice, String messageKey) {
        var now = clock.instant();
        return new BankCredit(
                key(notice, messageKey), notice, notice.bankedAt(settings.zone()), notice.happenedAt(settings.zone(), now), now);
    }

    private static String key(CreditNotice notice, String messageKey) {
        return notice.reference() == null ? notice.told().source().code() + ":" + messageKey : "upi:" + notice.reference();
    }

    private Recorded fresh(BankCredit credit, CreditNotice notice, String messageKey) {
        return match.first(credit, () -> witness(credit, credit, notice, messageKey));
    }

    private Recorded hold(BankCredit credit, BankCredit twin, CreditNotice notice, String messageKey) {
        credit.hold(twin.id());
        credits.insert(credit);
        witness(credit, credit, notice, messageKey);
        book.write(Entry.of("bank", "credit.held").with("amount", credit.amount()).with("utr", credit.reference()));
        unmatched.held(credit, twin);
        return Recorded.HELD;
    }

    /** What is known by now may be enough to match it, where it was not when the first message came. */
    private Recorded again(BankCredit credit, BankCredit told, CreditNotice notice, String messageKey) {
        var witnesses = credits.witnesses(credit.id());
        if (witnesses.stream().anyMatch(w -> messageKey.equals(w.messageKey()))) {
            return Recorded.KNOWN;
        }
        witness(credit, told, notice, messageKey);
        if (!credit.amount().equals(told.amount())) {
            book.write(Entry.of("bank", "credit.differs").with("utr", told.reference()).with("amount", told.amount()));
            return Recorded.KNOWN;
        }
        return match.learned(credit, told) ? Recorded.MATCHED : Recorded.KNOWN;
    }

    private void witness(BankCredit credit, BankCredit told, CreditNotice notice, String messageKey) {
        credits.insert(new CreditWitness(credit.id(), notice, messageKey, told.bankedAt(), told.receivedAt()));
    }

    private void witnesses(List<BankCredit> all, List<ToldBefore.Asked> asked) {
        var witnesses = new ArrayList<CreditWitness>(all.size());
        for (int i = 0; i < all.size(); i++) {
            var credit = all.get(i);
            witnesses.add(new CreditWitness(
                    credit.id(), asked.get(i).notice(), asked.get(i).messageKey(), credit.bankedAt(), credit.receivedAt()));
        }
        credits.insertWitnesses(witnesses);
    }
}
