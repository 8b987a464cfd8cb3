package org.relaydesk.desk.statement;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.statement.StatementModel.Phase;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.statement.Counts;
import org.relaydesk.statement.Foreseen;
import org.relaydesk.statement.Headings;
import org.relaydesk.statement.Outcome;
import org.relaydesk.statement.Standing;
import org.relaydesk.work.Refused;

/** Looks at a statement, lets the seller say what counts, and imports it; all of it goes on while the sheet is closed. */
final class StatementController {
    private static final int PREVIEW = 12;
    private static final String NO_HEADINGS = "statement-headings";

    private final StatementModel model;
    private final FxDoor door;
    private final StatementActions actions;
    private final Words words;
    private List<Foreseen> lines = List.of();
    private @Nullable Following following;
    private boolean open;

    StatementController(StatementModel model, FxDoor door, StatementActions actions, Words words) {
        this.model = model;
        this.door = door;
        this.actions = actions;
        this.words = words;
    }

    /** What was done is over: the next look is at another file. */
    void opened() {
        open = true;
        if (model.phase().get() == Phase.DONE) {
            forget();
        }
    }

    void closed() {
        open = false;
    }

    private void forget() {
        lines = List.of();
        model.shown().clear();
        model.ticked().clear();
        model.counts().set(Counts.NONE);
        model.fault().set("");
        model.told().set("");
        model.preview().set(List.of());
        model.file().set(null);
        model.phase().set(Phase.NO_FILE);
    }

    private boolean busy() {
        return model.phase().get() == Phase.LOOKING || model.phase().get() == Phase.IMPORTING;
    }

    /** Looks at a file. */
    void choose(Path file) {
        if (!busy()) {
            forget();
            model.file().set(file);
            look(file);
        }
    }

    private void look(Path file) {
        var watch = begin(Phase.LOOKING);
        door.carryOut(() -> actions.foresee(file, watch), counts -> looked(watch, counts), refused -> refused(refused, file), this::ended);
    }

    private Following begin(Phase phase) {
        model.fault().set("");
        model.progress().set(0);
        model.stopping().set(false);
        model.phase().set(phase);
        var watch = new Following(door, model);
        following = watch;
        return watch;
    }

    private void looked(Following watch, Counts counts) {
        if (watch.stopped()) {
            forget();
            return;
        }
        lines = watch.all();
        model.counts().set(counts);
        model.phase().set(Phase.LOOKED);
        filter(null);
    }

    /** A file that can't be read is told here, where it was chosen; one whose columns nobody knows is asked about. */
    private boolean refused(Refused refused, Path file) {
        if (!refused.code().startsWith("statement-")) {
            return false;
        }
        if (refused.code().equals(NO_HEADINGS)) {
            preview(file);
        } else {
            model.fault().set(words.refused(refused));
        }
        return true;
    }

    private void preview(Path file) {
        door.carryOut(() -> actions.preview(file, PREVIEW), rows -> {
            model.preview().set(rows);
            model.phase().set(Phase.MAPPING);
        }, this::ended);
    }

    private void ended() {
        if (busy()) {
            model.phase().set(lines.isEmpty() ? Phase.NO_FILE : Phase.LOOKED);
        }
    }

    /** The seller says what the columns are; what he can't have meant is told. */
    void map(int headingRow, List<Role> roles, boolean monthFirst) {
        var fault = ColumnRoles.fault(roles);
        var file = model.file().get();
        if (fault.isPresent() || file == null) {
            model.fault().set(words.say("statement.map.fault." + fault.orElse("day")));
            return;
        }
        var heading = Headings.text(model.preview().get().get(headingRow));
        door.carryOut(() -> actions.mapColumns(heading, ColumnRoles.map(roles, monthFirst)), _ -> look(file), () -> { });
    }

    void filter(@Nullable Standing standing) {
        model.filter().set(standing);
        model.shown().setAll(standing == null ? lines : lines.stream().filter(line -> line.standing() == standing).toList());
    }

    /** He says that an unclear line counts, or takes that back. */
    void tick(Foreseen line) {
        if (model.phase().get() == Phase.LOOKED && line.canCount() && !model.ticked().remove(line.key())) {
            model.ticked().add(line.key());
        }
    }

    void run() {
        var file = model.file().get();
        if (model.phase().get() != Phase.LOOKED || file == null || model.counts().get().fresh() + model.counts().get().known() + model.ticked().size() == 0) {
            return;
        }
        var counted = Set.copyOf(model.ticked());
        var watch = begin(Phase.IMPORTING);
        door.carryOut(() -> actions.run(file, counted, watch), outcome -> imported(watch, outcome), refused -> refused(refused, file), this::ended);
    }

    /** Ends what is under way; what was imported by then stays so. */
    void stop() {
        var watch = following;
        if (busy() && watch != null) {
            watch.stop();
            model.stopping().set(true);
        }
    }

    private void imported(Following watch, Outcome outcome) {
        var told = told(outcome) + (watch.stopped() ? " " + words.say("statement.stopped") : "");
        model.told().set(told);
        model.phase().set(Phase.DONE);
        if (!open) {
            door.tell(Tone.GOOD, told);
        }
        door.nudge();
    }

    private String told(Outcome outcome) {
        if (!outcome.changedSomething()) {
            return words.say("statement.told.nothing");
        }
        var told = new StringBuilder(words.count("statement.told.recorded", outcome.recorded()));
        if (outcome.recorded() > 0) {
            told.append(' ').append(words.say("statement.told.matched", "n", outcome.matched(), "rest", outcome.recorded() - outcome.matched()));
        }
        if (outcome.held() > 0) {
            told.append(' ').append(words.count("statement.told.held", outcome.held()));
        }
        if (outcome.confirmed() > 0) {
            told.append(' ').append(words.count("statement.told.confirmed", outcome.confirmed()));
        }
        return told.toString();
    }
}
