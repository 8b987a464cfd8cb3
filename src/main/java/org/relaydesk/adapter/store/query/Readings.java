package org.relaydesk.adapter.store.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.SqlRow;
import org.relaydesk.message.MediaStore;
import org.relaydesk.proof.Mark.Kind;
import org.relaydesk.query.MismatchQueries.Check.Verdict;
import org.relaydesk.query.MismatchQueries.CreditCandidate;
import org.relaydesk.query.MismatchQueries.Picture;
import org.relaydesk.query.Reading;
import org.relaydesk.query.Reading.Mark;
import org.relaydesk.settings.StoreSettings;

/** What was read on the pictures of a mismatch, each value beside what is known. */
final class Readings {
    private final Sql sql;
    private final MediaStore media;
    private final StoreSettings settings;

    Readings(Sql sql, MediaStore media, StoreSettings settings) {
        this.sql = sql;
        this.media = media;
        this.settings = settings;
    }

    /** The pictures with what was read on them; a document is shown by its first page. */
    List<Picture> with(List<Picture> pictures, SqlRow mismatch, List<CreditCandidate> credits) {
        return pictures.stream().map(p -> with(p, mismatch, credits)).toList();
    }

    private Picture with(Picture picture, SqlRow mismatch, List<CreditCandidate> credits) {
        var found = sql.rows("select * from picture_reading where sha256 = :sha", Map.of("sha", picture.sha256()));
        if (found.isEmpty()) {
            return picture;
        }
        var row = found.getFirst();
        var page = row.text("page_sha256");
        var file = page == null ? picture.file() : media.find(page).orElse(null);
        return new Picture(picture.sha256(), file, picture.mimeType(), picture.at(), picture.gone(), reading(row, mismatch, credits));
    }

    private Reading reading(SqlRow row, SqlRow mismatch, List<CreditCandidate> credits) {
        var marks = sql.rows("select * from picture_mark where reading_id = :id", Map.of("id", row.number("id"))).stream()
                .sorted(Comparator.comparing(m -> Kind.valueOf(m.words("kind"))))
                .map(m -> mark(m, mismatch, credits))
                .toList();
        var like = row.text("like_sha256");
        return new Reading(
                row.words("state"), row.text("trouble"), row.number("millis"), (int) row.number("width"),
                (int) row.number("height"), marks, like == null ? null : media.find(shown(like)).orElse(null));
    }

    private String shown(String sha256) {
        return sql.rows("select coalesce(page_sha256, sha256) sha from picture_reading where sha256 = :sha", Map.of("sha", sha256))
                .stream().findFirst().map(r -> r.words("sha")).orElse(sha256);
    }

    private record Judged(@Nullable Verdict verdict, String tag, String figure) {
        static final Judged NOTHING = new Judged(null, "", "");
    }

    private Mark mark(SqlRow row, SqlRow mismatch, List<CreditCandidate> credits) {
        var value = row.words("text");
        var kind = Kind.valueOf(row.words("kind"));
        var judged = switch (kind) {
            case AMOUNT -> amount(value, mismatch);
            case UTR -> reference(value, credits);
            case PAYEE_VPA -> value.equalsIgnoreCase(settings.upiId())
                    ? new Judged(Verdict.GOOD, "", "") : new Judged(Verdict.BAD, "not-ours", "");
            case STATUS -> switch (value) {
                case "SUCCESS" -> new Judged(Verdict.GOOD, "", "");
                default -> new Judged(Verdict.BAD, "status." + value, "");
            };
            case TIME, PAYEE_NAME, PAYER_VPA, PAYER_NAME -> Judged.NOTHING;
        };
        return new Mark(
                kind.name(), value, (int) row.number("at_x"), (int) row.number("at_y"), (int) row.number("wide"),
                (int) row.number("tall"), row.yes("by_hand"), judged.verdict(), judged.tag(), judged.figure());
    }

    private static Judged amount(String value, SqlRow mismatch) {
        var expected = mismatch.whole("expected");
        if (expected == null) {
            return Judged.NOTHING;
        }
        return value.equals(Long.toString(expected))
                ? new Judged(Verdict.GOOD, "as-asked", "")
                : new Judged(Verdict.WARN, "not", Long.toString(expected));
    }

    private static Judged reference(String value, List<CreditCandidate> credits) {
        return credits.stream().filter(c -> Objects.equals(c.reference(), value)).findFirst()
                .map(c -> c.usable() ? new Judged(Verdict.GOOD, "in-feed", "") : new Judged(Verdict.BAD, "used", ""))
                .orElseGet(() -> new Judged(Verdict.WARN, "not-in-feed", ""));
    }
}
