package org.relaydesk.desk.wallet;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Visit;
import org.relaydesk.desk.list.SideController;
import org.relaydesk.desk.list.WindowedList;
import org.relaydesk.desk.screen.Navigator;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.WalletQueries;
import org.relaydesk.query.WalletQueries.Detail;
import org.relaydesk.query.WalletQueries.Line;
import org.relaydesk.query.WalletQueries.Row;
import org.relaydesk.query.WalletQueries.Summary;

/** Follows the wallets, the selected one and its statement; {@link WalletDecider} takes the decisions. */
final class WalletController {
    private final WalletModel model;
    private final WalletQueries queries;
    private final SideController<Row> side;
    private final WalletDecider decider;
    private final Navigator navigator;
    private final Visit visit;
    private @Nullable Long shownLines;

    WalletController(FxDoor door, WalletQueries queries, WalletActions actions, Words words, Navigator navigator) {
        this.visit = door.visit(this::refresh);
        this.queries = queries;
        this.navigator = navigator;
        this.side = new SideController<>(
                door, visit, new SideController.Rows<>("wallet-page", queries::page, Row::customerId, this::select), this::refresh);
        this.model = new WalletModel(side.model(), new WindowedList<>(this::lines));
        this.decider = new WalletDecider(model, door, actions, words, this::refresh);
    }

    WalletModel model() {
        return model;
    }

    SideController<Row> side() {
        return side;
    }

    WalletDecider decider() {
        return decider;
    }

    void onActivate() {
        visit.begin();
    }

    void onDeactivate() {
        visit.close();
        model.question().set(null);
    }

    boolean onKey(Press press) {
        switch (press.code()) {
            case J, DOWN -> side.move(1);
            case K, UP -> side.move(-1);
            case W, C -> {
                if (!press.again()) {
                    decider.credit();
                }
            }
            default -> {
                return leave(press);
            }
        }
        return true;
    }

    private boolean leave(Press press) {
        if (press.is(KeyCode.ESCAPE) && model.question().get() != null) {
            model.question().set(null);
            return true;
        }
        return press.is(KeyCode.ESCAPE) && side.clear();
    }

    void select(@Nullable Long customer) {
        if (Objects.equals(customer, model.selected().get())) {
            return;
        }
        model.selected().set(customer);
        model.question().set(null);
        model.detail().set(null);
        model.line().set(null);
        model.lines().reset(0);
        shownLines = null;
        decider.follow();
        loadDetail();
    }

    void selectLine(Line line) {
        model.line().set(line);
    }

    void openOrder(String order) {
        navigator.openOrder(order);
    }

    /** Where the chosen line is among those that are here; −1 where it is not. */
    int line() {
        Line chosen = model.line().get();
        return chosen == null ? -1 : model.lines().place(line -> line.transfer() == chosen.transfer());
    }

    private void refresh() {
        var text = side.model().text().get().strip();
        visit.ask("wallets", () -> new Counted(queries.summary(), queries.count(text)), counted -> {
            model.summary().set(counted.summary);
            side.show(counted.count, text);
        });
        loadDetail();
    }

    private void loadDetail() {
        Long customer = model.selected().get();
        if (customer != null) {
            visit.ask("wallet", () -> queries.detail(customer), found -> found.ifPresent(this::showDetail));
        }
    }

    private void showDetail(Detail detail) {
        if (!Objects.equals(detail.customerId(), model.selected().get())) {
            return;
        }
        model.detail().set(detail);
        if (Objects.equals(shownLines, detail.customerId())) {
            model.lines().refresh(detail.lines());
        } else {
            shownLines = detail.customerId();
            model.lines().reset(detail.lines());
            model.lines().begin();
        }
    }

    private void lines(long index, @Nullable Line before, int size, Consumer<List<Line>> then) {
        Long customer = shownLines;
        if (customer != null) {
            visit.ask("wallet-lines", () -> queries.lines(customer, index, size), lines -> {
                then.accept(lines);
                keepLine(index, lines);
            });
        }
    }

    /** The newest line is shown at first; later the chosen one, as it is now. */
    private void keepLine(long index, List<Line> lines) {
        Line chosen = model.line().get();
        if (chosen == null && index == 0 && !lines.isEmpty()) {
            model.line().set(lines.getFirst());
        } else if (chosen != null) {
            lines.stream().filter(line -> line.transfer() == chosen.transfer()).findFirst().ifPresent(model.line()::set);
        }
    }

    private record Counted(Summary summary, long count) {}
}
