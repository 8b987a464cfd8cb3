package org.relaydesk.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.data.Limit;

import org.relaydesk.payment.SamePayment.Likeness;

/** Finds the credit that a message tells of, if it is in the store already. */
final class KnownCredits {
    /** So many credits of one amount are looked at; a store has some in a day at most. */
    private static final Limit LOOKED_AT = Limit.of(500);

    private final BankCreditRepository credits;
    private final ZoneId zone;

    KnownCredits(BankCreditRepository credits, ZoneId zone) {
        this.credits = credits;
        this.zone = zone;
    }

    /** What is known that is like a new credit. */
    record Like(BankCredit credit, Likeness likeness) {}

    /** The one with the reference; the payment itself rather than one that repeats it. */
    Optional<BankCredit> byReference(String reference) {
        var all = credits.byReference(reference);
        return all.stream().filter(c -> c.state() != BankCredit.State.REPEATED).findFirst()
                .or(() -> all.stream().findFirst().map(this::original));
    }

    /** The one of which this very message told before. */
    Optional<BankCredit> byMessage(String messageKey) {
        return credits.byMessage(messageKey).stream().findFirst()
                .flatMap(w -> credits.byId(w.creditId()))
                .map(this::original);
    }

    /** The payment that a repetition repeats. */
    BankCredit original(BankCredit credit) {
        var at = credit;
        for (var twin = at.twinOf(); at.state() == BankCredit.State.REPEATED && twin != null; twin = at.twinOf()) {
            at = credits.byId(twin).orElseThrow();
        }
        return at;
    }

    /**
     * The credit that is most like the new one; empty where none is. One of which this very message told before is the
     * same, though the message be read better now.
     */
    Optional<Like> like(BankCredit told, CreditNotice notice, String messageKey) {
        var all = credits.since(told.amount().value(), since(told), LOOKED_AT).stream()
                .filter(c -> c.state() != BankCredit.State.REPEATED)
                .map(c -> like(told, notice, messageKey, c))
                .filter(l -> l.likeness() != Likeness.OTHER)
                .toList();
        return all.stream().filter(l -> l.likeness() == Likeness.SAME).findFirst().or(() -> doubtful(all));
    }

    private Like like(BankCredit told, CreditNotice notice, String messageKey, BankCredit candidate) {
        var witnesses = credits.witnesses(candidate.id());
        return new Like(candidate, witnesses.stream().anyMatch(w -> messageKey.equals(w.messageKey()))
                ? Likeness.SAME
                : SamePayment.compare(told, notice, candidate, witnesses, zone));
    }

    /** Better one that counts and of which no other held credit may be the twin. */
    private static Optional<Like> doubtful(List<Like> all) {
        var twins = all.stream().map(l -> l.credit().twinOf()).collect(Collectors.toSet());
        return all.stream().filter(l -> !isHeld(l) && !twins.contains(l.credit().id())).findFirst()
                .or(() -> all.stream().filter(l -> !isHeld(l)).findFirst())
                .or(() -> all.stream().findFirst());
    }

    private static boolean isHeld(Like like) {
        return like.credit().state() == BankCredit.State.HELD;
    }

    /** Nothing that was told before can be the same payment: a bank tells after it happened, by its clock. */
    private Instant since(BankCredit told) {
        var near = told.receivedAt().minus(SamePayment.NEAR);
        var date = told.bankDate();
        var day = (date == null ? LocalDate.ofInstant(told.receivedAt(), zone) : date).atStartOfDay(zone).toInstant()
                .minus(Duration.ofDays(1));
        return day.isBefore(near) ? day : near;
    }
}
