package org.relaydesk.desk.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.part.Question;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.Leg;
import org.relaydesk.query.ServiceQueries.Detail;

/** What the seller decides about services; one decision at a time. */
final class ServiceDecider {
    private final ServiceModel model;
    private final FxDoor door;
    private final ServiceActions actions;
    private final Words words;
    private final Runnable refresh;

    ServiceDecider(ServiceModel model, FxDoor door, ServiceActions actions, Words words, Runnable refresh) {
        this.model = model;
        this.door = door;
        this.actions = actions;
        this.words = words;
        this.refresh = refresh;
    }

    void edit() {
        Detail detail = model.detail().get();
        if (detail != null) {
            model.question().set(null);
            model.form().set(new ServiceForm(detail.row()));
        }
    }

    /** Saves the form, or says at its fields what is wrong. */
    void save() {
        ServiceForm form = model.form().get();
        if (form == null || form.saving().get()) {
            return;
        }
        var faults = ServiceFormCheck.faults(form.fields()::typed, form.byMargin().get(), form.cost());
        form.fields().faults(faults(faults));
        if (faults.isEmpty()) {
            var draft = form.draft();
            form.saving().set(true);
            door.carryOut(() -> actions.save(draft), nothing -> {
                if (form.equals(model.form().get())) {
                    model.form().set(null);
                }
                told("service.done-saved", draft.number() + " · " + draft.name());
            }, () -> form.saving().set(false));
        }
    }

    Map<String, String> faults(Map<String, String> codes) {
        return codes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, fault -> words.say("service.wrong." + fault.getValue())));
    }

    void pauseOrResume() {
        Detail detail = model.detail().get();
        if (detail == null || model.deciding().get()) {
            return;
        }
        int number = detail.row().number();
        if (!detail.row().onSale()) {
            take(() -> actions.resume(number), "service.done-resumed", name(detail));
            return;
        }
        var reasons = List.of(words.say("service.pause-reason.1"), words.say("service.pause-reason.2"), words.say("service.pause-reason.3"));
        model.question().set(new Question(words.say("service.ask-pause", "service", name(detail)), words.say("service.ask-pause-hint"), null,
                words.say("ask.reason"), reasons, words.say("service.ask-pause-confirm"), false, answer -> {
                    model.question().set(null);
                    take(() -> actions.pause(number, answer.text()), "service.done-paused", name(detail));
                    return Optional.empty();
                }));
    }

    /** Moves a place of the service up ({@code by} −1) or down (1). */
    void moveRoute(int place, int by) {
        change(legs -> {
            if (place + by >= 0 && place + by < legs.size()) {
                Collections.swap(legs, place, place + by);
            }
        });
    }

    void removeRoute(int place) {
        change(legs -> {
            if (legs.size() > 1) {
                legs.remove(place);
            }
        });
    }

    void addRoute(Leg leg) {
        Detail detail = model.detail().get();
        if (detail != null && detail.row().routes().contains(leg)) {
            door.tell(Tone.WARN, words.say("refused.route-twice"));
            return;
        }
        change(legs -> legs.add(leg));
    }

    private void change(Consumer<List<Leg>> how) {
        Detail detail = model.detail().get();
        if (detail == null || model.deciding().get()) {
            return;
        }
        var legs = new ArrayList<>(detail.row().routes());
        how.accept(legs);
        if (!legs.equals(detail.row().routes())) {
            take(() -> actions.setRoutes(detail.row().number(), List.copyOf(legs)), "service.done-routes", name(detail));
        }
    }

    void importOffers(Picker picker, String provider) {
        int percent = Integer.parseInt(picker.fields().typed(Picker.PERCENT));
        var chosen = picker.ticked().stream().sorted().toList();
        picker.saving().set(true);
        door.carryOut(() -> actions.importOffers(provider, chosen, percent, picker.fields().typed(Picker.CATEGORY)), imported -> {
            if (picker.equals(model.picker().get())) {
                model.picker().set(null);
            }
            door.tell(Tone.GOOD, words.count("service.done-imported", imported.numbers().size()));
            refresh.run();
        }, () -> picker.saving().set(false));
    }

    private static String name(Detail detail) {
        return detail.row().number() + " · " + detail.row().name();
    }

    private void take(Supplier<CompletableFuture<Void>> decision, String done, String service) {
        model.deciding().set(true);
        door.carryOut(decision, nothing -> {
            model.deciding().set(false);
            told(done, service);
        }, () -> {
            model.deciding().set(false);
            refresh.run();
        });
    }

    private void told(String done, String service) {
        door.tell(Tone.GOOD, words.say(done, "service", service));
        refresh.run();
    }
}
