package org.relaydesk.desk.provider;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.provider.ProviderActions.Answer;
import org.relaydesk.desk.provider.ProviderActions.Tested;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.query.ProviderQueries.Change;
import org.relaydesk.query.ProviderQueries.Detail;
import org.relaydesk.query.ProviderQueries.Row;
import org.relaydesk.work.Refused;

/** What the seller does with providers; nothing is begun twice. */
final class ProviderDecider {
    private final ProviderModel model;
    private final FxDoor door;
    private final ProviderActions actions;
    private final ProviderWords words;
    private final Runnable refresh;

    ProviderDecider(ProviderModel model, FxDoor door, ProviderActions actions, ProviderWords words, Runnable refresh) {
        this.model = model;
        this.door = door;
        this.actions = actions;
        this.words = words;
        this.refresh = refresh;
    }

    /** The test goes on when the seller goes on; its answer is shown where it was asked for, else nowhere. */
    void test() {
        Row row = model.row();
        if (row == null) {
            return;
        }
        var running = new ProviderModel.Test(row.name(), null);
        if (begin("test " + row.name(), () -> actions.testConnection(row.name()), tested -> showTest(running, tested))) {
            model.test().set(running);
        }
    }

    private void showTest(ProviderModel.Test running, Tested tested) {
        if (running.equals(model.test().get())) {
            model.test().set(new ProviderModel.Test(running.provider(), tested));
        }
    }

    void readCatalogue() {
        Row row = model.row();
        if (row != null) {
            begin("read " + row.name(), () -> actions.readCatalogue(row.name()),
                    read -> door.tell(Tone.GOOD, words.readDone(row.name(), read)));
        }
    }

    void sweepNow() {
        Row row = model.row();
        if (row != null) {
            begin("sweep " + row.name(), () -> actions.sweepNow(row.name()),
                    swept -> door.tell(Tone.GOOD, words.sweptDone(row.name(), swept)));
        }
    }

    void stopSweep() {
        Row row = model.row();
        var now = model.now();
        if (row != null && now != null && now.round() != null && !now.round().stopping()) {
            begin("stop " + row.name(), () -> actions.stopSweep(row.name()), nothing -> { });
        }
    }

    void sendWaiting() {
        Row row = model.row();
        if (row != null && row.waiting() > 0) {
            begin("send " + row.name(), () -> actions.sendWaiting(row.name()),
                    sent -> door.tell(Tone.GOOD, words.sentDone(row.name(), sent)));
        }
    }

    void pauseOrResume() {
        Row row = model.row();
        var now = model.now();
        if (row == null) {
            return;
        }
        if (now != null && now.paused()) {
            begin("pause " + row.name(), () -> actions.resume(row.name()), nothing -> door.tell(Tone.GOOD, words.resumed(row.name())));
        } else {
            begin("pause " + row.name(), () -> actions.pause(row.name()), nothing -> door.tell(Tone.GOOD, words.paused(row.name())));
        }
    }

    void settle(Change change, Answer answer) {
        begin(settling(change), () -> actions.settle(change.id(), change.version(), answer),
                nothing -> door.tell(Tone.GOOD, words.done(change, answer)));
    }

    /** What is busy while a change is being settled. */
    static String settling(Change change) {
        return "settle " + change.id() + " " + change.version();
    }

    void add() {
        model.form().set(ProviderForm.ofNew());
    }

    void edit() {
        Detail detail = model.detail().get();
        if (detail != null) {
            model.form().set(ProviderForm.of(detail));
        }
    }

    /** Saves the form, or says at its fields what is wrong. */
    void save() {
        ProviderForm form = model.form().get();
        if (form == null || form.saving().get()) {
            return;
        }
        var taken = model.rows().get().stream().map(Row::name).toList();
        var faults = FormCheck.faults(form.fields()::typed, form.isNew(), taken);
        form.fields().faults(words.faults(faults));
        if (!faults.isEmpty()) {
            return;
        }
        form.saving().set(true);
        var draft = form.draft();
        door.carryOut(() -> actions.save(draft), nothing -> saved(form, draft.name()),
                refused -> taken(form, refused), () -> form.saving().set(false));
    }

    private boolean taken(ProviderForm form, Refused refused) {
        boolean here = refused.code().equals("provider-name-taken") && form.equals(model.form().get());
        if (here) {
            form.fields().faults(words.faults(Map.of(ProviderForm.NAME, "name-taken")));
        }
        return here;
    }

    private void saved(ProviderForm form, String name) {
        door.tell(Tone.GOOD, words.saved(name));
        if (form.equals(model.form().get())) {
            model.form().set(null);
            model.selected().set(name);
            model.detail().set(null);
        }
        refresh.run();
    }

    private <T> boolean begin(String what, Supplier<CompletableFuture<T>> work, Consumer<T> done) {
        if (!model.busy().add(what)) {
            return false;
        }
        door.carryOut(work, result -> {
            model.busy().remove(what);
            done.accept(result);
            refresh.run();
        }, () -> {
            model.busy().remove(what);
            if (what.startsWith("test ")) {
                model.test().set(null);
            }
            refresh.run();
        });
        refresh.run();
        return true;
    }
}
