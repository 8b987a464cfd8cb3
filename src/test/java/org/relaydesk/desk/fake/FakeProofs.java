package org.relaydesk.desk.fake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.mismatch.ProofActions;
import org.relaydesk.money.Rupees;
import org.relaydesk.query.MismatchQueries.Check.Verdict;
import org.relaydesk.query.MismatchQueries.Detail;
import org.relaydesk.query.MismatchQueries.Picture;
import org.relaydesk.query.Reading;
import org.relaydesk.query.Reading.Mark;
import org.relaydesk.work.Refused;

/** What was read on {@link Screenshot}, and the seller's corrections of it. */
record FakeProofs(List<String> corrections, List<Detail> open, FakeChanges changes) implements ProofActions {
    static Reading fitDaily() {
        return reading(List.of(
                new Mark("AMOUNT", "14900", 234, 528, 613, 140, false, Verdict.WARN, "not", "14937"),
                new Mark("UTR", "632714905518", 365, 1020, 350, 50, false, Verdict.GOOD, "in-feed", ""),
                new Mark("TIME", "2026-11-23T10:42", 326, 765, 428, 46, false, null, "", ""),
                new Mark("PAYEE_VPA", "demostore@okhdfcbank", 295, 404, 490, 50, false, Verdict.GOOD, "", ""),
                new Mark("STATUS", "SUCCESS", 426, 700, 230, 50, false, Verdict.GOOD, "", "")));
    }

    private static Reading reading(List<Mark> marks) {
        return new Reading("READ", null, 940, 1080, 2060, marks, null);
    }

    @Override
    public CompletableFuture<@Nullable Void> correct(long mismatch, String picture, Map<String, String> values) {
        if (!values.getOrDefault("UTR", "").matches("\\d{12}|")) {
            return CompletableFuture.failedFuture(new Refused("proof-utr"));
        }
        corrections.add(mismatch + " " + picture + " amount " + values.get("AMOUNT") + " utr " + values.get("UTR"));
        open.replaceAll(detail -> detail.row().id() == mismatch ? corrected(detail, values) : detail);
        changes.changed();
        return CompletableFuture.completedFuture(null);
    }

    private static Detail corrected(Detail detail, Map<String, String> values) {
        return with(detail, read -> reading(read.marks().stream().map(m -> m.kind().equals("AMOUNT") ? amount(m, values) : m).toList()));
    }

    static Detail like(Detail detail, Path earlier) {
        return with(detail, r -> new Reading(r.state(), r.trouble(), r.millis(), r.width(), r.height(), r.marks(), earlier));
    }

    private static Detail with(Detail detail, UnaryOperator<Reading> how) {
        var pictures = detail.pictures().stream()
                .map(p -> new Picture(p.sha256(), p.file(), p.mimeType(), p.at(), p.gone(), how.apply(p.reading())))
                .toList();
        return new Detail(detail.row(), detail.customerId(), pictures, detail.note(), detail.credits(), detail.orders(), detail.checks(),
                detail.terms(), detail.twin());
    }

    private static Mark amount(Mark mark, Map<String, String> values) {
        long paise = Rupees.parse(values.getOrDefault("AMOUNT", "")).orElseThrow().value();
        boolean asked = paise == 14937;
        return new Mark(mark.kind(), Long.toString(paise), mark.x(), mark.y(), mark.width(), mark.height(), true,
                asked ? Verdict.GOOD : Verdict.WARN, asked ? "as-asked" : "not", asked ? "" : "14937");
    }
}
