package org.relaydesk.mismatch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.money.BusinessCalendar;
import org.relaydesk.money.Paise;
import org.relaydesk.payment.BankCredit;
import org.relaydesk.payment.BankCreditRepository;
import org.relaydesk.payment.PaymentRequestRepository;
import org.relaydesk.payment.UnmatchedCredits;

/** Puts a payment before the seller: from a customer's claim or a bank credit; the two find each other. */
public final class OpenMismatch implements UnmatchedCredits {
    private final MismatchRepository mismatches;
    private final BankCreditRepository credits;
    private final Pairing pairing;
    private final DueTimes dueTimes;
    private final Book book;
    private final InstantSource clock;
    private final ReadClaims read;

    public OpenMismatch(
            MismatchRepository mismatches,
            WaitingClaims waiting,
            BankCreditRepository credits,
            PaymentRequestRepository requests,
            BusinessCalendar calendar,
            Book book,
            InstantSource clock,
            ReadClaims read) {
        this.mismatches = mismatches;
        this.credits = credits;
        this.pairing = new Pairing(mismatches, waiting, credits, requests);
        this.dueTimes = new DueTimes(calendar);
        this.book = book;
        this.clock = clock;
        this.read = read;
    }

    /**
     * A customer says that he paid, or answers what he was asked.
     *
     * @param orderNumber the order that he probably means
     * @param messageRow the message that carries the picture; null for words alone
     */
    public Mismatch claim(long customerId, @Nullable Long orderNumber, ClaimText said, @Nullable Long messageRow) {
        var known = asked(customerId).or(() -> mismatches.openOf(customerId).stream().findFirst());
        var claim = pairing.claim(customerId, orderNumber, said);
        var mismatch = known.or(() -> creditAlone(claim)).orElseGet(this::fresh);
        mismatch.claim(customerId, orderNumber, claim.facts().expected(), said);
        if (mismatch.creditId() == null) {
            pairing.creditFor(pairing.claim(customerId, mismatch.orderNumber(), said), this::isFree)
                    .ifPresent(c -> mismatch.join(c.id()));
        }
        if (mismatch.id() == 0) {
            mismatches.insert(mismatch);
            opened(mismatch, said.amount());
        } else {
            answered(mismatch);
            mismatches.update(mismatch);
        }
        if (messageRow != null) {
            mismatches.insert(new MismatchPicture(mismatch.id(), messageRow));
        }
        return mismatch;
    }

    /** The customer's item about which he was asked something, and has not answered yet. */
    public Optional<Mismatch> asked(long customerId) {
        return mismatches.openOf(customerId).stream().filter(m -> m.state() == Mismatch.State.ASKED).findFirst();
    }

    private void answered(Mismatch mismatch) {
        if (mismatch.state() == Mismatch.State.ASKED) {
            var left = mismatch.dueLeft() == null ? Duration.ZERO : mismatch.dueLeft();
            mismatch.answered(dueTimes.answered(clock.instant(), left));
            book.write(Entry.of("customer", "mismatch.answered").customer(mismatch.customerId()).with("mismatch", mismatch.id()));
        }
    }

    @Override
    public void unmatched(BankCredit credit) {
        if (!mismatches.openWithCredit(credit.id()).isEmpty()) {
            // it was before the seller already, as one that might be told twice
            return;
        }
        var claim = pairing.claimFor(credit);
        var mismatch = claim.orElseGet(this::fresh);
        mismatch.join(credit.id());
        if (claim.isPresent()) {
            mismatches.update(mismatch);
        } else {
            mismatches.insert(mismatch);
            opened(mismatch, credit.amount());
        }
    }

    @Override
    public void unmatched(List<BankCredit> all, Consumer<BankCredit> each) {
        var mayBeClaimed = pairing.mayBeClaimed(all);
        var alone = new ArrayList<BankCredit>();
        for (var credit : all) {
            if (mayBeClaimed.test(credit)) {
                openAlone(alone, each);
                alone.clear();
                each.accept(credit);
                unmatched(credit);
            } else {
                alone.add(credit);
            }
        }
        openAlone(alone, each);
    }

    /** For credits that no claim fits: an item for each. */
    private void openAlone(List<BankCredit> all, Consumer<BankCredit> each) {
        if (all.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var due = dueTimes.opened(now);
        var opened = all.stream().map(credit -> {
            var mismatch = new Mismatch(now, due);
            mismatch.join(credit.id());
            return mismatch;
        }).toList();
        mismatches.insertAll(opened);
        for (int i = 0; i < opened.size(); i++) {
            each.accept(all.get(i));
            opened(opened.get(i), all.get(i).amount());
        }
    }

    /** A credit that may be {@code twin} told once more: an item of its own, until the seller says which it is. */
    @Override
    public void held(BankCredit credit, BankCredit twin) {
        var mismatch = fresh();
        mismatch.join(credit.id());
        mismatches.insert(mismatch);
        book.write(Entry.of("bot", "mismatch.held").with("amount", credit.amount()).with("mismatch", mismatch.id())
                .with("utr", twin.reference()));
    }

    /** Money that is nobody's never stands without an item: if it has none now, it gets one. */
    void keepBefore(@Nullable Long creditId) {
        if (creditId != null) {
            credits.byId(creditId)
                    .filter(c -> c.state() == BankCredit.State.UNMATCHED && isFree(c))
                    .ifPresent(this::unmatched);
        }
    }

    /** A claim's picture was read: now a credit may be found for it. An item that was that credit alone goes into it. */
    public void pictureRead(long id) {
        var found = mismatches.byId(id).filter(m -> m.state().open() && m.customerId() != null);
        if (found.isEmpty()) {
            return;
        }
        var mismatch = found.get();
        mismatch.read(read.of(id));
        if (mismatch.creditId() == null) {
            var claim = pairing.claimOf(mismatch);
            var alone = claim.facts().reference() == null ? Optional.<Mismatch>empty() : creditAlone(claim);
            alone.map(Mismatch::creditId).or(() -> pairing.creditFor(claim, this::isFree).map(BankCredit::id)).ifPresent(mismatch::join);
            alone.ifPresent(other -> {
                other.decide(Mismatch.State.WITHDRAWN, null, null, null, "with mismatch " + id, clock.instant());
                mismatches.update(other);
            });
        }
        mismatches.update(mismatch);
    }

    private Mismatch fresh() {
        var now = clock.instant();
        return new Mismatch(now, dueTimes.opened(now));
    }

    private void opened(Mismatch mismatch, @Nullable Paise amount) {
        book.write(new Entry("bot", "mismatch.opened", mismatch.orderNumber(), mismatch.customerId(), Map.of())
                .with("amount", amount).with("mismatch", mismatch.id()));
    }

    /** An open item that is a credit alone, and that the claim fits. */
    private Optional<Mismatch> creditAlone(Pairing.Claim claim) {
        return pairing.creditFor(claim, c -> alone(c).isPresent()).flatMap(this::alone);
    }

    private Optional<Mismatch> alone(BankCredit credit) {
        return mismatches.openWithCredit(credit.id()).stream().filter(m -> m.customerId() == null).findFirst();
    }

    private boolean isFree(BankCredit credit) {
        return mismatches.openWithCredit(credit.id()).isEmpty();
    }
}
