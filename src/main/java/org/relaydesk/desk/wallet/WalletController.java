package org.relaydesk.desk.wallet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Visit;
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
    private static final Duration TYPING = Duration.ofMillis(150);

    private final WalletModel model;
    private final FxDoor door;
    private final WalletQueries queries;
    private final WalletDecider decider;
    private final Navigator navigator;
    private final Visit visit;
    private String shownText = "";
    private @Nullable Long shownLines;
    private long typed;

    WalletController(FxDoor door, WalletQueries queries, WalletActions actions, Words words, Navigator navigator) {
        this.door = door;
        this.visit = door.visit(this::refresh);
        this.queries = queries;
        this.navigator = navigator;
        this.model = new WalletModel(new WindowedList<>(this::wallets), new WindowedList<>(this::lines));
        this.decider = new WalletDecider(model, door, actions, words, this::refresh);
    }

    WalletModel model() {
        return model;
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
            case J, DOWN -> move(1);
            case K, UP -> move(-1);
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
        if (press.is(KeyCode.ESCAPE) && !model.text().get().isEmpty()) {
            typed("");
            return true;
        }
        return false;
    }

    void typed(String text) {
        if (text.equals(model.text().get())) {
            return;
        }
        model.text().set(text);
        long now = ++typed;
        door.later(TYPING, () -> {
            if (now == typed) {
                refresh();
            }
        });
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

    int index(@Nullable Long customer) {
        return customer == null ? -1 : index(model.wallets().loaded(), row -> row.customerId() == customer);
    }

    int index(@Nullable Line line) {
        return line == null ? -1 : index(model.lines().loaded(), one -> one.transfer() == line.transfer());
    }

    private static <T> int index(Map<Integer, List<T>> pages, Predicate<T> wanted) {
        for (var page : pages.entrySet()) {
            for (int i = 0; i < page.getValue().size(); i++) {
                if (wanted.test(page.getValue().get(i))) {
                    return page.getKey() * WindowedList.PAGE + i;
                }
            }
        }
        return -1;
    }

    private void move(int by) {
        int at = index(model.selected().get());
        int to = at < 0 ? 0 : Math.clamp(at + by, 0, Math.max(0, model.wallets().size() - 1));
        Row row = model.wallets().isEmpty() ? null : model.wallets().get(to);
        if (row != null) {
            select(row.customerId());
        }
    }

    private void refresh() {
        var text = model.text().get().strip();
        visit.ask("wallets", () -> new Counted(queries.summary(), queries.count(text)), counted -> showCount(counted, text));
        loadDetail();
    }

    private void showCount(Counted counted, String text) {
        model.summary().set(counted.summary);
        if (text.equals(shownText) && !model.wallets().isEmpty()) {
            model.wallets().refresh(counted.count);
        } else {
            shownText = text;
            model.wallets().reset(counted.count);
            model.wallets().begin();
        }
    }

    private void wallets(long index, @Nullable Row before, int size, Consumer<List<Row>> then) {
        var text = shownText;
        visit.ask("wallet-page", () -> queries.page(text, index, size), rows -> {
            then.accept(rows);
            boolean lost = index(model.selected().get()) < 0 && !text.isEmpty();
            if (!rows.isEmpty() && (model.selected().get() == null || lost)) {
                select(rows.getFirst().customerId());
            }
        });
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
