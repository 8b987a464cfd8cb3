package org.relaydesk.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.relaydesk.payment.CreditNotice;
import org.relaydesk.payment.Told;
import org.relaydesk.payment.ToldBefore;
import org.relaydesk.payment.ToldBeforeRows;

/** Says of each line of a file what an import will do with it, some hundred at a time. For one reading of one file. */
final class Foresight {
    private final ToldBeforeRows rows;
    private final String fileName;
    private final ZoneId zone;
    private final Instant since;
    private final LineKeys keys = new LineKeys();
    private final Set<String> named = new HashSet<>();

    /** @param since when the reading began: what statements told of later, this very file did */
    Foresight(ToldBeforeRows rows, String fileName, ZoneId zone, Instant since) {
        this.rows = rows;
        this.fileName = fileName;
        this.zone = zone;
        this.since = since;
    }

    /** A line with what is needed to look it up. */
    record Keyed(StatementLine line, String key, boolean again, CreditNotice notice) {}

    /** In the file's order, each line once; needs no store. */
    Keyed key(StatementLine line) {
        var key = line.sort().standing() == Standing.NOT_A_PAYMENT ? "" : keys.of(line);
        boolean again = line.reference() != null && !key.isEmpty() && !named.add(line.reference());
        return new Keyed(line, key, again, new CreditNotice(
                line.amount(), line.reference(), line.referenceSeen(), line.payer(), line.accountTail(), line.day(), line.time(),
                new Told(Told.Source.STATEMENT, fileName, Told.Trust.FILE, line.narration())));
    }

    /** What is known of these; on a reader, or in a transaction. */
    ToldBefore look(List<Keyed> lines) {
        return ToldBefore.of(lines.stream().filter(k -> !k.key.isEmpty())
                .map(k -> new ToldBefore.Asked(k.notice, k.key)).toList(), rows, zone);
    }

    List<Foreseen> of(List<Keyed> lines, ToldBefore before) {
        var all = new ArrayList<Foreseen>(lines.size());
        lines.forEach(k -> all.add(of(k, before)));
        return all;
    }

    private Foreseen of(Keyed keyed, ToldBefore before) {
        var sort = keyed.line.sort();
        if (sort.standing() == Standing.NOT_A_PAYMENT) {
            return foreseen(keyed, Standing.NOT_A_PAYMENT, sort.name(), false);
        }
        if (before.told(keyed.key)) {
            return foreseen(keyed, Standing.KNOWN, "", false);
        }
        if (keyed.again) {
            return foreseen(keyed, Standing.KNOWN, "reference-twice", false);
        }
        var known = before.withReference(keyed.line.reference());
        if (known != null) {
            return foreseen(keyed, Standing.KNOWN, known.paise() == keyed.line.amount().value() ? "confirms" : "amount-differs", false);
        }
        return fresh(keyed, before);
    }

    /** No reference tells that it is known; what may be is never counted by itself. */
    private Foreseen fresh(Keyed keyed, ToldBefore before) {
        var request = before.requestOf(keyed.notice);
        if (request != null && keyed.line.day().isBefore(LocalDate.ofInstant(request.createdAt(), zone))) {
            // paid before it was asked for: it would be taken for the payment of somebody else's order
            return foreseen(keyed, Standing.UNCLEAR, "before-request", false);
        }
        if (!before.perhapsTheSame(keyed.notice, since).isEmpty()) {
            return foreseen(keyed, Standing.UNCLEAR, "perhaps-known", true);
        }
        if (keyed.line.sort() != Sort.PAYMENT) {
            return foreseen(keyed, Standing.UNCLEAR, keyed.line.sort().name(), true);
        }
        return foreseen(keyed, Standing.NEW, keyed.line.reference() == null ? "no-reference" : "", false);
    }

    private static Foreseen foreseen(Keyed keyed, Standing standing, String reason, boolean canCount) {
        return new Foreseen(keyed.line, keyed.key, standing, reason, canCount, keyed.notice);
    }
}
