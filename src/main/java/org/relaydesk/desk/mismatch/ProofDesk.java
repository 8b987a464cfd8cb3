package org.relaydesk.desk.mismatch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Visit;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.query.MismatchQueries.Detail;
import org.relaydesk.query.MismatchQueries.Picture;
import org.relaydesk.query.Reading;
import org.relaydesk.work.Refused;

/** Corrects what was read on the picture that is shown, and puts another beside it. */
final class ProofDesk {
    private final MismatchModel model;
    private final ProofModel proof;
    private final FxDoor door;
    private final ProofActions actions;
    private final Words words;
    private final Visit visit;

    ProofDesk(MismatchModel model, FxDoor door, ProofActions actions, Words words, Visit visit) {
        this.model = model;
        this.proof = model.proof();
        this.door = door;
        this.actions = actions;
        this.words = words;
        this.visit = visit;
        model.picture().subscribe(picture -> proof.comparable().set(picture != null && other(picture).isPresent()));
    }

    boolean onKey(Press press) {
        if (press.is(KeyCode.E) && !press.again()) {
            correct("AMOUNT");
        } else if (press.is(KeyCode.C) && !press.again()) {
            compare();
        } else if (press.is(KeyCode.ESCAPE) && (proof.correcting().get() != null || proof.other().get() != null)) {
            leave();
        } else {
            return false;
        }
        return true;
    }

    /** Neither form nor another picture. */
    void leave() {
        proof.correcting().set(null);
        proof.other().set(null);
        proof.fault().set("");
    }

    /** Opens the form at one of its fields. */
    void correct(String kind) {
        Picture picture = model.picture().get();
        if (picture == null || picture.sha256().isEmpty() || model.question().get() != null) {
            return;
        }
        var values = new LinkedHashMap<String, String>();
        picture.reading().marks().forEach(m -> values.put(m.kind(), typed(m)));
        proof.fault().set("");
        proof.focus().set(kind);
        proof.correcting().set(values);
    }

    private static String typed(Reading.Mark mark) {
        return switch (mark.kind()) {
            case "AMOUNT" -> Rupees.plain(Paise.of(Long.parseLong(mark.value())));
            case "TIME" -> mark.value().replace('T', ' ');
            default -> mark.value();
        };
    }

    void save(Map<String, String> values) {
        Detail detail = model.detail().get();
        Picture picture = model.picture().get();
        if (detail == null || picture == null || proof.saving().get()) {
            return;
        }
        proof.saving().set(true);
        proof.fault().set("");
        var done = actions.correct(detail.row().id(), picture.sha256(), values).handle((_, fault) -> Optional.ofNullable(fault));
        door.carryOut(() -> done, fault -> saved(fault), () -> proof.saving().set(false));
    }

    private void saved(Optional<Throwable> fault) {
        proof.saving().set(false);
        if (fault.isEmpty()) {
            proof.correcting().set(null);
            door.tell(Tone.GOOD, words.say("proof.saved"));
            return;
        }
        var cause = fault.get().getCause() == null ? fault.get() : fault.get().getCause();
        proof.fault().set(cause instanceof Refused refused
                ? words.code("refused", refused.code(), Map.of()) : words.say("proof.not-saved"));
    }

    /** Puts the picture that it looks like beside it, or else the next one of this item; again, and it goes. */
    void compare() {
        Picture picture = model.picture().get();
        if (proof.other().get() != null) {
            proof.other().set(null);
        } else if (picture != null) {
            other(picture).ifPresent(file -> visit.fetch("other picture", () -> PictureFile.read("other", file), proof.other()::set));
        }
    }

    private Optional<Path> other(Picture picture) {
        if (picture.reading().like() != null) {
            return Optional.of(picture.reading().like());
        }
        Detail detail = model.detail().get();
        return detail == null
                ? Optional.empty()
                : detail.pictures().stream()
                        .filter(p -> !p.sha256().equals(picture.sha256()) && !p.reading().state().equals("REFUSED"))
                        .flatMap(p -> Optional.ofNullable(p.file()).stream()).findFirst();
    }
}
