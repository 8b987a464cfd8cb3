package org.relaydesk.proof;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.work.Refused;

/** The seller says what a picture shows. It moves no money: checks and candidates follow it. */
public final class CorrectReading {
    private static final Pattern VPA = Pattern.compile("[a-z0-9._-]{2,256}@[a-z]{2,64}");
    private static final int LONGEST = 120;

    private final ProofRepository readings;
    private final KeepReading keep;
    private final ReadProof told;
    private final Book book;
    private final InstantSource clock;

    public CorrectReading(ProofRepository readings, KeepReading keep, ReadProof told, Book book, InstantSource clock) {
        this.readings = readings;
        this.keep = keep;
        this.told = told;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Writes the marks that differ; one that is empty goes.
     *
     * @param values as the seller typed them: rupees for the amount
     * @throws Refused {@code proof-amount}, {@code proof-utr}, {@code proof-time}, {@code proof-vpa} or {@code proof-status}
     */
    public void handle(long mismatch, String sha256, Map<Mark.Kind, String> values) {
        var reading = keep.of(sha256);
        if (reading.id() == 0) {
            keep.save(reading);
        }
        var entry = Entry.of("seller", "picture.corrected").with("picture", sha256).with("mismatch", mismatch);
        boolean changed = false;
        for (var kind : Mark.Kind.values()) {
            var typed = values.get(kind);
            if (typed != null) {
                var value = typed.isBlank() ? "" : value(kind, typed.strip());
                if (write(reading, kind, value)) {
                    changed = true;
                    entry = entry.with(kind.name().toLowerCase(Locale.ROOT), value);
                }
            }
        }
        if (changed) {
            reading.corrected(clock.instant());
            keep.says(reading, reading.app());
            book.write(entry);
            told.read(mismatch);
        }
    }

    /** Whether that changed anything. */
    private boolean write(PictureReading reading, Mark.Kind kind, String value) {
        var known = readings.marks(reading.id()).stream().filter(m -> m.mark().kind() == kind).findFirst();
        if (known.map(m -> m.mark().value()).orElse("").equals(value)) {
            return false;
        }
        if (value.isEmpty()) {
            known.ifPresent(readings::delete);
        } else if (known.isPresent()) {
            known.get().correct(value);
            readings.update(known.get());
        } else {
            readings.insert(new PictureMark(reading.id(), new Mark(kind, value, Box.NOWHERE), true));
        }
        return true;
    }

    private static String value(Mark.Kind kind, String typed) {
        return switch (kind) {
            case AMOUNT -> Rupees.parse(typed).filter(Paise::isPositive).map(p -> Long.toString(p.value()))
                    .orElseThrow(() -> new Refused("proof-amount"));
            case UTR -> matching(typed.replace(" ", ""), "[0-9]{12}", "proof-utr");
            case TIME -> time(typed);
            case PAYEE_VPA, PAYER_VPA -> matching(typed.toLowerCase(Locale.ROOT), VPA.pattern(), "proof-vpa");
            case PAYEE_NAME, PAYER_NAME -> typed.substring(0, Math.min(LONGEST, typed.length()));
            case STATUS -> status(typed);
        };
    }

    private static String matching(String value, String pattern, String refused) {
        if (!value.matches(pattern)) {
            throw new Refused(refused);
        }
        return value;
    }

    private static String time(String typed) {
        try {
            return LocalDateTime.parse(typed.replace(' ', 'T')).toString();
        } catch (DateTimeParseException e) {
            throw new Refused("proof-time");
        }
    }

    private static String status(String typed) {
        try {
            return ProofStatus.valueOf(typed.toUpperCase(Locale.ROOT)).name();
        } catch (IllegalArgumentException e) {
            throw new Refused("proof-status");
        }
    }
}
