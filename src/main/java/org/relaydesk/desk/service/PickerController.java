package org.relaydesk.desk.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Typing;
import org.relaydesk.desk.fx.Visit;
import org.relaydesk.desk.list.WindowedList;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.service.Picker.Purpose;
import org.relaydesk.query.Leg;
import org.relaydesk.query.ServiceQueries;
import org.relaydesk.query.ServiceQueries.OfferRow;

/** Searches a catalogue, and hands on what was chosen in it. */
final class PickerController {

    private final ServiceModel model;
    private final ServiceQueries queries;
    private final ServiceDecider decider;
    private final Visit visit;
    private @Nullable Picker open;
    private final Typing typing;

    PickerController(ServiceModel model, FxDoor door, ServiceQueries queries, ServiceDecider decider) {
        this.model = model;
        this.typing = new Typing(door);
        this.visit = door.visit(() -> { });
        this.queries = queries;
        this.decider = decider;
        model.picker().subscribe(picker -> follow(picker));
    }

    void open(Purpose purpose) {
        model.picker().set(new Picker(purpose, new WindowedList<>(this::page)));
    }

    void close() {
        model.picker().set(null);
    }

    private void follow(@Nullable Picker picker) {
        visit.close();
        open = picker;
        if (picker != null) {
            visit.begin();
            visit.ask("catalogues", queries::catalogues, names -> providers(picker, names));
        }
    }

    private void providers(Picker picker, List<String> names) {
        picker.providers().set(names);
        if (!names.isEmpty()) {
            provider(names.getFirst());
        }
    }

    /** Another provider's catalogue; what was ticked in the one before is let go. */
    void provider(String name) {
        if (open != null && !name.equals(open.provider().get())) {
            open.provider().set(name);
            open.ticked().clear();
            search();
        }
    }

    void typed(String text) {
        if (open == null || text.equals(open.text().get())) {
            return;
        }
        open.text().set(text);
        typing.pause(this::search);
    }

    private void search() {
        Picker picker = open;
        String name = picker == null ? null : picker.provider().get();
        if (picker != null && name != null) {
            var text = picker.text().get();
            visit.forget("offers");
            visit.forget("offer-page");
            visit.ask("offers", () -> queries.offerCount(name, text), count -> {
                picker.count().set(count);
                picker.rows().reset(count);
                picker.rows().begin();
                picker.cursor().set(0);
            });
        }
    }

    private void page(long index, @Nullable OfferRow before, int size, Consumer<List<OfferRow>> then) {
        Picker picker = open;
        String name = picker == null ? null : picker.provider().get();
        if (picker != null && name != null) {
            var text = picker.text().get();
            var after = before == null ? null : Long.valueOf(before.key());
            visit.ask("offer-page", () -> queries.offers(name, text, index, after, size), then);
        }
    }

    boolean onKey(Picker picker, Press press) {
        switch (press.code()) {
            case J, DOWN -> move(picker, 1);
            case K, UP -> move(picker, -1);
            case SPACE -> choose(picker, picker.rows().peek(picker.cursor().get()));
            case ENTER -> {
                if (!press.again()) {
                    confirm();
                }
            }
            case ESCAPE -> close();
            default -> {
                return press.is(KeyCode.I) || press.is(KeyCode.E);
            }
        }
        return true;
    }

    void move(Picker picker, int by) {
        picker.cursor().set(Math.clamp(picker.cursor().get() + by, 0, Math.max(0, picker.rows().size() - 1)));
    }

    /** Ticks an offer, or takes the tick away; where one is wanted it takes the place of another. */
    void choose(Picker picker, @Nullable OfferRow offer) {
        if (offer == null || (picker.purpose() == Purpose.IMPORT && offer.soldAs() != null)) {
            return;
        }
        if (picker.ticked().remove(offer.service())) {
            return;
        }
        if (picker.purpose() == Purpose.ROUTE) {
            picker.ticked().clear();
        }
        picker.ticked().add(offer.service());
    }

    void confirm() {
        Picker picker = open;
        String name = picker == null ? null : picker.provider().get();
        if (picker == null || name == null || picker.saving().get()) {
            return;
        }
        if (picker.purpose() == Purpose.ROUTE) {
            route(picker, name);
        } else if (!ServiceFormCheck.percent(picker.fields().typed(Picker.PERCENT))) {
            picker.fields().faults(decider.faults(Map.of(Picker.PERCENT, "percent")));
        } else if (!picker.ticked().isEmpty()) {
            picker.fields().faults(Map.of());
            decider.importOffers(picker, name);
        }
    }

    /** Without a tick the row that the keys have come to is meant. */
    private void route(Picker picker, String name) {
        var here = picker.rows().peek(picker.cursor().get());
        var chosen = picker.ticked().stream().findFirst().orElse(here == null ? null : here.service());
        if (chosen != null) {
            close();
            decider.addRoute(new Leg(name, chosen));
        }
    }
}
