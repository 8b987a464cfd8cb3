package org.relaydesk.mismatch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import jakarta.data.Limit;

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
    private static final Duration PROMISE = Duration.ofDays(1);
    private static final Limit CANDIDATES = Limit.of(50);

    private final MismatchRepository mismatches;
    private final BankCreditRepository credits;
    private final PaymentRequestRepository requests;
    private final BusinessCalendar calendar;
    private final Book book;
    private final InstantSource clock;
    private final ReadClaims read;

    public OpenMismatch(
            MismatchRepository mismatches,
            BankCreditRepository credits,
            PaymentRequestRepository requests,
            BusinessCalendar calendar,
            Book book,
            InstantSource clock,
            ReadClaims read) {
        this.mismatches = mismatches;
        this.credits = credits;
        this.requests = requests;
        this.calendar = calendar;
        this.book = book;
        this.clock = clock;
        this.read = read;
    }

    /**
     * A customer says that he paid.
     *
     * @param orderNumber the order that he probably means
     * @param messageRow the message that carries the picture; null for words alone
     */
    public Mismatch claim(long customerId, @Nullable Long orderNumber, ClaimText said, @Nullable Long messageRow) {
        var known = mismatches.openOf(customerId).stream().findFirst();
        var mismatch = known.or(() -> creditAlone(claimOf(orderNumber, said))).orElseGet(this::fresh);
        mismatch.claim(customerId, orderNumber, said);
        if (mismatch.creditId() == null) {
            fittingCredit(claimOf(mismatch.orderNumber(), said)).ifPresent(c -> mismatch.join(c.id()));
        }
        if (mismatch.id() == 0) {
            mismatches.insert(mismatch);
            opened(mismatch, said.amount());
        } else {
            mismatches.update(mismatch);
        }
        if (messageRow != null) {
            mismatches.insert(new MismatchPicture(mismatch.id(), messageRow));
        }
        return mismatch;
    }

    @Override
    public void unmatched(BankCredit credit) {
        var claim = mismatches.open().stream()
                .filter(m -> m.customerId() != null && m.creditId() == null)
                .filter(m -> fits(claimOf(m), credit))
                .findFirst();
        var mismatch = claim.orElseGet(this::fresh);
        mismatch.join(credit.id());
        if (claim.isPresent()) {
            mismatches.update(mismatch);
        } else {
            mismatches.insert(mismatch);
            opened(mismatch, credit.amount());
        }
    }

    /** A claim's picture was read: now a credit may be found for it. An item that was that credit alone goes into it. */
    public void pictureRead(long id) {
        var found = mismatches.byId(id).filter(m -> m.state().open() && m.creditId() == null && m.customerId() != null);
        if (found.isEmpty()) {
            return;
        }
        var mismatch = found.get();
        var claim = claimOf(mismatch);
        var alone = claim.reference() == null ? Optional.<Mismatch>empty() : creditAlone(new Fit.Claim(claim.reference(), null, null, null));
        alone.map(Mismatch::creditId).or(() -> fittingCredit(claim).map(BankCredit::id)).ifPresent(credit -> {
            mismatch.join(credit);
            mismatches.update(mismatch);
        });
        alone.ifPresent(other -> {
            other.decide(Mismatch.State.WITHDRAWN, null, null, null, "with mismatch " + id, clock.instant());
            mismatches.update(other);
        });
    }

    private Mismatch fresh() {
        var now = clock.instant();
        return new Mismatch(now, calendar.after(now, PROMISE));
    }

    private void opened(Mismatch mismatch, @Nullable Paise amount) {
        book.write(new Entry("bot", "mismatch.opened", mismatch.orderNumber(), mismatch.customerId(), Map.of())
                .with("amount", amount).with("mismatch", mismatch.id()));
    }

    /** An open item that is a credit alone, and that the claim fits. */
    private Optional<Mismatch> creditAlone(Fit.Claim claim) {
        return mismatches.open().stream()
                .filter(m -> m.customerId() == null)
                .filter(m -> Optional.ofNullable(m.creditId()).flatMap(credits::byId).filter(c -> fits(claim, c)).isPresent())
                .findFirst();
    }

    /** A credit without an owner that the claim fits and no other item has. */
    private Optional<BankCredit> fittingCredit(Fit.Claim claim) {
        var about = claim.claimed() != null ? claim.claimed() : claim.expected();
        if (about == null) {
            return Optional.empty();
        }
        return credits.unmatched(about.value() - 100, about.value() + 100, CANDIDATES).stream()
                .filter(c -> fits(claim, c) && mismatches.openWithCredit(c.id()).isEmpty())
                .findFirst();
    }

    private static boolean fits(Fit.Claim claim, BankCredit credit) {
        return Fit.fits(claim, credit.reference(), credit.amount(), credit.receivedAt());
    }

    private Fit.Claim claimOf(Mismatch m) {
        boolean whole = m.claimed() != null && m.claimedReference() != null;
        var seen = whole || m.id() == 0 ? ReadClaims.NONE.of(m.id()) : read.of(m.id());
        return claimOf(m.orderNumber(), new ClaimText(
                "", m.claimed() == null ? seen.amount() : m.claimed(),
                m.claimedReference() == null ? seen.reference() : m.claimedReference()));
    }

    private Fit.Claim claimOf(@Nullable Long orderNumber, ClaimText said) {
        var request = orderNumber == null ? null : requests.ofOrder(orderNumber).stream().findFirst().orElse(null);
        return new Fit.Claim(
                said.reference(),
                said.amount(),
                request == null ? null : request.amount(),
                request == null ? null : request.createdAt());
    }
}
