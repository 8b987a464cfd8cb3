package org.relaydesk.desk.service;

import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Visit;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ServiceQueries;
import org.relaydesk.query.ServiceQueries.Detail;
import org.relaydesk.query.ServiceQueries.Row;

/** Filters and follows the services; {@link ServiceDecider} takes the decisions about them. */
final class ServiceController {
    private final ServiceModel model = new ServiceModel();
    private final ServiceQueries queries;
    private final ServiceDecider decider;
    private final PickerController picker;
    private final Visit visit;

    ServiceController(FxDoor door, ServiceQueries queries, ServiceActions actions, Words words) {
        this.visit = door.visit(this::refresh);
        this.queries = queries;
        this.decider = new ServiceDecider(model, door, actions, words, this::refresh);
        this.picker = new PickerController(model, door, queries, decider);
    }

    ServiceModel model() {
        return model;
    }

    ServiceDecider decider() {
        return decider;
    }

    PickerController picker() {
        return picker;
    }

    void onActivate() {
        visit.begin();
    }

    void onDeactivate() {
        visit.close();
        model.form().set(null);
        model.question().set(null);
        picker.close();
    }

    boolean onKey(Press press) {
        var choosing = model.picker().get();
        if (choosing != null) {
            return picker.onKey(choosing, press);
        }
        if (model.form().get() != null) {
            if (press.is(KeyCode.ESCAPE)) {
                model.form().set(null);
            }
            return press.is(KeyCode.ESCAPE);
        }
        return switch (press.code()) {
            case J, DOWN -> move(1);
            case K, UP -> move(-1);
            case ESCAPE -> leave();
            case I, E, P -> !press.again() && decides(press);
            default -> false;
        };
    }

    private boolean decides(Press press) {
        switch (press.code()) {
            case I -> picker.open(Picker.Purpose.IMPORT);
            case E -> decider.edit();
            default -> decider.pauseOrResume();
        }
        return true;
    }

    private boolean leave() {
        if (model.question().get() != null) {
            model.question().set(null);
        } else if (!model.text().get().isEmpty()) {
            typed("");
        } else {
            return false;
        }
        return true;
    }

    void filter(ServiceFilter filter) {
        model.filter().set(filter);
        sift();
    }

    void typed(String text) {
        if (!text.equals(model.text().get())) {
            model.text().set(text);
            sift();
        }
    }

    void select(@Nullable Integer number) {
        if (Objects.equals(number, model.selected().get())) {
            return;
        }
        model.selected().set(number);
        model.detail().set(null);
        model.form().set(null);
        model.question().set(null);
        loadDetail();
    }

    private boolean move(int by) {
        var numbers = model.shown().get().stream().map(Row::number).toList();
        if (!numbers.isEmpty()) {
            int at = numbers.indexOf(model.selected().get());
            select(numbers.get(at < 0 ? 0 : Math.clamp(at + by, 0, numbers.size() - 1)));
        }
        return true;
    }

    private void refresh() {
        visit.ask("services", queries::all, rows -> {
            model.all().set(rows);
            sift();
        });
        loadDetail();
    }

    /** What is selected stays so while it is shown; a form that is open keeps its service. */
    private void sift() {
        List<Row> all = model.all().get();
        if (all == null) {
            return;
        }
        var filter = model.filter().get();
        var text = model.text().get();
        var shown = all.stream().filter(row -> filter.holds(row) && ServiceFilter.matches(row, text)).toList();
        model.shown().set(shown);
        boolean there = shown.stream().anyMatch(row -> Objects.equals(row.number(), model.selected().get()));
        if (!there && model.form().get() == null) {
            select(shown.isEmpty() ? null : shown.getFirst().number());
        }
    }

    private void loadDetail() {
        Integer number = model.selected().get();
        if (number != null) {
            visit.ask("service", () -> queries.detail(number), found -> found.ifPresent(this::showDetail));
        }
    }

    private void showDetail(Detail detail) {
        if (Objects.equals(detail.row().number(), model.selected().get()) && !detail.equals(model.detail().get())) {
            model.detail().set(detail);
        }
    }
}
