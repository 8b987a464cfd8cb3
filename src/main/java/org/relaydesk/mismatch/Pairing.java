package org.relaydesk.mismatch;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.data.Limit;

import org.jspecify.annotations.Nullable;

import org.relaydesk.mismatch.CandidateRanking.Candidate;
import org.relaydesk.mismatch.CandidateRanking.Side;
import org.relaydesk.payment.BankCredit;
import org.relaydesk.payment.BankCreditRepository;
import org.relaydesk.payment.PaymentRequestRepository;

/** Finds the credit to a claim and the claim to a credit: by UTR, else by amount, time and payer. Looks up by index alone. */
final class Pairing {
    /** More of one amount at a time are told apart by the seller. */
    private static final Limit LOOKED_AT = Limit.of(50);
    /** A payment rounded to the rupee, or a typing error in the paise. */
    private static final long NEAR_PAISE = 100;

    private final MismatchRepository mismatches;
    private final WaitingClaims waiting;
    private final BankCreditRepository credits;
    private final PaymentRequestRepository requests;

    Pairing(MismatchRepository mismatches, WaitingClaims waiting, BankCreditRepository credits, PaymentRequestRepository requests) {
        this.mismatches = mismatches;
        this.waiting = waiting;
        this.credits = credits;
        this.requests = requests;
    }

    /** A claim as it is compared: by whom, and its facts. */
    record Claim(long customerId, Fit.Claim facts) {}

    Claim claim(long customerId, @Nullable Long orderNumber, ClaimText said) {
        var request = orderNumber == null ? null : requests.ofOrder(orderNumber).stream().findFirst().orElse(null);
        return new Claim(customerId, new Fit.Claim(
                said.reference(),
                said.amount(),
                request == null ? null : request.amount(),
                request == null ? null : request.createdAt()));
    }

    /** The unmatched credit that the claim fits best, of those that {@code free} lets pass. */
    Optional<BankCredit> creditFor(Claim claim, Predicate<BankCredit> free) {
        var facts = claim.facts();
        var byReference = facts.reference() == null ? Stream.<BankCredit>empty() : credits.byReference(facts.reference()).stream();
        var about = facts.claimed() != null ? facts.claimed() : facts.expected();
        var byAmount = about == null
                ? Stream.<BankCredit>empty()
                : credits.unmatched(about.value() - NEAR_PAISE, about.value() + NEAR_PAISE, LOOKED_AT).stream();
        var fitting = Stream.concat(byReference, byAmount)
                .filter(c -> c.state() == BankCredit.State.UNMATCHED && fits(claim, c) && free.test(c))
                .map(c -> new Candidate<>(c, side(c), seen(c, claim)))
                .toList();
        return best(new Side(facts.reference(), about, facts.askedAt()), fitting);
    }

    /** Of many credits those that {@link #claimFor} may find a claim for. */
    Predicate<BankCredit> mayBeClaimed(List<BankCredit> all) {
        var references = Set.copyOf(waiting.references(all.stream().map(BankCredit::reference).filter(Objects::nonNull).toList()));
        var amounts = Set.copyOf(waiting.amounts(all.stream().map(c -> c.amount().value()).distinct().toList(), NEAR_PAISE));
        return c -> amounts.contains(c.amount().value()) || (c.reference() != null && references.contains(c.reference()));
    }

    /** The open claim without a credit that fits this one best. */
    Optional<Mismatch> claimFor(BankCredit credit) {
        long paise = credit.amount().value();
        var byReference = credit.reference() == null
                ? Stream.<Mismatch>empty()
                : Stream.concat(
                        mismatches.claimsOf(credit.reference(), LOOKED_AT).stream(),
                        mismatches.claimsRead(credit.reference(), LOOKED_AT).stream());
        var byAmount = Stream.of(
                mismatches.claimsOf(paise, LOOKED_AT),
                mismatches.claimsRead(paise, LOOKED_AT),
                mismatches.claimsAbout(paise - NEAR_PAISE, paise + NEAR_PAISE, LOOKED_AT)).flatMap(List::stream);
        var fitting = Stream.concat(byReference, byAmount)
                .map(m -> new Pair(m, claimOf(m)))
                .filter(p -> fits(p.claim(), credit))
                .map(p -> new Candidate<>(p.mismatch(), side(p.claim()), seen(credit, p.claim())))
                .toList();
        return best(side(credit), fitting);
    }

    private record Pair(Mismatch mismatch, Claim claim) {}

    Claim claimOf(Mismatch m) {
        long customer = m.customerId() == null ? 0 : m.customerId();
        return claim(customer, m.orderNumber(), m.known());
    }

    private static <T> Optional<T> best(Side wanted, List<Candidate<T>> candidates) {
        return CandidateRanking.rank(wanted, candidates).stream().map(CandidateRanking.Ranked::item).findFirst();
    }

    private static boolean fits(Claim claim, BankCredit credit) {
        return Fit.fits(claim.facts(), credit.reference(), credit.amount(), credit.receivedAt());
    }

    private Set<CandidateRanking.Hint> seen(BankCredit credit, Claim claim) {
        return credit.payer() != null && credits.paidBefore(credit.payer(), claim.customerId()) > 0
                ? Set.of(CandidateRanking.Hint.PAYER_SEEN)
                : Set.of();
    }

    private static Side side(BankCredit credit) {
        return new Side(credit.reference(), credit.amount(), credit.receivedAt());
    }

    private static Side side(Claim claim) {
        var facts = claim.facts();
        return new Side(facts.reference(), facts.claimed() != null ? facts.claimed() : facts.expected(), facts.askedAt());
    }
}
