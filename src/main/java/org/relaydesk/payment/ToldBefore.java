package org.relaydesk.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the book knows already of some credits that are told anew: read at once for all of them, so that nothing is asked
 * for each. It foresees, and decides nothing: {@link RecordBankCredit} has the last word.
 */
public final class ToldBefore {
    private final Set<String> messages;
    private final Map<String, ToldBeforeRows.Credit> byReference = new HashMap<>();
    private final Map<Long, Set<ToldBeforeRows.Credit>> byAmount = new HashMap<>();
    private final Map<Long, ToldBeforeRows.Request> reserved = new HashMap<>();
    private final ZoneId zone;

    private ToldBefore(Collection<String> messages, ZoneId zone) {
        this.messages = Set.copyOf(messages);
        this.zone = zone;
    }

    /**
     * One credit that is told anew.
     *
     * @param messageKey the same for every telling by the same message
     */
    public record Asked(CreditNotice notice, String messageKey) {}

    /** Reads what is known of all of them. In a transaction, or on a reader. */
    public static ToldBefore of(List<Asked> asked, ToldBeforeRows rows, ZoneId zone) {
        var known = new ToldBefore(rows.messages(asked.stream().map(Asked::messageKey).distinct().toList()), zone);
        var references = asked.stream().map(a -> a.notice.reference()).filter(Objects::nonNull).distinct().toList();
        rows.credits(references).forEach(known::keepNamed);
        var amounts = asked.stream().map(a -> a.notice.amount().value()).distinct().toList();
        rows.reserved(amounts).forEach(r -> known.reserved.put(r.paise(), r));
        known.readDays(asked, amounts, rows);
        return known;
    }

    /** The payment itself rather than one that repeats it. */
    private void keepNamed(ToldBeforeRows.Credit credit) {
        if (credit.reference() != null) {
            byReference.merge(credit.reference(), credit, (one, other) -> one.state() == BankCredit.State.REPEATED ? other : one);
        }
    }

    private void readDays(List<Asked> asked, List<Long> amounts, ToldBeforeRows rows) {
        var days = asked.stream().map(a -> a.notice.bankDate()).filter(d -> d != null).sorted().toList();
        if (!days.isEmpty()) {
            var from = days.getFirst().minusDays(1);
            var to = days.getLast().plusDays(1);
            rows.ofDays(amounts, from, to).forEach(this::keep);
            rows.undated(amounts, start(from), start(to.plusDays(1))).forEach(this::keep);
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private void keep(ToldBeforeRows.Credit credit) {
        byAmount.computeIfAbsent(credit.paise(), _ -> new HashSet<>()).add(credit);
    }

    /** Whether this very message has told of it before. */
    public boolean told(String messageKey) {
        return messages.contains(messageKey);
    }

    /** The credit that has this reference; null where none has. */
    public ToldBeforeRows.@Nullable Credit withReference(@Nullable String reference) {
        return reference == null ? null : byReference.get(reference);
    }

    /** Whose the amount is now, if anybody's. */
    public ToldBeforeRows.@Nullable Request requestOf(CreditNotice notice) {
        return reserved.get(notice.amount().value());
    }

    /**
     * Credits of the same amount within a day of it that may be the same payment: one of the two has no reference, so
     * nothing tells them apart. Two statements name the same day for a payment, and those that one told of after
     * {@code since} are not among them: a file names each payment once.
     */
    public List<ToldBeforeRows.Credit> perhapsTheSame(CreditNotice notice, Instant since) {
        var day = notice.bankDate();
        if (day == null) {
            return List.of();
        }
        return byAmount.getOrDefault(notice.amount().value(), Set.of()).stream()
                .filter(c -> notice.reference() == null || c.reference() == null)
                .filter(c -> c.state() != BankCredit.State.REPEATED)
                .filter(c -> c.source().equals(Told.Source.STATEMENT.code())
                        ? c.receivedAt().isBefore(since) && day.equals(dayOf(c))
                        : near(day, dayOf(c)))
                .toList();
    }

    /**
     * Whether it is surely a payment that nobody knows and nobody was asked for: it has a reference and a day, no credit has
     * that reference, no credit without one is of its amount and near its day, and nobody has its amount now.
     */
    public boolean isUnasked(Asked asked) {
        var notice = asked.notice;
        var day = notice.bankDate();
        return day != null
                && notice.reference() != null
                && !told(asked.messageKey)
                && withReference(notice.reference()) == null
                && requestOf(notice) == null
                && byAmount.getOrDefault(notice.amount().value(), Set.of()).stream()
                        .noneMatch(c -> c.reference() == null && near(day, dayOf(c)));
    }

    private LocalDate dayOf(ToldBeforeRows.Credit credit) {
        var day = credit.bankDate();
        return day == null ? LocalDate.ofInstant(credit.receivedAt(), zone) : day;
    }

    private static boolean near(LocalDate one, LocalDate other) {
        return !one.isBefore(other.minusDays(1)) && !one.isAfter(other.plusDays(1));
    }
}
