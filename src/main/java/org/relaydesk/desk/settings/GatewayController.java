package org.relaydesk.desk.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.part.Question;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.work.Refused;

/** Opens the form of the gateway, asks before another one is taken, and saves it once. */
final class GatewayController {
    private final SettingsModel model;
    private final FxDoor door;
    private final GatewayActions actions;
    private final Words words;

    GatewayController(SettingsModel model, FxDoor door, GatewayActions actions, Words words) {
        this.model = model;
        this.door = door;
        this.actions = actions;
        this.words = words;
    }

    /** As the store is set up now, which may be more than what the running program goes by. */
    void open() {
        if (model.form().get() == null && !model.saving().get()) {
            model.saving().set(true);
            door.carryOut(actions::known, known -> {
                model.saving().set(false);
                model.form().set(new GatewayForm(known));
            }, () -> model.saving().set(false));
        }
    }

    /** One step back: from the question to the form, and from there to what is. */
    void back() {
        if (model.question().get() == null) {
            leave();
        } else {
            model.question().set(null);
        }
    }

    void leave() {
        model.question().set(null);
        model.form().set(null);
    }

    void save() {
        GatewayForm form = model.form().get();
        if (form == null || model.saving().get() || model.question().get() != null) {
            return;
        }
        if (form.isSwitch()) {
            var to = form.transport().get();
            model.question().set(new Question(
                    words.say("settings.switch." + to), words.say("settings.switch-hint." + to), null, "", List.of(),
                    words.say("settings.switch-confirm"), true, _ -> {
                        model.question().set(null);
                        carryOut(form);
                        return Optional.empty();
                    }));
        } else {
            carryOut(form);
        }
    }

    private void carryOut(GatewayForm form) {
        form.fields().faults(Map.of());
        model.saving().set(true);
        door.carryOut(() -> actions.save(form.changes()), _ -> {
            model.saving().set(false);
            model.form().set(null);
            model.pending().set(true);
            door.tell(Tone.GOOD, words.say("settings.saved"));
        }, refused -> isSaid(form, refused), () -> model.saving().set(false));
    }

    /** What is wrong with one field is said beneath it. */
    private boolean isSaid(GatewayForm form, Refused refused) {
        if (!refused.code().equals("settings-wrong") || !form.fields().names().contains(refused.figures().getFirst())) {
            return false;
        }
        form.fields().faults(Map.of(refused.figures().getFirst(), words.say("settings.wrong", "why", refused.figures().get(1))));
        return true;
    }
}
