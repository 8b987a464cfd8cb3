package org.relaydesk.desk.provider;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Visit;
import org.relaydesk.desk.provider.ProviderLive.Live;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.query.ProviderQueries;
import org.relaydesk.query.ProviderQueries.Detail;
import org.relaydesk.query.ProviderQueries.Row;

/** Follows the providers and the selected one; {@link ProviderDecider} carries out what the seller decides. */
final class ProviderController {
    /** While a round runs, its progress is looked at so often. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final ProviderModel model = new ProviderModel();
    private final FxDoor door;
    private final ProviderQueries queries;
    private final ProviderLive live;
    private final ProviderDecider decider;
    private final Visit visit;
    private boolean looking;

    ProviderController(FxDoor door, ProviderQueries queries, ProviderLive live, ProviderActions actions, ProviderWords words) {
        this.door = door;
        this.visit = door.visit(this::refresh);
        this.queries = queries;
        this.live = live;
        this.decider = new ProviderDecider(model, door, actions, words, this::refresh);
    }

    ProviderModel model() {
        return model;
    }

    ProviderDecider decider() {
        return decider;
    }

    void onActivate() {
        visit.begin();
    }

    void onDeactivate() {
        visit.close();
        model.form().set(null);
        model.test().set(null);
    }

    boolean onKey(Press press) {
        if (model.form().get() != null) {
            return formKey(press);
        }
        if (press.is(KeyCode.J) || press.is(KeyCode.DOWN)) {
            move(1);
        } else if (press.is(KeyCode.K) || press.is(KeyCode.UP)) {
            move(-1);
        } else if (press.is(KeyCode.ESCAPE) && model.test().get() != null) {
            model.test().set(null);
        } else {
            return decides(press);
        }
        return true;
    }

    private boolean formKey(Press press) {
        if (press.is(KeyCode.ESCAPE)) {
            model.form().set(null);
        }
        return press.is(KeyCode.ESCAPE);
    }

    private boolean decides(Press press) {
        if (press.again()) {
            return false;
        }
        switch (press.code()) {
            case S -> decider.sweepNow();
            case X -> decider.stopSweep();
            case T -> decider.test();
            case C -> decider.readCatalogue();
            case A -> decider.add();
            case E -> decider.edit();
            default -> {
                return answer(press.digit());
            }
        }
        return true;
    }

    /** A digit presses the button of the change at that place. */
    private boolean answer(int digit) {
        Detail detail = model.detail().get();
        if (digit == 0 || detail == null || digit > detail.changes().size()) {
            return false;
        }
        var change = detail.changes().get(digit - 1);
        decider.settle(change, Answers.to(change).getFirst());
        return true;
    }

    void select(@Nullable String name) {
        if (Objects.equals(name, model.selected().get())) {
            return;
        }
        model.selected().set(name);
        model.detail().set(null);
        model.test().set(model.busy().contains("test " + name) ? new ProviderModel.Test(String.valueOf(name), null) : null);
        loadDetail();
    }

    private void move(int by) {
        var names = model.rows().get().stream().map(Row::name).toList();
        if (!names.isEmpty()) {
            int at = names.indexOf(model.selected().get());
            select(names.get(at < 0 ? 0 : Math.clamp(at + by, 0, names.size() - 1)));
        }
    }

    private void refresh() {
        visit.ask("providers", () -> new Providers(queries.all(), live.now()), this::show);
        loadDetail();
    }

    private void show(Providers providers) {
        model.live().set(providers.live);
        model.rows().set(providers.rows);
        boolean known = providers.rows.stream().anyMatch(row -> row.name().equals(model.selected().get()));
        if (!known) {
            select(providers.rows.isEmpty() ? null : providers.rows.getFirst().name());
        }
        look();
    }

    /** A round changes nothing in the store for a while: its progress is asked for. */
    private void look() {
        boolean running = model.live().get().values().stream().anyMatch(now -> now.round() != null);
        if (running && !looking) {
            looking = true;
            door.later(LOOK, () -> {
                looking = false;
                refresh();
            });
        }
    }

    private void loadDetail() {
        String name = model.selected().get();
        if (name != null) {
            visit.ask("provider", () -> queries.detail(name), found -> found.ifPresent(this::showDetail));
        }
    }

    private void showDetail(Detail detail) {
        if (detail.name().equals(model.selected().get())) {
            model.detail().set(detail);
        }
    }

    private record Providers(List<Row> rows, Map<String, Live> live) {}
}
