package org.relaydesk.proof;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import org.relaydesk.money.Paise;

/** What a picture of a payment says; at most one mark of each kind. */
public record Proof(ProofApp app, List<Mark> marks) {
    public Optional<String> value(Mark.Kind kind) {
        return marks.stream().filter(m -> m.kind() == kind).map(Mark::value).findFirst();
    }

    public Optional<Paise> amount() {
        return value(Mark.Kind.AMOUNT).map(v -> Paise.of(Long.parseLong(v)));
    }

    public Optional<String> reference() {
        return value(Mark.Kind.UTR);
    }

    public ProofStatus status() {
        return value(Mark.Kind.STATUS).map(ProofStatus::valueOf).orElse(ProofStatus.UNKNOWN);
    }

    /** By the clock of the telephone that shows it. */
    public Optional<LocalDateTime> time() {
        try {
            return value(Mark.Kind.TIME).map(LocalDateTime::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
