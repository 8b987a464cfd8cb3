package org.relaydesk.proof;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.data.Limit;

import org.jspecify.annotations.Nullable;

import org.relaydesk.proof.PictureEye.Look;
import org.relaydesk.proof.WantedPictures.Wanted;

import static java.util.stream.Collectors.toMap;

/** Keeps what was read, and finds the earlier picture that it is like. Inside a transaction. */
public final class KeepReading {
    /** So many of the newest are compared by their looks; by its UTR one is found however old it is. */
    private static final Limit COMPARED = Limit.of(2_000);

    private final ProofRepository readings;
    private final ReadProof told;
    private final ZoneId zone;
    private final InstantSource clock;

    public KeepReading(ProofRepository readings, ReadProof told, ZoneId zone, InstantSource clock) {
        this.readings = readings;
        this.told = told;
        this.zone = zone;
        this.clock = clock;
    }

    void change(String sha256, Consumer<PictureReading> how) {
        var reading = of(sha256);
        how.accept(reading);
        save(reading);
    }

    void seen(Wanted picture, Look.Seen seen, @Nullable String page, Proof proof) {
        var reading = of(picture.sha256());
        // what the seller wrote meanwhile is better than what a machine saw
        boolean byHand = reading.byHand();
        reading.seen(seen.sight(), seen.millis(), page, clock.instant());
        save(reading);
        readings.words(reading.id()).ifPresentOrElse(
                known -> {
                    known.become(seen.sight().lines());
                    readings.update(known);
                },
                () -> readings.insert(new PictureWords(reading.id(), seen.sight().lines())));
        if (!byHand) {
            proof.marks().forEach(m -> readings.insert(new PictureMark(reading.id(), cut(m), false)));
            says(reading, proof.app());
        }
        told.read(picture.mismatch());
    }

    PictureReading of(String sha256) {
        return readings.bySha256(sha256).orElseGet(() -> new PictureReading(sha256));
    }

    void save(PictureReading reading) {
        if (reading.id() == 0) {
            readings.insert(reading);
        } else {
            readings.update(reading);
        }
    }

    /** The fields follow the marks. */
    void says(PictureReading reading, ProofApp app) {
        reading.says(new Proof(app, readings.marks(reading.id()).stream().map(PictureMark::mark).toList()), zone);
        like(reading).ifPresentOrElse(other -> reading.isLike(other.sha256(), other.how()), reading::isLikeNone);
        readings.update(reading);
    }

    private record Other(String sha256, Likeness how) {}

    private Optional<Other> like(PictureReading reading) {
        var reference = reading.reference();
        if (reference != null) {
            var same = readings.withReference(reference, reading.id());
            if (!same.isEmpty()) {
                return Optional.of(new Other(same.getFirst().sha256(), Likeness.SAME_UTR));
            }
        }
        var lines = readings.newestWords(0, Limit.of(COMPARED.maxResults() + 1)).stream().collect(toMap(PictureWords::readingId, PictureWords::lines));
        var known = known(reading, lines);
        return readings.newest(reading.id(), COMPARED).stream()
                .map(other -> new Other(other.sha256(), Likeness.of(known, known(other, lines))))
                .filter(other -> other.how() != Likeness.NONE)
                .findFirst();
    }

    private static Likeness.Known known(PictureReading reading, Map<Long, List<TextLine>> lines) {
        return reading.known(lines.getOrDefault(reading.id(), List.of()));
    }

    private static Mark cut(Mark mark) {
        return new Mark(mark.kind(), mark.value().substring(0, Math.min(120, mark.value().length())), mark.box());
    }
}
